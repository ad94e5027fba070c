import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';

/** Whose schedules: those of pairs, or those of programs. */
export type SubjectColumn = 'pairId' | 'programId';

/** Touchpoints of one workspace that come due together: of one kind, and each of another pair or program. */
export type Batch = {
  readonly kind: string;
  readonly whose: SubjectColumn;
  /** Of the pairs or programs, sorted. */
  readonly ids: readonly string[];
};

/** A touchpoint's row that is locked. */
export type DueRow = {
  /** Of the pair or program. */
  readonly id: string;
  readonly occurrence: number;
  readonly dueAt: Temporal.Instant;
  /** Where it belongs, in what comes every so often; null until the first has come. */
  readonly placedAt: Temporal.Instant | null;
  readonly tries: number;
};

/** What a row is set to. */
export type Later = DueRow & { readonly failedAt?: Temporal.Instant };

/** Whose it is, and of which kind. */
export type DueSubject = { readonly id: string; readonly whose: SubjectColumn; readonly kind: string };

export const nameOf = ({ id, kind }: Pick<DueSubject, 'id' | 'kind'>): string => `${id}/${kind}`;

type Sought = {
  /** Of others this replica is too old to know. */
  readonly kinds: readonly string[];
  readonly now: Temporal.Instant;
  readonly atMost: number;
};

/** What is due in the workspace, earliest first. */
export async function findDue(
  { db }: WorkspaceTransaction,
  { kinds, now, atMost }: Sought,
): Promise<readonly DueSubject[]> {
  const rows = await db
    .selectFrom('touchpoints')
    .select(['pairId', 'programId', 'kind'])
    .where('dueAt', '<=', now)
    .where('failedAt', 'is', null)
    .where('kind', '=', sql<string>`any(${[...kinds]})`)
    .orderBy('dueAt')
    .limit(atMost)
    .execute();
  return rows.flatMap(({ pairId, programId, kind }): readonly DueSubject[] => {
    if (pairId !== null) return [{ id: pairId, whose: 'pairId', kind }];
    return programId === null ? [] : [{ id: programId, whose: 'programId', kind }];
  });
}

/** Those that another tick has locked, or has moved on, are left to it. */
export async function lockDue(
  { db, locks }: WorkspaceTransaction,
  { kind, whose, ids }: Batch,
  now: Temporal.Instant,
): Promise<readonly DueRow[]> {
  locks.lock(
    'touchpoints',
    ids.map((id) => nameOf({ id, kind })),
  );
  return db
    .selectFrom('touchpoints')
    .select((eb) => [eb.ref(whose).$castTo<string>().as('id'), 'occurrence', 'dueAt', 'placedAt', 'tries'])
    .where(whose, '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('kind', '=', kind)
    .where('dueAt', '<=', now)
    .where('failedAt', 'is', null)
    .orderBy(whose)
    .forNoKeyUpdate()
    .skipLocked()
    .execute();
}

/** Of rows that are locked. */
export async function moveOn(
  { db }: WorkspaceTransaction,
  { kind, whose }: Batch,
  rows: readonly Later[],
): Promise<void> {
  if (rows.length === 0) return;
  const column = <Name extends keyof Later>(name: Name) => rows.map((row) => row[name] ?? null);
  const moments = (name: 'dueAt' | 'placedAt' | 'failedAt') =>
    rows.map((row) => row[name]?.toString() ?? null);
  const given = sql<Later & { failedAt: Temporal.Instant | null }>`
    unnest(${column('id')}::uuid[], ${column('occurrence')}::integer[], ${moments('dueAt')}::timestamptz[],
      ${moments('placedAt')}::timestamptz[], ${column('tries')}::integer[], ${moments('failedAt')}::timestamptz[])`;
  await db
    .updateTable('touchpoints')
    .from(given.as<'later'>(sql`later(id, occurrence, due_at, placed_at, tries, failed_at)`))
    .set((eb) => ({
      occurrence: eb.ref('later.occurrence'),
      dueAt: eb.ref('later.dueAt'),
      placedAt: eb.ref('later.placedAt'),
      tries: eb.ref('later.tries'),
      failedAt: eb.ref('later.failedAt'),
    }))
    .whereRef(`touchpoints.${whose}`, '=', 'later.id')
    .where('touchpoints.kind', '=', kind)
    .execute();
}

/** Of rows that are locked. */
export async function endSeries(
  { db }: WorkspaceTransaction,
  { kind, whose }: Batch,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom('touchpoints')
    .where(whose, '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('kind', '=', kind)
    .execute();
}
