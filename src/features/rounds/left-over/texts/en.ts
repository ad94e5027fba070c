export const en = {
  noPeerYet: (program: string) =>
    `The new round of *${program}* is made, and this time I have no peer for you. I am sorry to make you wait.`,
  noPeerBecause: {
    'odd-one-out': 'The number of people was odd, and the turn to wait fell to you.',
    'no-shared-hours':
      'With nobody in this round do you share enough working hours. If yours have changed, please tell me.',
    'all-barred': 'With nobody in this round could I make a pair for you by the rules of the program.',
    'all-taken': 'Any pair with you in it would have left somebody else without a peer.',
  },
  firstInLine: 'You stay in, and are *first in line* in the next round. There is nothing you have to do.',
  lookAtProfile: 'Look at my profile',
  noMoreRounds: (program: string) =>
    `*${program}* has come to its end, so no more rounds are made in it, and there is nothing you have to do. Thank you for having been part of it. \`/peer join\` shows what else is open.`,
};
