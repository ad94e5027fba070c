import type { WorkspaceTransaction } from '../db/database.ts';
import type { DueRow, SubjectColumn } from './due-rows.ts';
import type { RhythmPlace } from './place.ts';
import { nextOfRhythm } from './rhythm.ts';
import type {
  Audience,
  Due,
  NewDelivery,
  Touchpoint,
  TouchpointFor,
  TouchpointsByKind,
} from './touchpoints.ts';

/** One that has come due, and the moment from which what follows it is counted. */
export type Fired = Pick<DueRow, 'id' | 'occurrence'> & {
  readonly at: Temporal.Instant;
  /** Where it belongs, in what comes every so often. */
  readonly place: RhythmPlace;
  /** It does not come: its week has no moment for it. */
  readonly isSkipped: boolean;
};

type Next = {
  readonly id: string;
  readonly dueAt: Temporal.Instant;
  readonly placedAt?: Temporal.Instant;
};

/** What comes of those that are due, one after the other as it is asked. */
export type FiringOutcome = {
  readonly deliveries: readonly NewDelivery[];
  readonly whenDue: () => Promise<void>;
  /** From when on those are due again that are: the others have ended. */
  readonly next: () => Promise<readonly Next[]>;
};

export type Firing = (
  tx: WorkspaceTransaction,
  fired: readonly Fired[],
  now: Temporal.Instant,
) => Promise<FiringOutcome>;

/** Undefined for what this replica is too old to know. */
export function firingOf(
  touchpoints: TouchpointsByKind,
  { kind, whose }: { readonly kind: string; readonly whose: SubjectColumn },
): Firing | undefined {
  const touchpoint = touchpoints.get(kind);
  switch (touchpoint?.audience) {
    case 'pair':
      return whose === 'pairId' ? toAll(touchpoint) : undefined;
    case 'member':
      return whose === 'pairId' ? toMembers(touchpoint) : undefined;
    case 'program':
      return whose === 'programId' ? toPeopleOfProgram(touchpoint) : undefined;
    case 'person':
    case undefined:
      return undefined;
  }
}

/** At which size those of one kind are fired in one transaction. */
export function sizeOfBatches({ lock, whenDue }: Pick<Touchpoint, 'lock' | 'whenDue'>): number {
  // What it locks it locks in an order that holds for one of them.
  if (lock) return 1;
  return whenDue ? sizes.changing : sizes.queueing;
}

/** Where the pairs change too, nobody may wait for long to act on one of them. */
const sizes = { queueing: 500, changing: 50 } as const;

const ofPair =
  (kind: string) =>
  ({ id, occurrence }: Fired): Due<'pair'> => ({ pairId: id, kind, occurrence });

function toAll(touchpoint: TouchpointFor<'pair'>): Firing {
  const { kind, ofMany, fits } = touchpoint;
  if (ofMany) return together(kind, ofMany);
  return oneByOne(touchpoint, ofPair(kind), async (tx, due, now) =>
    ((await fits?.(tx, due, now)) ?? true) ? [due] : [],
  );
}

const toMembers = (touchpoint: TouchpointFor<'member'>): Firing =>
  oneByOne(touchpoint, ofPair(touchpoint.kind), async (tx, due) =>
    ((await touchpoint.recipients?.(tx, due)) ?? []).map((personId) => ({ ...due, personId })),
  );

const toPeopleOfProgram = (touchpoint: TouchpointFor<'program'>): Firing =>
  oneByOne(
    touchpoint,
    ({ id, occurrence }): Due<'program'> => ({ programId: id, kind: touchpoint.kind, occurrence }),
    async (tx, due) =>
      ((await touchpoint.recipients?.(tx, due)) ?? []).map((personId) => ({ ...due, personId })),
  );

const together =
  (kind: string, ofMany: NonNullable<TouchpointFor<'pair'>['ofMany']>): Firing =>
  async (tx, fired, now) => {
    const pairIds = fired.map(({ id }) => id);
    const known = await ofMany(tx, pairIds, now);
    return {
      deliveries: fired
        .filter(({ id, isSkipped }) => !isSkipped && known.get(id)?.fits === true)
        .map(ofPair(kind)),
      whenDue: async () => undefined,
      next: async () =>
        fired.flatMap(({ id, place }) => {
          const everyDays = known.get(id)?.again;
          if (everyDays === undefined) return [];
          const dueAt = nextOfRhythm(place, everyDays, now);
          return [{ id, dueAt, placedAt: dueAt }];
        }),
    };
  };

type Schedule<Each extends Audience> = Pick<TouchpointFor<Each>, 'whenDue' | 'next'>;
type ToWhom<Each extends Audience> = (
  tx: WorkspaceTransaction,
  due: Due<Each>,
  now: Temporal.Instant,
) => Promise<readonly NewDelivery[]>;

/** One after the other, since each may change what the next one reads. */
const oneByOne =
  <Each extends Audience>(
    { whenDue, next }: Schedule<Each>,
    asDue: (fired: Fired) => Due<Each>,
    deliveriesOf: ToWhom<Each>,
  ): Firing =>
  async (tx, fired, now) => {
    const deliveries: NewDelivery[] = [];
    for (const each of fired) deliveries.push(...(await deliveriesOf(tx, asDue(each), now)));
    return {
      deliveries,
      whenDue: async () => {
        for (const each of fired) await whenDue?.(tx, asDue(each), each.at);
      },
      next: async () => {
        const coming: Next[] = [];
        for (const each of fired) {
          const dueAt = await next?.(tx, asDue(each), each.at);
          if (dueAt) coming.push({ id: each.id, dueAt });
        }
        return coming;
      },
    };
  };
