import { sql, type ExpressionBuilder } from 'kysely';
import { insertInChunks } from '../db/chunks.ts';
import type { Database, WorkspaceTransaction } from '../db/database.ts';
import { writtenOnce } from '../db/written-once.ts';

/** Whose schedule it is. */
export type Subject = { readonly pairId: string } | { readonly programId: string };

type Named = Subject & { readonly kind: string };
type Scheduled = Named & { readonly dueAt: Temporal.Instant };

/**
 * From that instant on it is due; at which moment it comes then, the gate for time decides. Where it waits already it is
 * left as it is; where it has come before, it counts on from there, since an occurrence that is on record is never sent again.
 */
export async function scheduleFirst(tx: WorkspaceTransaction, touchpoint: Scheduled): Promise<void> {
  await tx.db
    .insertInto('touchpoints')
    .values({ ...touchpoint, occurrence: await nextOccurrence(tx, touchpoint) })
    .onConflict((conflict) =>
      conflict
        .columns(whoseAndWhat)
        .doUpdateSet({ dueAt: touchpoint.dueAt, placedAt: null, tries: 0, failedAt: null })
        .where('touchpoints.failedAt', 'is not', null),
    )
    .execute();
}

/** For pairs that are made in the same transaction, of which nothing can be on record yet. */
export async function scheduleNew(
  { db }: WorkspaceTransaction,
  touchpoints: readonly Scheduled[],
): Promise<void> {
  const rows = touchpoints.map((touchpoint) => ({ ...touchpoint, occurrence: 1 }));
  await insertInChunks(rows, (some) => db.insertInto('touchpoints').values(some).execute());
}

/** As `scheduleFirst`, but one that waits already is put to the new time. */
export async function scheduleAnew(tx: WorkspaceTransaction, touchpoint: Scheduled): Promise<void> {
  await tx.db
    .insertInto('touchpoints')
    .values({ ...touchpoint, occurrence: await nextOccurrence(tx, touchpoint) })
    .onConflict((conflict) =>
      conflict
        .columns(whoseAndWhat)
        .doUpdateSet({ dueAt: touchpoint.dueAt, placedAt: null, tries: 0, failedAt: null }),
    )
    .execute();
}

/** What was to come due does not. */
export async function unschedule(tx: WorkspaceTransaction, touchpoint: Named): Promise<void> {
  await tx.db
    .deleteFrom('touchpoints')
    .where(ofSubject(touchpoint))
    .where('kind', '=', touchpoint.kind)
    .execute();
}

type OfPair = { readonly pairId: string; readonly kind: string };

/** From when on it is due; undefined where it is not to come. */
export async function dueTimeOf(
  tx: WorkspaceTransaction,
  ofPair: OfPair,
): Promise<Temporal.Instant | undefined> {
  const [row] = await dueRows(tx, ofPair);
  return row?.dueAt;
}

const dueRows = writtenOnce(({ db }, { pairId, kind }: OfPair) =>
  db.selectFrom('touchpoints').select('dueAt').where('pairId', '=', pairId).where('kind', '=', kind),
);

/** Puts one that waits to a later time. One that has come already, or comes later still, is left as it is. */
export async function putOff(tx: WorkspaceTransaction, { dueAt, ...touchpoint }: Scheduled): Promise<void> {
  await tx.db
    .updateTable('touchpoints')
    .set({ dueAt, placedAt: null })
    .where(ofSubject(touchpoint))
    .where('kind', '=', touchpoint.kind)
    .where('dueAt', '<', dueAt)
    .execute();
}

/** As `unschedule`, for many pairs at once. */
export async function unscheduleAll(
  { db }: WorkspaceTransaction,
  pairIds: readonly string[],
  kind: string,
): Promise<void> {
  await db
    .deleteFrom('touchpoints')
    .where('pairId', '=', sql<string>`any(${[...pairIds]})`)
    .where('kind', '=', kind)
    .execute();
}

/** Those of these pairs for which one of this kind has come due since, and is not yet on its way. */
export async function pairsAwaiting(
  { db }: WorkspaceTransaction,
  pairIds: readonly string[],
  {
    kind,
    since,
    until,
  }: { readonly kind: string; readonly since: Temporal.Instant; readonly until: Temporal.Instant },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('touchpoints')
    .select('pairId')
    .where('pairId', '=', sql<string>`any(${[...pairIds]})`)
    .where('kind', '=', kind)
    .where('dueAt', '>', since)
    .where('dueAt', '<=', until)
    .execute();
  return rows.flatMap(({ pairId }) => pairId ?? []);
}

/** Those of a program for whom one of its kind waits for a good moment, perhaps for days: it says then what holds then. */
export async function awaitingOne(
  { db }: WorkspaceTransaction,
  { programId, kind }: { readonly programId: string; readonly kind: string },
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('deliveries')
    .select('personId')
    .where('programId', '=', programId)
    .where('kind', '=', kind)
    .where('state', 'in', ['queued', 'waiting'])
    .execute();
  return new Set(rows.flatMap(({ personId }) => personId ?? []));
}

const whoseAndWhat = ['workspaceId', 'pairId', 'programId', 'kind'] as const;

/** The number of the next one of its kind. To be asked while the pair, or the program, is locked. */
export async function nextOccurrence(tx: WorkspaceTransaction, touchpoint: Named): Promise<number> {
  const { last } = await tx.db
    .selectFrom('deliveries')
    .select((eb) => eb.fn.coalesce(eb.fn.max('occurrence'), sql.lit(0)).as('last'))
    .where(ofSubject(touchpoint))
    .where('kind', '=', touchpoint.kind)
    .executeTakeFirstOrThrow();
  return last + 1;
}

/** How many of its kind were queued since then, those aside that were dropped. */
export async function countQueued(
  tx: WorkspaceTransaction,
  touchpoint: Named,
  since: Temporal.Instant,
): Promise<number> {
  const { count } = await tx.db
    .selectFrom('deliveries')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where(ofSubject(touchpoint))
    .where('kind', '=', touchpoint.kind)
    .where('queuedAt', '>', since)
    .where('state', '!=', 'dropped')
    .executeTakeFirstOrThrow();
  return count;
}

type PairOrProgram = { readonly pairId?: string | null; readonly programId?: string | null };

/** Compared by `=`, which an index serves. */
export const ofSubject =
  ({ pairId = null, programId = null }: PairOrProgram) =>
  (eb: ExpressionBuilder<Database, 'touchpoints' | 'deliveries'>) =>
    pairId === null ? eb('programId', '=', programId) : eb('pairId', '=', pairId);
