import type { Pair } from '../../pairs/pair/model.ts';

/** How a pair stands, as a program's admins see it by name, in the order in which they are told. */
export const pairStages = ['introduced', 'silent', 'begun', 'paused', 'ended'] as const;
export type PairStage = (typeof pairStages)[number];

/** All but those that have ended. */
export const filters = ['going', ...pairStages] as const;
export type Filter = (typeof filters)[number];

/** What the database knows of one, and nothing that anybody wrote or answered. */
export type Known = Pick<Pair, 'id' | 'state' | 'hasBegun'> & {
  readonly introducedAt: Temporal.Instant;
  readonly members: readonly { readonly id: string; readonly name: string }[];
};

export type ListedPair = Pick<Known, 'id' | 'members' | 'hasBegun'> & {
  readonly standing: PairStage;
  /** What an admin asked to have sent to it lately, whatever became of that. */
  readonly helped: Helped | undefined;
};

export type Helped = { readonly help: Help; readonly at: Temporal.Instant };

/** To a pair: times to meet, or a word that it was quiet, which an admin had sent. */
export const timesKind = 'pair-times';
export const reminderKind = 'pair-reminder';

/**
 * So long after one of the two was asked for no other is: a pair is helped, and not pressed. It counts from the asking, and an admin
 * reads of the asking alone: when a nudge goes out hangs on what else reached each of the pair, in private too, and whether it does
 * on what they have decided.
 */
export const helpedFor = Temporal.Duration.from({ hours: 7 * 24 });

/** Pressed twice in so short a time, it was meant once. */
const meantOnce = Temporal.Duration.from({ minutes: 1 });

export const isMeantOnce = ({ at }: Helped, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at.add(meantOnce), now) > 0;

/** Those that ended so long ago are listed no more. */
export const listedAfterwards = Temporal.Duration.from({ hours: 28 * 24 });

/** What an admin can do for a pair as it stands. */
export type Help = 'times' | 'reminder';

const helps: Readonly<Partial<Record<PairStage, Help>>> = { introduced: 'times', silent: 'reminder' };

export const helpFor = ({ standing }: Pick<ListedPair, 'standing'>): Help | undefined => helps[standing];

/**
 * Silent is only one that has begun: whatever else it does not do, one that has not has still to begin. One that is about to end
 * stands as though it were not: that it is, is its own to tell.
 * @param quiet whether it has done nothing for a while that all of it can see
 */
export function standingOf(
  { state, hasBegun }: Pick<Known, 'state' | 'hasBegun'>,
  quiet: boolean,
): PairStage {
  switch (state) {
    case 'paused':
    case 'ended':
      return state;
    case 'closing':
    case 'introduced':
    case 'active':
    case 'proposed':
    case 'lapsed':
      if (!hasBegun) return 'introduced';
      return quiet ? 'silent' : 'begun';
  }
}

/** By then a pair has been told of a first step and of times to meet, and each was asked whether they still want it. */
const beginsWithin = Temporal.Duration.from({ hours: 10 * 24 });

/** Whether a pair that has not begun had time to. */
export const isLateToBegin = (
  { standing, introducedAt }: Pick<ListedPair, 'standing'> & Pick<Known, 'introducedAt'>,
  now: Temporal.Instant,
): boolean => standing === 'introduced' && Temporal.Instant.compare(introducedAt.add(beginsWithin), now) <= 0;

/** Of those that are not over each has begun or has still to begin; the silent and the paused are among these two. */
export type PairCounts = Readonly<Record<PairStage, number>>;

type Counted = Pick<ListedPair, 'standing' | 'hasBegun'>;

export const pairCountsOf = (listed: readonly Counted[]): PairCounts =>
  Object.fromEntries(
    pairStages.map((each) => [each, listed.filter((pair) => isAmong(pair, each)).length]),
  ) as PairCounts;

/** Those that are not over. */
export const going = ({ begun, introduced }: PairCounts): number => begun + introduced;

function isAmong({ standing, hasBegun }: Counted, filter: Filter): boolean {
  if (standing === 'ended' || filter === 'ended') return standing === filter;
  switch (filter) {
    case 'going':
      return true;
    case 'begun':
      return hasBegun;
    case 'introduced':
      return !hasBegun;
    case 'silent':
    case 'paused':
      return standing === filter;
  }
}

/** Those that have still something to do. */
export type Wanted = { readonly filter: Filter; readonly page: number };

export const atFirst: Wanted = { filter: 'going', page: 0 };

/** One line for each, so that the list stays well within a modal's 100 blocks. */
export const pairsOnAPage = 40;

export type PairPage = {
  readonly programId: string;
  readonly program: string;
  readonly isArchived: boolean;
  readonly wanted: Wanted;
  readonly pages: number;
  readonly counts: PairCounts;
  /** How many are being asked whether they want to meet: which of them is theirs to know. */
  readonly asked: number;
  readonly shown: readonly ListedPair[];
};

type Of = Pick<PairPage, 'programId' | 'program' | 'isArchived' | 'asked'>;

/** Those that an admin can help first. A page beyond the last is the last. */
export function pageOf(of: Of, all: readonly ListedPair[], wanted: Wanted): PairPage {
  const found = pairStages.flatMap((each) =>
    all.filter((pair) => pair.standing === each && isAmong(pair, wanted.filter)),
  );
  const pages = Math.max(1, Math.ceil(found.length / pairsOnAPage));
  const page = Math.min(wanted.page, pages - 1);
  return {
    ...of,
    wanted: { ...wanted, page },
    pages,
    counts: pairCountsOf(all),
    shown: found.slice(page * pairsOnAPage, (page + 1) * pairsOnAPage),
  };
}

/** What became of an admin's wish to help a pair. */
export type HelpOutcome =
  | { readonly kind: 'asked' | 'asked-before'; readonly pair: ListedPair; readonly helped: Helped }
  /** It has moved on, or is none of the program's. */
  | { readonly kind: 'needs-none' };
