import type { KindsTold } from '../kinds.ts';

export const kinds: KindsTold = {
  introduction: {
    name: 'an introduction',
    why: 'an admin has confirmed the round, or the last of them has said yes and waits for it; with it the pair begins',
  },
  'introduction-question': {
    name: 'a question whether they’d like this peer',
    why: "an admin's press is no reason to be woken; the time to answer ends at the same moment for all",
  },
  'introduction-reminder': {
    name: 'a reminder to answer about a peer',
    why: 'with the last day of the time to answer',
  },
  'introduction-outcome': {
    name: 'word of whether a pair begins',
    why: 'the time is over at its moment, the word about it waits for the morning, whatever was answered',
  },
  'round-ahead': {
    name: 'word of the next round',
    why: 'four days before a round’s day, or once it is named where it is nearer; to each who waits for a peer',
  },
  'round-question': {
    name: 'a question whether they’re in the next round',
    why: 'with it, in its place, to each of whom by that day the program will have heard nothing for six months',
  },
  'round-without-you': {
    name: 'word of a round without them',
    why: 'the round has come, and they have not answered that question; once',
  },
  'round-missed': {
    name: 'word of a round that they missed',
    why: 'a round has come of which they weren’t told, and the program has heard nothing of them for six months',
  },
  'left-over': { name: 'word that they’re left over this time', why: 'a round that an admin has confirmed' },
  'no-more-rounds': { name: 'word that there are no more rounds', why: 'an admin has archived the program' },
  'rounds-again': {
    name: 'word that there are rounds again',
    why: 'an admin has restored the program; to those who had heard that it ends',
  },
  'round-day': {
    name: 'a reminder to run the round',
    why: 'the morning of a day that one of the admins has named, which for the others may be night',
  },
};
