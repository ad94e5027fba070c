import { z } from 'zod';
import type { Capacity, PairCapacity } from '../../../command.ts';
import type { Reason } from '../../../matching/match.ts';
import { RefusedError } from '../../../refused-error.ts';
import {
  isOffered,
  livingStates,
  pairActs,
  type PairAct,
  type PairState,
  type PairRefusal,
} from '../lifecycle.ts';

/** Two peers, or three where the program allows a trio. Members stand in the order of the draw: the first is the first mentee. */
export type Pair = {
  readonly id: string;
  readonly programId: string;
  readonly state: PairState;
  /** Whether its agreement was signed, or a session held. */
  readonly hasBegun: boolean;
  readonly channelId: string | undefined;
  /** When it starts again, where it rests by its own wish. */
  readonly pausedUntil: Temporal.PlainDate | undefined;
  /** Its last day, where it ends by its own wish. */
  readonly closesOn: Temporal.PlainDate | undefined;
  readonly members: readonly Member[];
};

export type Member = {
  readonly id: string;
  /** Tells them apart from the others of the pair. */
  readonly name: string;
  readonly timeZone: string;
};

/** One of a pair, where no more of them is asked for. */
export type PersonOfPair = { readonly pairId: string; readonly personId: string };

/** What a round plans: its people in any order, and why they. */
export type PairToBe = {
  readonly members: readonly string[];
  /** Points of 100. */
  readonly fit: number;
  readonly reasons: readonly Reason[];
};

/** Why two were put together, as it is kept with their pair. */
export const reasonSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('offer-meets-seek'),
    giver: z.string(),
    taker: z.string(),
    topic: z.string(),
  }),
  z.object({ kind: z.enum(['shared-goal', 'shared-interest']), topic: z.string() }),
  z.object({ kind: z.literal('same-craft'), craftFamily: z.string() }),
  z.object({ kind: z.literal('shared-language'), language: z.string() }),
  z.object({ kind: z.literal('shared-hours'), hoursPerWeek: z.number() }),
  z.object({
    kind: z.enum([
      'same-level',
      'similar-level',
      'all-new',
      'all-first-time-leads',
      'similar-tenure',
      'different-team',
      'different-department',
      'different-location',
      'different-path',
    ]),
  }),
]) satisfies z.ZodType<Reason>;

export function partnersOf(pair: Pair, personId: string): readonly Member[] {
  return pair.members.filter(({ id }) => id !== personId);
}

/** Whether it is a pair to its members, and not over. */
export const isLiving = ({ state }: Pick<Pair, 'state'>): boolean =>
  livingStates.some((living) => living === state);

/** Whether the pair meets: only then does the bot write to it by itself. */
export const isOpen = ({ state }: Pick<Pair, 'state'>): boolean =>
  state === 'introduced' || state === 'active';

/** The last day of a pair that closes: the sooner of its own and its program's. */
export function endsOn({
  closesOn,
  lastDay,
}: Pick<Pair, 'closesOn'> & {
  readonly lastDay: Temporal.PlainDate | undefined;
}): Temporal.PlainDate | undefined {
  if (!closesOn || !lastDay) return closesOn ?? lastDay;
  return Temporal.PlainDate.compare(closesOn, lastDay) < 0 ? closesOn : lastDay;
}

/** As that day is over for the first of them: on none of their calendars anything lies beyond it. */
export function overFor({ members }: Pick<Pair, 'members'>, day: Temporal.PlainDate): Temporal.Instant {
  const [first, ...others] = members.map(({ timeZone }) =>
    day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant(),
  );
  if (!first) throw new RangeError('a pair without members');
  return others.reduce((one, other) => (Temporal.Instant.compare(other, one) < 0 ? other : one), first);
}

/** On whose clock a member's hours are. */
export const zoneOf = ({ members }: Pick<Pair, 'members'>, personId: string): string =>
  members.find(({ id }) => id === personId)?.timeZone ?? 'UTC';

/** When a pause of the pair's own is over: once its day has begun for all of them. Undefined where there is none, or no more. */
export function restsUntil(
  { members, pausedUntil: day }: Pick<Pair, 'members' | 'pausedUntil'>,
  now: Temporal.Instant,
): { readonly day: Temporal.PlainDate; readonly at: Temporal.Instant } | undefined {
  const starts = members.flatMap(({ timeZone }) => day?.toZonedDateTime(timeZone).toInstant() ?? []);
  const at = starts.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1);
  return day && at && Temporal.Instant.compare(now, at) < 0 ? { day, at } : undefined;
}

export class PairError extends RefusedError<'no-pair' | 'not-a-member' | PairRefusal> {
  /** The day on which a pause is over, or on which the pair ends. */
  readonly until: Temporal.PlainDate | undefined;
  constructor(code: PairError['code'], until?: Temporal.PlainDate) {
    super(code);
    this.until = until;
  }
}

/** Whether all of the pair can see that it was done: by it a member has shown that they are there. */
export const isSeenByAll = (act: PairAct): boolean => seenByAll.includes(act);

const seenByAll: readonly PairAct[] = [
  'propose-agreement',
  'sign-agreement',
  'set-goal',
  'start-session',
  'record-session',
  'change-roles',
  'ask-for-topic',
  'share-check-in',
  'pass-on-words',
  'suggest-time',
  'ask-for-times',
  'skip-session',
  'repeat-session',
  'stop-series',
  'carry-on',
  'pause-pair',
  'restart-pair',
  'close-pair',
  'carry-on-together',
];

/** As what their pairs make somebody known: a peer, who may do now what any of them allows. */
export function capacitiesIn(pairs: readonly Pick<Pair, 'state' | 'channelId'>[]): readonly Capacity[] {
  if (pairs.length === 0) return [];
  const acts = pairActs.filter((act) => pairs.some((pair) => isOffered(pair, act)));
  return ['peer', ...acts.map((act): PairCapacity => `may-${act}`)];
}
