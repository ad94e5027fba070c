import { RefusedError } from '../../../refused-error.ts';
import type { Ending } from '../../pairs/lifecycle.ts';
import type { Pair } from '../../pairs/pair/model.ts';

/** To a pair: it ends on a day, by the wish of one of it. */
export const closingKind = 'pair-closing';
/** To each of a pair, where its DM is a channel by now. */
export const closingApartKind = 'pair-closing-apart';
/** To a pair: one of it would rather carry on. */
export const carryOnKind = 'carry-on-asked';
/** To each of the others of a pair, where its DM is a channel by now. */
export const carryOnApartKind = 'carry-on-asked-apart';
/** To a pair: all of it carry on. */
export const carriedOnKind = 'pair-carries-on';
/** To one of a pair: what the others thank them for. */
export const thanksKind = 'pair-thanks';
/** To one of a pair that ends: what they wrote for the others at an earlier time goes out only if they say so. */
export const unsentKind = 'farewell-unsent';
/** The last day of a pair is over that ends by the wish of one of it. */
export const overKind = 'pair-closing-over';

/** What a peer can be good for: which of them somebody felt. */
export const benefits = [
  'network',
  'self-awareness',
  'accountability',
  'communication',
  'confidence',
  'wider-view',
  'support',
  'problem-solving',
  'growth',
] as const;
export type Benefit = (typeof benefits)[number];

/** How it ends, as one of it sees it. */
export const outcomes = ['completed', 'completed-early', 'moved-on', 'no-time', 'no-fit'] as const;
export type ClosingOutcome = (typeof outcomes)[number];

/** Characters that each may have. */
export const lengths = { thanks: 1000, keep: 1000 } as const;

/** What somebody writes as their pair ends. */
export type Wording = {
  /** For the others, handed over with theirs. */
  readonly thanks: string;
  /** For themselves alone, like all that follows. */
  readonly keep: string;
  readonly benefits: readonly Benefit[];
  readonly outcome: ClosingOutcome | undefined;
};

/** Which benefits somebody felt in a pair. */
export type Felt = {
  readonly pairId: string;
  readonly personId: string;
  readonly benefits: readonly Benefit[];
};

export const nothingYet: Wording = { thanks: '', keep: '', benefits: [], outcome: undefined };

/** Thanks as they were handed over, and with which handing over. */
type Given = { readonly number: number; readonly thanks: string };

export type Farewell = {
  readonly personId: string;
  readonly wording: Wording;
  readonly isDone: boolean;
  readonly carriesOn: boolean;
  /** The pair was asked by their yes: taken back and given again it asks no second time. */
  readonly hasAsked: boolean;
  /** With which handing over the thanks went out; undefined while they wait. */
  readonly handedNumber: number | undefined;
  /** As the others have it: it stays so. */
  readonly handed: string;
  /** At earlier endings, where other words took their place since: the others have those too. */
  readonly givenBefore: readonly Given[];
  /** For an ending that was given up: it waits for its writer to say so again. */
  readonly isEarlier: boolean;
};

/** What becomes of thanks: they wait for the others, go out as they are written, have gone out, or stay with their writer. */
export type ThanksDelivery = 'waits' | 'now' | 'handed' | 'kept';

/** A farewell as its writer sees it, with what the others have handed over. */
export type FarewellSeen = {
  readonly pair: Pair;
  readonly own: Wording;
  /** They have done their part: the page for themselves is saved, too. */
  readonly isDone: boolean;
  readonly received: readonly Thanks[];
  readonly delivery: ThanksDelivery;
  readonly isEarlier: boolean;
  /** What is of an earlier ending has been handed over then. */
  readonly isHandedEarlier: boolean;
  /** What they handed over at earlier endings, and have written otherwise since. */
  readonly givenBefore: readonly string[];
  /** Whether it ends, or ended, with time for a farewell. */
  readonly hadLastDay: boolean;
};

/** Whether there is anything of theirs to read again. */
export const hasWritten = ({ thanks, keep, benefits: felt, outcome }: Wording): boolean =>
  thanks !== '' || keep !== '' || felt.length > 0 || outcome !== undefined;

