const noPair = 'No pair with you would have worked for everyone.';
const first = 'You’re *first in the next round*: I leave you over only if I must.';

export const en = {
  named: (program: string) => `*${program}*`,
  waiting: (programs: string, nextRound: string) =>
    `You’re in ${programs}. ${nextRound} I’ll write the moment you have a peer.`,
  waitingForRounds: (programs: string, rounds: string) =>
    `You’re in ${programs}. Pairs are made in rounds, and I’ll write the moment you have a peer. The next ones:\n${rounds}`,
  roundOn: (program: string, day: string) => `${program} on ${day}`,
  roundOpen: (program: string) => `${program} with no date yet`,
  roundOver: (program: string, day: string) => `${program} had its last day on ${day}; no round is planned`,
  leftOut: (program: string) =>
    `You’re in *${program}*, but it doesn’t take guests right now, so you’re in no round. *See admins* names who can change that.`,
  noPeerYet: (program: string) =>
    `I don’t have a peer for you in the new round of *${program}*. I’m sorry you have to wait.`,
  noPeerBecause: {
    'odd-one-out': 'There was an odd number of people.',
    'no-shared-hours':
      'Too few people in it share enough working hours with you. If yours changed, edit your profile.',
    'no-shared-language':
      'Too few people share a language and enough hours with you. If yours changed, edit your profile.',
    'few-peers': 'There were very few people in it whom I could match with you.',
    'all-barred': noPair,
    'all-taken': noPair,
  },
  next: {
    'odd-one-out': first,
    'no-shared-hours': 'You’re in the next round too.',
    'no-shared-language': 'You’re in the next round too.',
    'few-peers': 'You’re in the next round too.',
    'all-barred': first,
    'all-taken': first,
  },
  lookAtProfile: 'Edit my profile',
  seeWhy: 'See why',
  seeWhySpoken: (program: string) => `See why I have no peer in ${program}`,
  roundsAgain: (program: string, nextRound: string) =>
    `Good news: *${program}* goes on after all, and you’re in it. ${nextRound} I’ll write the moment you have a peer. The Home tab of Peer Pairs shows where you stand.`,
  noMoreRounds: (program: string) =>
    `*${program}* is ending, so it has no more rounds. You don’t need to do anything. Thank you for being part of it. \`/peer join\` shows what else is open.`,
};
