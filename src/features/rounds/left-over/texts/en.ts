export const en = {
  waiting: (program: string, nextRound: string) =>
    `You’re in *${program}*. ${nextRound} I’ll write the moment you have a peer.`,
  leftOut: (program: string) =>
    `You’re in *${program}*, but it doesn’t take guests right now, so you’re in no round. *See admins* names who can change that.`,
  noPeerYet: (program: string) =>
    `I don’t have a peer for you in the new round of *${program}*. I’m sorry you have to wait.`,
  noPeerBecause: {
    'odd-one-out': 'There was an odd number of people.',
    'no-shared-hours':
      'Nobody in it shares enough working hours with you. If yours changed, edit your profile.',
    'all-barred': 'The program’s rules left nobody for you.',
    'all-taken': 'A pair with you would have left someone else out.',
  },
  firstInLine: 'You’re *first in the next round*.',
  lookAtProfile: 'Edit my profile',
  noMoreRounds: (program: string) =>
    `*${program}* is ending, so it has no more rounds. You don’t need to do anything. Thank you for being part of it. \`/peer join\` shows what else is open.`,
};
