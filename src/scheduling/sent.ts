import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';
import { writtenOnce } from '../db/written-once.ts';

type OfPair = { readonly pairId: string; readonly kind: string };

/** The number of the latest of its kind that has reached the pair: what was dropped, or refused by Slack, has not. */
export async function latestSent(tx: WorkspaceTransaction, ofPair: OfPair): Promise<number | undefined> {
  const [row] = await latestRows(tx, ofPair);
  return row?.occurrence;
}

const latestRows = writtenOnce(({ db }, { pairId, kind }: OfPair) =>
  db
    .selectFrom('deliveries')
    .select('occurrence')
    .where('pairId', '=', pairId)
    .where('kind', '=', kind)
    .where('state', '=', 'sent')
    .orderBy('occurrence', 'desc')
    .limit(1),
);

/** When one of its kind has reached the pair, or this one of it, last. */
export async function lastReached(
  { db }: WorkspaceTransaction,
  { pairId, kind, personId }: OfPair & { readonly personId?: string },
): Promise<Temporal.Instant | undefined> {
  const { at } = await db
    .selectFrom('deliveries')
    .select((eb) => eb.fn.max('settledAt').as('at'))
    .where('pairId', '=', pairId)
    .where('kind', '=', kind)
    .where('state', '=', 'sent')
    .$if(personId !== undefined, (query) => query.where('personId', '=', personId ?? ''))
    .executeTakeFirstOrThrow();
  return at ?? undefined;
}

/**
 * By member, when one of its kind last reached them in private, or ended as it may without: Slack refused it, or nobody knows. What was
 * let go, for want of a moment or since it did not fit any more, is none of these.
 */
export async function lastTriedByMember(
  { db }: WorkspaceTransaction,
  { pairId, kind }: OfPair,
): Promise<ReadonlyMap<string, Temporal.Instant>> {
  const rows = await db
    .selectFrom('deliveries')
    .select((eb) => ['personId', eb.fn.max('settledAt').as('at')])
    .where('pairId', '=', pairId)
    .where('kind', '=', kind)
    .where((eb) => eb.or([eb('state', 'in', ['sent', 'failed']), eb('outcome', '=', 'unsure')]))
    .groupBy('personId')
    .execute();
  return new Map(rows.flatMap(({ personId, at }) => (personId === null || !at ? [] : [[personId, at]])));
}

/**
 * Whether this one may stand before the pair: it was sent, or is being sent, or nobody knows. To be asked of whoever presses
 * its button; where that is said, what came to another of the pair alone has not come.
 */
export async function mayHaveCome(
  { db }: WorkspaceTransaction,
  {
    pairId,
    kind,
    occurrence,
    personId,
  }: OfPair & { readonly occurrence: number; readonly personId?: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('deliveries')
    .select('id')
    .where('pairId', '=', pairId)
    .where('kind', '=', kind)
    .where('occurrence', '=', occurrence)
    .where((eb) => eb.or([eb('state', 'in', ['sending', 'sent']), eb('outcome', '=', 'unsure')]))
    .$if(personId !== undefined, (query) =>
      query.where((eb) => eb.or([eb('personId', 'is', null), eb('personId', '=', personId ?? '')])),
    )
    .executeTakeFirst();
  return row !== undefined;
}

export type Fate = {
  readonly personId: string | null;
  /** Undefined where it has not, or not yet. */
  readonly reachedAt: Temporal.Instant | undefined;
  readonly isOnItsWay: boolean;
};

/** Whom of the pair one of its kind has reached since then, or may have, and to whom it is on its way: not those for whom it was let go. Who is among `failed` is so once for each time. */
export async function membersReached(
  { db }: WorkspaceTransaction,
  { pairId, kind, since }: OfPair & { readonly since?: Temporal.Instant | undefined },
): Promise<Record<'reached' | 'onItsWay' | 'failed', readonly string[]>> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['personId', 'state', 'outcome'])
    .where('pairId', '=', pairId)
    .where('kind', '=', kind)
    .where((eb) =>
      eb.or([
        eb('settledAt', 'is', null),
        eb('settledAt', '>', sql<Temporal.Instant>`coalesce(${since ?? null}::timestamptz, '-infinity')`),
      ]),
    )
    .execute();
  const whom = (those: typeof rows) => those.flatMap(({ personId }) => personId ?? []);
  return {
    reached: whom(rows.filter(({ state, outcome }) => state === 'sent' || outcome === 'unsure')),
    onItsWay: whom(rows.filter(({ state }) => ['queued', 'waiting', 'sending'].includes(state))),
    failed: whom(rows.filter(({ state }) => state === 'failed')),
  };
}

type One = OfPair & { readonly occurrence: number };

/** What has become of this one, for each whom it is for. */
export async function fatesOf(tx: WorkspaceTransaction, one: One): Promise<readonly Fate[]> {
  const rows = await fateRows(tx, one);
  return rows.map(({ personId, state, settledAt }) => ({
    personId,
    reachedAt: state === 'sent' ? (settledAt ?? undefined) : undefined,
    isOnItsWay: state === 'queued' || state === 'waiting' || state === 'sending',
  }));
}

