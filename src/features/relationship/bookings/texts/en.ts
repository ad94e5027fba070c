import { counted, formatTime, type Notation } from '../../../../language.ts';

const minutesIn = (minutes: number, notation: Notation): string =>
  counted(minutes, { one: 'minute', other: 'minutes' }, notation);

/** What is usually in nobody's quiet hours, by the clock that the reader knows. */
const byDay = (notation: Notation): string => {
  const [until, from] = ['08:00', '20:00'].map((time) => formatTime(Temporal.PlainTime.from(time), notation));
  return `between ${until} and ${from}`;
};

export const en = (notation: Notation) => ({
  command: {
    line: 'see when you meet and who’s mentee, get an agenda, record a session',
    button: 'See our sessions',
  },
  suggestSlot: 'Suggest this',
  suggestSlotSpoken: (when: string) => `Suggest this: ${when}`,
  choose: { find: 'Find a time', other: 'Suggest another', move: 'Move it' },
  accept: 'That suits me',
  acceptSpoken: (when: string) => `That suits me: ${when}`,
  skip: 'Skip it',
  skipNext: 'Skip next session',
  repeat: 'Repeat this time',
  carryOn: 'Carry on',
  offered: (minutes: number) => `Each is ${minutesIn(minutes, notation)}.`,
  offeredWide: `You share no working hours, so these are at least ${byDay(notation)} for each of you.`,
  offeredLater: 'These are the first times that fit everyone’s working hours.',
  offeredOutside: `No time in the weeks ahead fits everyone’s working hours, so these are at least ${byDay(notation)} for each of you.`,
  quietInTheWay: {
    some: 'Your agreed quiet hours cover all the working hours you share, so these are outside someone’s work.',
    none: 'Your agreed quiet hours leave no time that suits everyone. Choose a time yourself, and your pair DM asks the rest.',
  },
  noneShared: `You have no time in common ${byDay(notation)}. One of you could start earlier or stay later: choose a time, and your pair DM asks the rest.`,
  noneSoon:
    'I find no time in the weeks ahead that suits everyone. Choose one yourself, and your pair DM asks the rest.',
  endsOn: (day: string) => `Your pair ends on ${day}, so this is for a time until then.`,
  noneLeft:
    'I find no time that suits you all before your pair ends. Choose one yourself, and your pair DM asks the rest.',
  isAfterEnd: (day: string) => `Your pair ends on ${day}. Choose a time until then.`,
  changeHours: 'Change my hours',
  modalTitle: 'Find a time',
  modalTitleMove: 'Move the session',
  modalSuggest: 'Suggest',
  modalClose: 'Not now',
  modalIntro: (minutes: number) =>
    `${minutesIn(minutes, notation)}, in your own time zone. It’s booked once it suits everyone in your pair.`,
  modalIntroMove: (minutes: number, when: string) =>
    `It’s now on *${when}*. Choose another time for your ${minutesIn(minutes, notation)}. It moves once it suits everyone in your pair.`,
  slot: 'When could you meet?',
  ownTime: 'Another time',
  date: 'Another day',
  dateHint: 'Only if you chose “Another time”',
  time: 'Another hour',
  often: 'How often?',
  once: 'Only this time',
  eachTime: (rhythm: string) => `Each time, ${rhythm}`,
  slotMissing: 'Choose one of these, or “Another time”.',
  dateMissing: 'Choose a day.',
  timeMissing: 'Choose an hour.',
  timeSkipped: 'The clocks skip this hour on that day. Choose one before or after it.',
  isPast: 'That time has passed. Choose one that’s still ahead.',
  isTooFar: 'That’s more than 90 days away. Choose an earlier day.',
  amiss: {
    'quiet-each-time':
      'That hour is in someone’s quiet hours each time, so it can’t repeat. Choose “Only this time”, or another hour.',
    'agreed-quiet-each-time':
      'Your agreed quiet hours cover that hour each time, so it can’t repeat. Choose “Only this time”, or another hour.',
    'booked-then': 'Your session is already booked for that time. Choose another.',
    'suits-already': 'You’ve already suggested that time. Choose another.',
  },
  suggestion: 'Your suggestion is on its way to your pair DM. It’s booked once it suits everyone.',
  suggestionEachTime:
    'Your suggestion is on its way to your pair DM. Once it suits everyone, I book this session and each one after it.',
  isBooked: 'That suits everyone, so it’s booked. The Home tab of Peer Pairs shows it.',
  waitsStill: 'Thank you. It’s booked once it suits everyone. The Home tab of Peer Pairs shows it then.',
  suggestedText: (who: string) => `${who} suggests a time to meet.`,
  suggested: (who: string, when: string) => `:calendar: *${who}* suggests meeting on *${when}*.`,
  suggestedMove: (who: string, when: string) =>
    `:calendar: *${who}* suggests moving your session to *${when}*.`,
  thenEachTime: (rhythm: string) =>
    `Then each time like this: *${rhythm}*. Once it suits everyone, I book one session at a time.`,
  whenEachTime: (when: string) => `${when}, then each time in your rhythm`,
  suitsToo: (names: string) => `It suits ${names} as well.`,
  isTaken: 'This is booked. The Home tab of Peer Pairs shows your next session.',
  isSetAside: 'This suggestion no longer stands. `/peer session` shows what’s next.',
  isGone: 'This time has passed. `/peer session` helps you find another.',
  bookedText: 'Your session is booked.',
  movedText: 'Your session has moved.',
  booked: (when: string, minutes: number) =>
    `:white_check_mark: You meet on *${when}*, for ${minutesIn(minutes, notation)}.`,
  moved: (when: string, minutes: number) =>
    `:white_check_mark: Your session has moved to *${when}*, for ${minutesIn(minutes, notation)}.`,
  bookedNext: 'I’ll remind you on the working day before, if there’s one left, and ten minutes before.',
  eventTitle: 'Peer session',
  google: 'Add to Google',
  outlook: 'Add to Outlook',
  fileComment: {
    booked:
      'Open this file to put your session into your calendar. After a move, get it again: it updates the same entry.',
    calledOff:
      'Open this file to take the session out of your calendar, if you put it there with such a file.',
  },
  fileSent: 'The calendar file is in your DM with me, under *Messages*. `/peer session` shows when you meet.',
  fileUnsent:
    'This workspace doesn’t let me send files. *Add to Google* and *Add to Outlook* work instead. `/peer session` shows when you meet.',
  becameOf: {
    moved: 'This session has moved. The Home tab of Peer Pairs shows when it is now.',
    held: 'You’ve met. `/peer session` shows what’s next.',
    skipped: 'This session was skipped. `/peer session` shows what’s next.',
    cancelled: 'This session was canceled. `/peer session` shows what’s next.',
    cancelledFor: (why: string) =>
      `This session was canceled, since ${why}. \`/peer session\` shows what’s next.`,
    unanswered: 'This time has passed. `/peer session` shows what’s next.',
  },
  farewellNext: (day: string) => `Your pair ends on *${day}*, so what comes next is your farewell.`,
  metEarly: (when: string) => `It’s the one you’d booked for *${when}*. Nothing is booked then anymore.`,
  staysBooked: (when: string) => `Your session on *${when}* stays booked.`,
  skippedText: 'A session is skipped.',
  skipped: (when: string) => `The session on *${when}* is skipped. The next mentee stays the same.`,
  skippedAgain: (inARow: number) =>
    `You’ve skipped ${counted(inARow, { one: 'session', other: 'sessions' }, notation)} in a row. That’s fine, and nothing is booked until one of you decides.`,
  adjust: 'Change our agreement',
  cancelledText: 'A session is canceled.',
  cancelled: (when: string, why: string) =>
    `The session on *${when}* is canceled, since ${why}. The next mentee stays the same. \`/peer session\` shows what’s next.`,
  pausedText: 'Your pair is paused, and a session is canceled.',
  canceledByPause: (day: string, when: string) =>
    `This pair is paused until ${day}. The session on *${when}* is canceled, and the next mentee stays the same. Until then I write here only if your pair ends or restarts. \`/peer pair\` shows where you are.`,
  canceledFor: {
    pause: 'a pause covered that day',
    end: 'your pair ends before it',
    unknown: 'your pair is paused or has ended by then',
  },
  dayBeforeText: 'Your next session is coming up.',
  dayBefore: (names: string, when: string) => `:calendar: You meet *${names}* on *${when}*.`,
  roles: {
    mentee: 'You’re the mentee in it. What would you like to think through?',
    halves: 'Each of you is the mentee for a part of it. What would you like to think through?',
    mentor: (mentee: string) => `*${mentee}* is the mentee in it. You listen and ask.`,
  },
  listening: (title: string) => `*A way to listen: ${title}*`,
  soon: {
    text: 'Your session starts soon.',
    line: (when: string) => `:alarm_clock: Your session starts soon: *${when}*.`,
  },
  begun: {
    text: 'It’s time for your session.',
    line: (when: string) => `:alarm_clock: It’s time for your session: *${when}*.`,
  },
  menteeToday: {
    swap: (mentee: string) => `Today’s mentee is *${mentee}*.`,
    halves: (mentee: string) => `Each of you is the mentee for a part of it. *${mentee}* begins.`,
  },
  overText: 'Did you meet?',
  over: (when: string) => `*Did you meet?* Your session was booked for *${when}*.`,
  isOver: {
    reminder: 'This reminder is over. `/peer session` shows what’s next.',
    question: 'This question is over. `/peer session` shows what’s next.',
  },
  ahead: (when: string) => `:calendar: *Next session*: ${when}`,
  untold: (when: string) => `:calendar: *Did you meet* on ${when}?`,
  none: ':calendar: *Next session*: not booked yet',
  waits: (who: string, when: string) => `*${who}* suggests ${when}`,
  waitsForOthers: (when: string) => `You suggest ${when}. It’s booked once it suits everyone.`,
  findFirst: (names: string) => `*Find a time for your first session with ${names}.*`,
  findNext: (names: string) => `*Find a time for your next session with ${names}.*`,
  nextSession: (names: string) => `*Your next session with ${names}*`,
  underWay: (names: string) => `*Your session with ${names} is under way.* Record it once you’re done.`,
  nextIsDue: 'It’s due by the rhythm you agreed',
  nextAround: (day: string) => `Around *${day}*, by the rhythm you agreed`,
  role: {
    mentee: 'You’re mentee: bring something to think about',
    mentor: (mentee: string) => `${mentee} is mentee, and you’re mentor`,
    halves: 'Each of you is mentee for a part of it',
  },
  refusals: {
    'suits-already':
      'You’ve already said that this time suits you. It’s booked once it suits everyone. *Suggest another* has more.',
    taken: 'That time is already booked. The Home tab of Peer Pairs shows your next session.',
    'set-aside':
      'That suggestion no longer stands, so nothing was changed. `/peer session` shows what’s next.',
    gone: 'That time has passed, so nothing was changed. `/peer session` helps you find another.',
    'too-far':
      'That’s more than 90 days away, so nothing was changed. `/peer session` finds an earlier time.',
    'after-the-end':
      'Your pair ends before that time, so nothing was changed. `/peer session` finds an earlier one.',
    'quiet-each-time':
      'That hour is in someone’s quiet hours each time, so it can’t repeat. `/peer session` finds another.',
    'agreed-quiet-each-time':
      'Your agreed quiet hours cover that hour each time, so it can’t repeat. `/peer agreement` changes them.',
    'booked-then': 'Your session is already booked for that time. `/peer session` can move or skip it.',
    'long-over':
      'That was more than eight weeks ago, so nothing was recorded. `/peer session` records one you’ve had since.',
    'is-held':
      'You’ve met, and that session is recorded, so nothing was changed. `/peer session` shows what’s next.',
    'is-skipped':
      'That session was skipped, so nothing was changed. If you did meet, `/peer session` records it.',
    'is-canceled': 'That session was canceled, so nothing was changed. `/peer session` shows what’s next.',
    'is-unanswered':
      'That time has passed, so nothing was changed. If you did meet, `/peer session` records it.',
    'has-moved':
      'That session has moved since, so nothing was changed. `/peer session` shows when it is now.',
    'not-booked':
      'That session isn’t booked anymore, so nothing was changed. `/peer session` shows what’s next.',
  },
  foretold: {
    dayBefore: 'Your next session, and what to bring',
    soon: 'Your session starts soon',
    over: 'A question whether you met',
  },
});
