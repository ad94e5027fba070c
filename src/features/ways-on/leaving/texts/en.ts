export const en = {
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
  ended:
    'This pair has come to its end, and nothing more comes from me here. Thank you for the time you gave each other.',
  afterTheProgram:
    'The conversation stays yours. Your program has come to its end too; `/peer join` shows what else is open.',
  afterwards:
    'The conversation stays yours. Whoever would like a new peer and is still in the program is first in line for the next round; `/peer join` is open to everybody.',
  refusals: {
    'not-in-this-one':
      'You are not in that program any more, so there is nothing to leave. The Home tab of Peer Pairs shows where you are in.',
    'not-in':
      'You are in no program at the moment, so there is nothing to leave. `/peer join` brings you in whenever you like.',
  },
};
