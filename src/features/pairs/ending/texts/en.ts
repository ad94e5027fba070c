export const en = {
  writePart: 'Write my part',
  ended: 'This pair has ended, and I won’t write here again.',
  thanks: 'Thank you for your time together.',
  sessionCanceled: (when: string) => `Your session on *${when}* is canceled.`,
  calendarFile: 'Get calendar file',
  apart: {
    ended: (names: string) =>
      `Your pair with *${names}* has ended. Your pair DM has become a channel, so I tell you here.`,
    afterTheProgram: 'Your program has ended too. `/peer join` shows what else is open.',
    afterwards: 'You’re first in the next round you’re in. The Home tab of Peer Pairs shows where you stand.',
  },
  atHome: (names: string, day: string) => `Your pair with *${names}* ended on *${day}*.`,
  dmStays: 'You can still read and write in your pair DM.',
  dmStaysToRead: 'You can still read your pair DM.',
  neverMet: (program: string) =>
    `I had a peer for you in *${program}*, but something changed before I could introduce you. I’m sorry.`,
  firstInTheNext:
    'You’re *first in the next round*. You don’t need to do anything. `/peer help` shows what you can do meanwhile.',
  inNoRound: 'You’re in no round right now. The Home tab of Peer Pairs shows where you stand.',
  stillOpen: 'You can still write to each other here.',
  afterTheProgram: 'Your program has ended too. `/peer join` shows what else is open.',
  noRound: 'Home shows each of you what’s next.',
  afterwards:
    'Anyone who stays in the program is first in the next round they’re in, and Home shows each of you what’s next.',
};