/** Their words as they stand are with the others, by this ending or an earlier one. */
export const areGiven = ({ delivery, isHandedEarlier }: Pick<FarewellSeen, 'delivery' | 'isHandedEarlier'>) =>
  delivery === 'handed' || isHandedEarlier;

export type Thanks = { readonly from: string; readonly thanks: string };

const givenIn = ({ givenBefore, handedNumber, handed }: Farewell): readonly Given[] =>
  handedNumber === undefined ? givenBefore : [...givenBefore, { number: handedNumber, thanks: handed }];

type Reading = {
  readonly personId: string;
  /** Of one handing over alone. */
  readonly number?: number;
};

/** What one of a pair reads of the others, and nothing that waits to be handed over. */
export const receivedBy = (
  farewells: readonly Farewell[],
  { members }: Pick<Pair, 'members'>,
  { personId, number }: Reading,
): readonly Thanks[] =>
  members
    .filter(({ id }) => id !== personId)
    .flatMap(({ id, name }) =>
      farewells
        .filter((farewell) => farewell.personId === id)
        .flatMap(givenIn)
        .filter((given) => number === undefined || given.number === number)
        .map(({ thanks }) => ({ from: name, thanks })),
    );

/** For an ending that did not come, and none of the others has read them. */
export const areUnsent = ({ wording, isEarlier, handedNumber }: Farewell): boolean =>
  isEarlier && wording.thanks !== '' && handedNumber === undefined;

/** For this ending: what was given is changed no more. */
export const isGiven = ({ handedNumber, isEarlier }: Farewell): boolean =>
  handedNumber !== undefined && !isEarlier;

/** So long after the end thanks still go out, once: then a former peer is left in peace. */
const daysAfterwards = 7;

export type Over = {
  /** Whether it was an ending with time for a farewell: its own last day was set, or its program's. */
  readonly hadLastDay: boolean;
  readonly ending: Ending;
  readonly at: Temporal.Instant;
};

/** @param over once it is: nobody is written to whose peer has left, or who has been given another. */
export function deliveryOf(own: Farewell, over: Over | undefined, now: Temporal.Instant): ThanksDelivery {
  if (isGiven(own)) return 'handed';
  if (!over) return 'waits';
  const until = over.at.add({ hours: 24 * daysAfterwards });
  const isLeft = over.ending === 'left' || over.ending === 'deactivated';
  const isOpen = over.hadLastDay && !isLeft && Temporal.Instant.compare(now, until) < 0;
  return isOpen ? 'now' : 'kept';
}

export const haveAllDone = (farewells: readonly Farewell[], { members }: Pick<Pair, 'members'>): boolean =>
  farewells.filter(({ isDone }) => isDone).length === members.length;

/**
 * Whose thanks go out now: once all have done their part, or the pair has ended. So nobody learns before who has written, and
 * whoever has written none receives all the same.
 */
export function toHandOver(
  farewells: readonly Farewell[],
  pair: Pick<Pair, 'members' | 'state'>,
): readonly Farewell[] {
  if (pair.state !== 'ended' && !haveAllDone(farewells, pair)) return [];
  return farewells.filter(
    ({ wording, handedNumber, isEarlier }) =>
      wording.thanks !== '' && handedNumber === undefined && !isEarlier,
  );
}

/** Which days a pair can end on: from tomorrow to twelve weeks from today. */
export const isClosingDay = (day: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, today) > 0 &&
  Temporal.PlainDate.compare(day, today.add({ weeks: 12 })) <= 0;

/** Two weeks leave time for a last session. */
export const usualClosing = (today: Temporal.PlainDate): Temporal.PlainDate => today.add({ weeks: 2 });

/** A day is over once it is for all of them. */
export function endOfDayForAll(
  day: Temporal.PlainDate,
  { members }: Pick<Pair, 'members'>,
): Temporal.Instant {
  const ends = members.map(({ timeZone }) => day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant());
  const latest = ends.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1);
  if (!latest) throw new RangeError('a pair without members');
  return latest;
}

/** The program ends, and no pair of it can carry on. */
export class EndingWellError extends RefusedError<'program-ends' | 'never-closed'> {}
