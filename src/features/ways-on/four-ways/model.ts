import { isOffered } from '../../pairs/lifecycle.ts';
import type { Pair } from '../../pairs/pair/model.ts';

/** What any of a pair can do at any time, no reason asked; and what is left to do in a pause, or at the end. */
export const ways = [
  'farewell',
  'restart',
  'adjust',
  'pause',
  'change-pause',
  'carry-on',
  'end-now',
  'end-well',
  'rematch',
  'no-word',
] as const;
export type Way = (typeof ways)[number];

/** By its own wish. */
const rests = ({ state, pausedUntil }: Pair): boolean => state === 'paused' && pausedUntil !== undefined;

const isOpenTo: Readonly<Record<Way, (pair: Pair) => boolean>> = {
  farewell: (pair) => isOffered(pair, 'end-now'),
  restart: (pair) => isOffered(pair, 'restart-pair') && pair.pausedUntil !== undefined,
  adjust: (pair) => isOffered(pair, 'propose-agreement'),
  pause: (pair) => isOffered(pair, 'pause-pair') && !rests(pair),
  'change-pause': (pair) => isOffered(pair, 'pause-pair') && rests(pair),
  'carry-on': (pair) => isOffered(pair, 'carry-on-together') && pair.closesOn !== undefined,
  'end-now': (pair) => isOffered(pair, 'end-now'),
  'end-well': (pair) => isOffered(pair, 'close-pair') && pair.state !== 'closing',
  rematch: (pair) => isOffered(pair, 'ask-for-rematch'),
  'no-word': (pair) => isOffered(pair, 'ask-if-there'),
};

/** Those that lead on from where the pair is. */
export const waysOnFor = (pair: Pair): readonly Way[] => ways.filter((way) => isOpenTo[way](pair));