const fateRows = writtenOnce(({ db }, { pairId, kind, occurrence }: One) =>
  db
    .selectFrom('deliveries')
    .select(['personId', 'state', 'settledAt'])
    .where('pairId', '=', pairId)
    .where('kind', '=', kind)
    .where('occurrence', '=', occurrence),
);

/** When it was queued, whatever became of it. */
export async function askedAt(
  { db }: WorkspaceTransaction,
  { pairId, kind, occurrence }: OfPair & { readonly occurrence: number },
): Promise<Temporal.Instant | undefined> {
  const row = await db
    .selectFrom('deliveries')
    .select('queuedAt')
    .where('pairId', '=', pairId)
    .where('kind', '=', kind)
    .where('occurrence', '=', occurrence)
    .executeTakeFirst();
  return row?.queuedAt;
}

/** When the latest of these kinds was queued, by that moment where one is given, whatever became of it. */
export async function latestQueuedAt(
  tx: WorkspaceTransaction,
  ofKinds: OfKinds,
): Promise<Temporal.Instant | undefined> {
  const [row] = await latestQueuedRows(tx, ofKinds);
  return row?.queuedAt;
}

type OfKinds = {
  readonly pairId: string;
  readonly kinds: readonly string[];
  readonly by?: Temporal.Instant;
};

const latestQueuedRows = writtenOnce(({ db }, { pairId, kinds, by }: OfKinds) =>
  db
    .selectFrom('deliveries')
    .select('queuedAt')
    .where('pairId', '=', pairId)
    .where('kind', '=', sql<string>`any(${kinds}::text[])`)
    .where('queuedAt', '<=', sql<Temporal.Instant>`coalesce(${by ?? null}::timestamptz, 'infinity')`)
    .orderBy('queuedAt', 'desc')
    .limit(1),
);

/** Whether one of its kind has yet to reach the pair: nobody has read of it, and it can still be let go. */
export async function isYetToCome({ db }: WorkspaceTransaction, { pairId, kind }: OfPair): Promise<boolean> {
  const row = await db
    .selectFrom('deliveries')
    .select('id')
    .where('pairId', '=', pairId)
    .where('kind', '=', kind)
    .where('state', 'in', ['queued', 'waiting'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

type Lately = {
  readonly pairIds: readonly string[];
  readonly kinds: readonly string[];
  readonly since: Temporal.Instant;
  /** What of those that have still to reach them counts too: all, unless it says so. */
  readonly onTheirWay?: readonly ('queued' | 'waiting' | 'sending')[];
};

/** Those of these pairs whom one of these kinds has reached since then, or is on its way to. */
export async function pairsReached(
  { db }: WorkspaceTransaction,
  { pairIds, kinds, since, onTheirWay = ['queued', 'waiting', 'sending'] }: Lately,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('pairId')
    .distinct()
    .where('pairId', '=', sql<string>`any(${[...pairIds]}::uuid[])`)
    .where('kind', 'in', kinds)
    .where((eb) =>
      eb.or([eb('state', 'in', onTheirWay), eb.and([eb('state', '=', 'sent'), eb('settledAt', '>', since)])]),
    )
    .execute();
  return rows.flatMap(({ pairId }) => pairId ?? []);
}

/** Whether one of these kinds has reached the pair since then, or is on its way to it. */
export const hasAnyCome = async (
  tx: WorkspaceTransaction,
  { pairId, ...lately }: Omit<Lately, 'pairIds'> & { readonly pairId: string },
): Promise<boolean> => (await pairsReached(tx, { ...lately, pairIds: [pairId] })).length > 0;

type OfProgram = { readonly programId: string; readonly kind: string; readonly occurrence: number };

/** Of those whom it was for in private, the ones to whom it was not sent, since it did not fit then. */
export async function droppedAmong(tx: WorkspaceTransaction, of: OfProgram): Promise<readonly string[]> {
  const rows = await addressees(tx, of)
    .where('state', '=', 'dropped')
    .where('outcome', 'is distinct from', 'unsure')
    .execute();
  return rows.flatMap(({ personId }) => personId ?? []);
}

/** Of those whom it went to in private, the ones of whom nobody knows whether it reached them. */
export async function unsureAmong(tx: WorkspaceTransaction, of: OfProgram): Promise<readonly string[]> {
  const rows = await addressees(tx, of).where('outcome', '=', 'unsure').execute();
  return rows.flatMap(({ personId }) => personId ?? []);
}

const addressees = ({ db }: WorkspaceTransaction, { programId, kind, occurrence }: OfProgram) =>
  db
    .selectFrom('deliveries')
    .select('personId')
    .where('programId', '=', programId)
    .where('kind', '=', kind)
    .where('occurrence', '=', occurrence);
