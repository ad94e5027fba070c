import { counted, inPlural, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  accept: 'That suits me',
  acceptSpoken: (rhythm: string) => `That suits me: ${rhythm}`,
  setAside: 'Set it aside',
  stop: 'Stop the series',
  suggestedText: (who: string) => `${who} suggests meeting like this each time.`,
  suggested: (who: string, rhythm: string) =>
    `:repeat: *${who}* suggests meeting like this each time: *${rhythm}*.`,
  suitsToo: (names: string) => `It suits ${names} as well.`,
  nth: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', last: 'last' },
  monthly: (nth: string, weekday: string) => `the ${nth} ${weekday} of each month`,
  thenNext: 'The next ones would be:',
  booksOneByOne: 'Once it suits everyone, I book one session at a time.',
  hourOf: (who: string) => `When clocks change, the hour follows ${who}’s clock.`,
  isSettled: 'You meet like this now. Home shows it.',
  isSetAside: 'It was set aside. `/peer session` shows what’s next.',
  waits:
    'Your suggestion is on its way to your pair DM. It starts once it suits everyone. The Home tab of Peer Pairs shows it.',
  waitsStill: 'Thank you. It starts once it suits everyone. The Home tab of Peer Pairs shows it then.',
  runs: 'That suits everyone, so I book each session from now on. The Home tab of Peer Pairs shows the next one.',
  isAside: 'That suggestion is set aside, and nothing else has changed. `/peer session` shows what’s next.',
  settledText: 'You meet like this each time.',
  settled: (rhythm: string) => `:repeat: *You meet ${rhythm}* from now on.`,
  wasSettled: (rhythm: string) => `:repeat: You agreed to meet ${rhythm}.`,
  nextOnes: 'The next ones are:',
  settledNext: 'I book one session at a time. You can move or skip each one.',
  nowRests: 'This series rests, so I book nothing now. The Home tab of Peer Pairs shows how to go on.',
  wasStopped: 'This series has stopped. `/peer session` finds a time.',
  bookedText: 'Your next session is booked.',
  booked: (when: string, minutes: number) =>
    `:repeat: By your series, you meet next on *${when}*, for ${counted(minutes, { one: 'minute', other: 'minutes' }, notation)}.`,
  isMoved: 'It’s at another time than usual, since the usual one doesn’t suit everyone that week.',
  leftOut: (days: string, count: number) =>
    `${inPlural(count, { one: 'The session on', other: 'The sessions on' }, notation)} ${days} ${inPlural(count, { one: 'is', other: 'are' }, notation)} left out: nothing in ${inPlural(count, { one: 'that week', other: 'those weeks' }, notation)} suits everyone.`,
  restsText: 'Does your series still fit?',
  rests: {
    untold:
      ':seedling: *Does your rhythm still fit?* Nobody recorded your last two sessions, so I’ve stopped booking more. That happens. What would help?',
    misfit:
      ':calendar: *Your usual time doesn’t fit everyone’s hours anymore*, so I’ve stopped booking. Suggest another, then *Repeat this time*.',
  },
  staysBooked: (when: string) => `The session on ${when} stays booked.`,
  goesOn: 'That’s settled. `/peer session` shows what’s next.',
  stoppedText: 'Your series has stopped.',
  stopped: ':repeat: *Your series has stopped.* I book nothing more by myself.',
  isStopped: 'The series has stopped. `/peer session` shows what’s still booked.',
  carriesOn: {
    books: 'You carry on, and I’ve booked your next session. The Home tab of Peer Pairs shows it.',
    nothing: 'You carry on as you agreed. `/peer session` helps you find a time.',
  },
  inHome: {
    running: (rhythm: string) => `:repeat: You meet *${rhythm}*.`,
    untold: (rhythm: string) => `:repeat: Your series (${rhythm}) rests.`,
    misfit: (rhythm: string) =>
      `:repeat: Your series (${rhythm}) rests: its time doesn’t fit everyone’s hours.`,
  },
  foretold: 'A session of your series, with a reminder before it',
  toCarryOn: {
    untold:
      '*Does your rhythm still fit?* Nobody recorded your last two sessions. Carry on, or find another time.',
    skipped:
      '*Does your rhythm still fit?* You skipped your last two sessions. Carry on, or find another time.',
  },
  thenOn: (moments: string) => `Then ${moments}.`,
  asked: (who: string, rhythm: string) => `*${who}* suggests meeting ${rhythm}`,
  askedFrom: (who: string, rhythm: string, first: string) =>
    `*${who}* suggests meeting ${rhythm}, next on ${first}`,
  waitsForOthers: (rhythm: string) => `You suggest meeting ${rhythm}. It starts once it suits everyone.`,
  refusals: {
    'not-booked':
      'That session isn’t ahead of you, so nothing was changed. `/peer session` shows what’s next.',
    'has-moved':
      'That session has moved since, so nothing was changed. `/peer session` shows when it is now.',
    'runs-already': 'You meet at that time each time already. The Home tab of Peer Pairs shows it.',
    'suits-already':
      'You’ve already said that this suits you. It starts once it suits everyone. `/peer session` shows what’s next.',
    'quiet-then':
      'That hour is in someone’s quiet hours each time, so it can’t repeat. *Find a time* offers hours that can.',
    'agreed-quiet-then':
      'Your agreed quiet hours cover that hour each time, so it can’t repeat. `/peer agreement` changes them.',
    'set-aside':
      'That suggestion isn’t open anymore, so nothing was changed. `/peer session` shows what’s next.',
    none: 'That series isn’t running anymore, so nothing was changed. `/peer session` shows what’s next.',
  },
});
