import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import type { PersonOfProgram } from '../../programs/program/model.ts';
import type { ReportRound } from './model/report.ts';

export async function findRounds(
  { db }: WorkspaceTransaction,
  programId: string,
): Promise<readonly ReportRound[]> {
  const rows = await db
    .selectFrom('rounds')
    .select(['id', 'decidedAt', 'requestedAt'])
    .where('programId', '=', programId)
    .where('state', '=', 'confirmed')
    .orderBy('decidedAt')
    .orderBy('id')
    .execute();
  return rows.map(({ id, decidedAt, requestedAt }, place) => ({
    id,
    number: place + 1,
    on: (decidedAt ?? requestedAt).toZonedDateTimeISO('UTC').toPlainDate(),
  }));
}

/** How many people of the program are in a pair that has been introduced and is not over. */
export async function countMatched({ db }: WorkspaceTransaction, programId: string): Promise<number> {
  const { count } = await db
    .selectFrom('pairMembers')
    .innerJoin('pairs', (join) =>
      join
        .onRef('pairs.workspaceId', '=', 'pairMembers.workspaceId')
        .onRef('pairs.id', '=', 'pairMembers.pairId'),
    )
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('pairs.programId', '=', programId)
    .where('pairs.state', 'not in', ['proposed', 'lapsed', 'ended'])
    .executeTakeFirstOrThrow();
  return count;
}

const beginningRows = writtenOnce(({ db }, { programIds }: { readonly programIds: readonly string[] }) =>
  db
    .selectFrom('pairs')
    .select('programId')
    .select([
      sql<number>`(count(*) filter (where begun_at is not null))::integer`.as('begun'),
      sql<number>`count(*)::integer`.as('pairs'),
    ])
    .where('programId', '=', sql<string>`any(${programIds})`)
    .where('channelId', 'is not', null)
    .where('state', 'not in', ['ended', 'lapsed'])
    .groupBy('programId'),
);

export type Beginning = { readonly programId: string; readonly pairs: number; readonly begun: number };

/** Of each of these programs, how many of its pairs have begun. */
export const findBeginnings = (
  tx: WorkspaceTransaction,
  programIds: readonly string[],
): Promise<readonly Beginning[]> => beginningRows(tx, { programIds: [...programIds] });

/** Who of a program's admins would rather not have it sent. */
export async function findStopped(
  { db }: WorkspaceTransaction,
  programId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('digestsStopped')
    .select('personId')
    .where('programId', '=', programId)
    .execute();
  return rows.map(({ personId }) => personId);
}

export async function insertStopped(
  { db }: WorkspaceTransaction,
  { programId, personId, now }: PersonOfProgram & { readonly now: Temporal.Instant },
): Promise<void> {
  await db
    .insertInto('digestsStopped')
    .values({ programId, personId, stoppedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteStopped(
  { db }: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
): Promise<void> {
  await db
    .deleteFrom('digestsStopped')
    .where('programId', '=', programId)
    .where('personId', '=', personId)
    .execute();
}
