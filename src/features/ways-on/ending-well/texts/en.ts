export const en = {
  endWell: 'End well',
  readPart: 'Read my farewell',
  carryOn: 'Carry on together',
  letEnd: 'Withdraw my yes',
  endNow: 'End now',
  sure: {
    title: 'End this pair now?',
    text: 'The pair ends at once for everyone in it. What you’ve written for each other goes out now, and what you keep stays in Home.',
    yes: 'End now',
    no: 'Not yet',
  },
  title: 'End well',
  close: 'Not now',
  cancel: 'Cancel',
  closeView: 'Close',
  opening: {
    intro: (names: string) =>
      `Your pair with *${names}* ends on the day you choose. I don’t ask why, and I don’t say who chose it.`,
    until:
      'Until then you can still meet, leave each other a few words, and note what you keep. You can also end sooner, or carry on if everyone wants to. A session booked for later is canceled.',
    day: 'Its last day',
    submit: 'Choose this day',
    dayNeeded: 'Please choose a day from tomorrow, up to twelve weeks ahead.',
  },
  opened: (day: string) =>
    `This pair ends on *${day}*. I tell your pair, outside quiet hours. *Write my part* in Home is where you leave a few words.`,
  /** To one who chooses a day for a pair that has one. */
  openedAlready: (day: string) =>
    `This pair already ends on *${day}*, so that day stays. *Write my part* in Home is where you leave a few words, and \`/peer end\` shows what else is open.`,
  closing: (day: string) => `This pair ends on *${day}*.`,
  closingApart: (names: string, day: string) =>
    `Your pair with *${names}* ends on *${day}*. Your pair DM has become a channel, so I tell you here.`,
  closingFromPause: 'That ends the pause, unless you carry on together.',
  closingHow:
    'That’s a good moment to look back. Meet once more if you like: the session has a plan for it. Each of you can write a few words of thanks in private.',
  closingUnmet: 'You can still meet, if you like. Each of you can leave a few words in private.',
  /** To one who wrote at an earlier ending, as the pair ends again. */
  unsent: (names: string, day: string) =>
    `Your pair with *${names}* ends on *${day}*. You wrote a few words at an earlier time, and I haven’t handed them over. I do that only if you open *Write my part* and press *Next*.`,
  unsentOver: 'There’s nothing left to decide about your earlier words. `/peer pair` shows where you are.',
  noLongerClosing: 'This pair was about to end, and it goes on now. `/peer pair` shows where you are.',
  asked: (names: string, day: string) =>
    `*${names}* would like to carry on together. If you’d like that too, press the button. If not, nothing changes, and the pair ends on *${day}*.`,
  askedUntil: (names: string, day: string, until: string) =>
    `*${names}* would like to carry on together. If you’d like that too, press the button: your pair then goes on until *${until}* at the latest. If not, nothing changes, and the pair ends on *${day}*.`,
  askedByNobody: (day: string) =>
    `This pair ends on *${day}*. If you’d like to carry on together, press the button.`,
  toldApart: 'Your pair DM has become a channel, so I tell you here.',
  askedOver: 'This question is over. `/peer pair` shows where you are.',
  carriesOn: {
    until: (day: string) => `You carry on together until *${day}*, and I ask again before that day.`,
    noLastDay: 'You carry on together, with no last day.',
    untilProgramEnds: (day: string) => `You carry on together until *${day}*, the last day of your program.`,
    nextSession: '`/peer session` gets your next session ready.',
    paused: (day: string) =>
      `Your pair is paused until *${day}*, and then restarts by itself. \`/peer pair\` shows where you are.`,
  },
  wentOn: 'You went on together for some time. `/peer pair` shows where you are.',
  carryOnHeard: {
    waits: 'I’ve told your pair. You carry on once everyone says yes, and `/peer pair` shows where you are.',
    'waits-already':
      'You’ve said yes already. You carry on once everyone has, and `/peer pair` shows where you are.',
    done: 'Everyone wants to carry on, so your pair goes on. `/peer pair` shows where you are.',
  },
  saysYes: (names: string) => `*You’d like to carry on.* Your pair goes on once *${names}* would too.`,
  yesWithdrawn: (day: string | undefined) =>
    `Withdrawn, and my question in your pair DM no longer names you. ${day === undefined ? 'This pair ends soon' : `This pair ends on *${day}*`}, and \`/peer end\` shows what’s open to you.`,
  /** Where what was asked may stand in what has become a channel. */
  yesWithdrawnTurned: (day: string | undefined) =>
    `Withdrawn. Your pair DM is a channel now, and what stands there stays. ${day === undefined ? 'This pair ends soon' : `This pair ends on *${day}*`}, and \`/peer end\` shows what’s open to you.`,
  wishCanceled: 'Your request for another peer is canceled.',
  ended: 'This pair has ended. The Home tab of Peer Pairs shows what’s next, and keeps whatever you wrote.',
  thank: {
    title: 'Thank your pair',
    submit: 'Next',
    label: (names: string) => `What would you like to thank ${names} for?`,
    titleUnmet: 'A few words',
    labelUnmet: (names: string) => `What would you like to say to ${names}?`,
    hint: 'You can leave it empty.',
    waits: (day: string) =>
      `I hand it over once everyone has done their part, or after *${day}*. Nobody sees before then who has written.`,
    earlier: (day: string) =>
      `These words are from an earlier time, and I don’t hand them over unless you press *Next*. I then wait until everyone has done their part, or until after *${day}*.`,
    earlierHanded: (day: string) =>
      `These words are from an earlier time, and I’ve handed them over then. What you change I hand over once everyone has done their part, or after *${day}*.`,
    earlierHandedNow:
      'These words are from an earlier time, and I’ve handed them over then. What you change I hand over once you press *Next*, and it stays as it is from then on.',
    now: 'I hand it over once you press *Next*. It stays as it is from then on.',
    kept: 'This pair has ended. What you write here stays with you, and I send nothing.',
  },
  keep: {
    soFar: {
      waits: (day: string) =>
        `I’ve kept your words for your pair, and hand them over once everyone has done their part, or after *${day}*. *Save* finishes yours.`,
      handed: 'I’ve handed over these words, so they stay as they are:',
      late: 'What you typed just now came after that, so I haven’t kept it. Here it is for you to copy:',
      kept: 'I’ve kept your words. They stay with you, and I send nothing.',
    },
    title: 'What I keep',
    submit: 'Save',
    label: 'What do you take away from this pair?',
    hint: 'It stays in Home. You can leave it empty.',
    benefits: 'What did you get out of it?',
    outcome: 'How would you put this ending?',
    private:
      'Only you see what you write and choose here. Program admins can get numbers of five people or more. I store it encrypted.',
  },
  benefits: {
    network: 'A wider network',
    'self-awareness': 'Knowing myself better',
    accountability: 'Doing what I set out to do',
    communication: 'Speaking and listening better',
    confidence: 'More confidence',
    'wider-view': 'A wider view',
    support: 'Support when I needed it',
    'problem-solving': 'Solving problems',
    growth: 'Growing in my work',
  },
  outcomes: {
    completed: 'We did what we came for',
    'completed-early': 'We were done early',
    'moved-on': 'My needs changed',
    'no-time': 'There wasn’t enough time',
    'no-fit': 'It wasn’t the right fit',
  },
  saved: {
    open: 'Saved. *Write my part* changes it at any time. You don’t have to do anything else.',
    waits:
      'Saved. *Write my part* changes your words until I hand them over, and what you keep at any time. You don’t have to do anything else.',
    handed:
      'Saved. I’ve handed over your words, so those stay as they are. *Write my part* changes what you keep at any time.',
    late: 'Saved. *Read my farewell* in Home shows it at any time.',
    kept: 'Saved. The words for your pair stay with you, and I send nothing. *Read my farewell* in Home shows it all at any time.',
  },
  goals: 'How did your goals go? Whatever the answer, it’s fine.',
  sooner: 'If you’ve all said goodbye, your pair can end today.',
  received: (from: string) => `*${from}* writes to you:`,
  thanksText: 'Your pair has left you a few words.',
  thanksGone: 'I no longer keep these words. The Home tab shows what’s still yours.',
  thanksKept: 'These words stay under _Read my farewell_ in the Home tab of Peer Pairs.',
  reading: {
    title: 'My farewell',
    with: (names: string) => `Your pair with *${names}*`,
    none: 'Nobody has written to you here, and you haven’t noted anything yet.',
    thanksBefore: '*What I gave my pair before*',
    thanks: '*What I wrote for my pair*',
    thanksKept: 'I haven’t sent these words. They stay with you.',
    keep: '*What I keep*',
    felt: '*What I got out of it*',
    goals: '*How my goals went*',
    outcome: (words: string) => `*How it ended*: ${words}`,
    private: 'Only you see this page.',
  },
  nextPart: (names: string, day: string) => `Your pair with *${names}* ends on *${day}*`,
  nextPartHow: 'Leave a few words, and note what you keep.',
  nextPartHalf:
    'I’ve kept your words for your pair. Note what you keep too, and press *Save*: then your part is done.',
  nextCarryOn: (names: string) => `*${names}* would like to carry on together. Would you?`,
  refusals: {
    'program-ends':
      'Your program ends, so this pair can’t carry on in it. Until then, `/peer session` gives you a plan for a closing session.',
    'never-closed':
      'This pair ended without a farewell, so nothing was saved. The Home tab of Peer Pairs shows what’s next.',
  },
};
