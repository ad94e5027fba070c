export const en = {
  command: { line: 'leave the program, at any time', button: 'Leave' },
  title: 'Leave',
  alone: (program: string) =>
    `You leave *${program}* at once, and hear nothing more about it from me. No reason is asked. Your profile stays here, sealed, so that \`/peer join\` brings you back whenever you like.`,
  withPair: (names: string) =>
    `Your pair with *${names}* ends with it. I say so in your group DM in one neutral line, without a reason, and then nothing more; the conversation stays yours. Whoever stays is first in line for the next round.`,
  pauseInstead: 'Only need a break? `/peer pause` keeps everything, until a day that you choose.',
  submit: 'Leave',
  close: 'Stay',
  left: (program: string) =>
    `You have left *${program}*. Thank you for having been part of it. \`/peer join\` brings you back whenever you like.`,
  refusals: {
    'not-in-this-one':
      'You are not in that program any more, so there is nothing to leave. The Home tab of Peer Pairs shows where you are in.',
    'not-in':
      'You are in no program at the moment, so there is nothing to leave. `/peer join` brings you in whenever you like.',
  },
};
