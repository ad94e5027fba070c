export const en = {
  asked:
    'Somebody may be a peer for you: I have written to you about it, under *Messages*. What you say there is yours alone, and you can change it until the time for answering is over.',
  waiting: (program: string, nextRound: string) =>
    `You are in *${program}*. ${nextRound} I write to you the moment you have a peer.`,
  leftOut: (program: string) =>
    `You are in *${program}*, which leaves out guests of this workspace just now: you are in no round until its admins change that. *Who runs this* names them.`,
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
