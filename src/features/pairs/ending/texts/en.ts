export const en = {
  ended: 'This pair has ended, and I won’t write here again. Thank you for your time together.',
  sessionCanceled: (when: string) => `Your session on *${when}* is canceled.`,
  atHome: (names: string) =>
    `Your pair with *${names}* has ended. Your pair DM and what you agreed on stay there to read.`,
  neverMet: (program: string) =>
    `I had a peer for you in *${program}*, but something changed before I could introduce you. I’m sorry.`,
  firstInTheNext:
    'You’re *first in the next round*. You don’t need to do anything. `/peer help` shows what you can do meanwhile.',
  inNoRound: 'You’re in no round right now. The Home tab of Peer Pairs shows where you stand.',
  afterTheProgram:
    'You can go on writing here. Your program has ended too. `/peer join` shows what else is open.',
  afterwards:
    'You can go on writing here. If you’re in the next round, you’re first in it. If you’ve left the program, you can join with `/peer join`.',
};
