export const en = {
  command: { line: 'see what I’ll send you, when and why', button: 'See what’s coming' },
  title: 'What’s coming',
  close: 'Close',
  intro:
    'What I’d send in the next four weeks, as things stand now. Some of it may come later, or not at all.',
  with: (names: string) => `*With ${names}*`,
  /** What comes at the end of a day. */
  endOf: {
    pair: 'Your pair ends. Until then, *Write my part* in Home is where you leave a few words.',
    choice: 'The last day to add weeks. After it I write again, unless all of you have added some.',
  },
  item: (when: string, what: string) => `*${when}*: ${what}`,
  because: (item: string, why: string) => `${item}. ${why}`,
  why: {
    waits: 'It’s ready, and waits for hours that suit everyone it reaches.',
    'put-off': 'It’s put off: two reminders in seven days come before it.',
    'no-room': 'It’s left out: two reminders in seven days come before it.',
    'no-hours': 'It’s left out: working hours and days off leave no time for it.',
  },
  leftOut: (why: string) => `It’s left out: ${why}`,
  withoutPair: 'Nothing is planned, since you have no pair right now. Home shows when the next round is.',
  withoutProgram: 'Nothing is planned, since you have no pair right now. `/peer` shows what you can do.',
  none: 'Nothing is planned. `/peer session` finds a time to meet, and `/peer topic` brings a topic.',
  noneInPause: 'Nothing is planned while your pair is paused. `/peer pair` shows until when.',
  rests: {
    paused: (what: string) => `While your pair is paused, this rests: ${what}`,
    closing: (what: string) => `As your pair is ending, this no longer comes: ${what}`,
  },
  changeAtTheEnd: '`/peer days-off` changes the days.',
  change:
    'Your profile changes the hours, `/peer days-off` the days, and `/peer pause` stops it all for a while.',
};
