import { isOffered } from '../../pairs/lifecycle.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import type { AgreementsInPlay } from '../../relationship/agreement/model/versions.ts';
import type { Open } from '../no-word/model.ts';
import type { WishSeen } from '../rematch/model.ts';

/** What any of a pair can do at any time, no reason asked; and what is left to do in a pause, at the end, or once they have chosen. */
export const ways = [
  'farewell',
  'restart',
  'agree',
  'read-proposal',
  'adjust',
  'pause',
  'change-pause',
  'carry-on',
  'let-end',
  'end-now',
  'end-well',
  'rematch',
  'cancel-request',
  'no-word',
  'cancel-question',
  'say-here',
] as const;
export type Way = (typeof ways)[number];

/** How this person finds their pair: what is done already is offered to nobody once more, but how to take it back is. */
export type Found = {
  /** On which it goes on, or ends, by itself. */
  readonly day: Temporal.PlainDate | undefined;
  readonly agreement: AgreementsInPlay;
  readonly question: Open;
  readonly wish: WishSeen | undefined;
  /** They have said so while it ends. */
  readonly carriesOn: boolean;
  /** `/peer pause` would pause this pair too: its program runs. */
  readonly canPauseAll: boolean;
};

/** By its own wish. */
const rests = ({ state, pausedUntil }: Pair): boolean => state === 'paused' && pausedUntil !== undefined;

/** Somebody of it is away, perhaps for longer than the pair itself wished to rest. */
export const isAway = ({ state, pausedUntil }: Pair, { day }: Pick<Found, 'day'>): boolean =>
  state === 'paused' && day !== undefined && !pausedUntil?.equals(day);

const canAgree = (pair: Pair): boolean => isOffered(pair, 'propose-agreement');
const canCarryOn = (pair: Pair): boolean =>
  isOffered(pair, 'carry-on-together') && pair.closesOn !== undefined;
const canAsk = (pair: Pair): boolean => isOffered(pair, 'ask-if-there');

const isOpenTo: Readonly<Record<Way, (pair: Pair, found: Found) => boolean>> = {
  farewell: (pair) => isOffered(pair, 'end-now'),
  // Whoever is away for longer holds it up all the same.
  restart: (pair, found) => isOffered(pair, 'restart-pair') && rests(pair) && !isAway(pair, found),
  agree: (pair, { agreement }) => canAgree(pair) && !agreement.signed && !agreement.proposed,
  'read-proposal': (pair, { agreement }) => canAgree(pair) && agreement.proposed !== undefined,
  adjust: (pair, { agreement: { signed, proposed } }) => canAgree(pair) && signed !== undefined && !proposed,
  pause: (pair) => isOffered(pair, 'pause-pair') && !rests(pair),
  'change-pause': (pair) => isOffered(pair, 'pause-pair') && rests(pair),
  'carry-on': (pair, { carriesOn }) => canCarryOn(pair) && !carriesOn,
  'let-end': (pair, { carriesOn }) => canCarryOn(pair) && carriesOn,
  'end-now': (pair) => isOffered(pair, 'end-now'),
  'end-well': (pair) => isOffered(pair, 'close-pair') && pair.state !== 'closing',
  rematch: (pair, { wish }) => isOffered(pair, 'ask-for-rematch') && !wish,
  'cancel-request': (pair, { wish }) => isOffered(pair, 'take-back-rematch') && wish !== undefined,
  'no-word': (pair, { question }) => canAsk(pair) && question.kind === 'can-ask',
  'cancel-question': (pair, { question }) => canAsk(pair) && question.kind === 'waits',
  'say-here': (pair, { question }) => canAsk(pair) && question.kind === 'asked',
};

/** Those that lead on from where the pair is. */
export const waysOnFor = (pair: Pair, found: Found): readonly Way[] =>
  ways.filter((way) => isOpenTo[way](pair, found));
