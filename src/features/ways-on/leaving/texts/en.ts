export const en = {
  command: { line: 'leave the program, at any time', button: 'Leave' },
  title: 'Leave',
  alone: (program: string) =>
    `You leave *${program}* at once, and I won’t write to you about it again. I won’t ask why.`,
  kept: 'I keep your profile, encrypted, in case you come back. `/peer privacy` erases it.',
  keptForGood: 'I keep your profile, encrypted, and `/peer privacy` erases it.',
  withPair: (names: string) =>
    `Your pair with *${names}* ends too. One neutral line in your pair DM says so, and doesn’t say why.`,
  othersFirst: 'Anyone who stays in the program is first in the next round they’re in.',
  pauseInstead: 'Only need a break? `/peer pause` keeps everything until a day you choose.',
  submit: 'Leave',
  close: 'Stay',
  left: (program: string) =>
    `You’ve left *${program}*. Thank you for being part of it. \`/peer join\` shows what’s open.`,
  /** Nobody comes back into a program that ends. */
  leftForGood: (program: string) =>
    `You’ve left *${program}*. Thank you for being part of it. The Home tab of Peer Pairs shows what’s next.`,
  refusals: {
    'not-in-this-one':
      'You’re no longer in that program, so there’s nothing to leave. The Home tab of Peer Pairs shows your programs.',
    'not-in':
      'You’re not in a program right now, so there’s nothing to leave. `/peer join` shows what’s open.',
  },
};
