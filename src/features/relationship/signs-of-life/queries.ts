import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { signKinds, steadyKinds, unansweredAtMost } from './model.ts';

/**
 * Those of these pairs to which as much has come since they last did something, in one go for all of them. What reached a pair last
 * is read first: only where none of it is a sign all that ever came to them is.
 */
export async function findUnanswering(
  tx: WorkspaceTransaction,
  pairIds: readonly string[],
): Promise<readonly string[]> {
  const silent = await findSilentOfLate(tx, pairIds);
  return silent.length === 0 ? [] : findWithNoSignSince(tx, silent);
}

/** The index of what was sent has it by time, and ends after so many rows. */
async function findSilentOfLate(
  { db }: WorkspaceTransaction,
  pairIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('pairs')
    .select('pairs.id as pairId')
    .where('pairs.id', '=', sql<string>`any(${[...pairIds]}::uuid[])`)
    .where(
      (eb) =>
        eb
          .selectFrom((late) =>
            late
              .selectFrom('deliveries')
              .select('deliveries.kind')
              .whereRef('deliveries.workspaceId', '=', 'pairs.workspaceId')
              .whereRef('deliveries.pairId', '=', 'pairs.id')
              .where('deliveries.state', 'in', ['sent', 'failed'])
              .where('deliveries.kind', 'in', [...signKinds, ...steadyKinds])
              .orderBy('deliveries.settledAt', 'desc')
              .limit(unansweredAtMost)
              .as('lately'),
          )
          .select((lately) =>
            lately.fn.countAll().filterWhere('lately.kind', 'in', steadyKinds).as('steady'),
          ),
      '>=',
      unansweredAtMost,
    )
    .execute();
  return rows.map(({ pairId }) => pairId);
}

async function findWithNoSignSince(
  { db }: WorkspaceTransaction,
  pairIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('deliveries as came')
    .select('came.pairId')
    .where('came.pairId', '=', sql<string>`any(${[...pairIds]}::uuid[])`)
    .where('came.kind', 'in', steadyKinds)
    .where('came.state', '=', 'sent')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('deliveries as sign')
            .select('sign.id')
            .whereRef('sign.pairId', '=', 'came.pairId')
            .where('sign.kind', 'in', signKinds)
            .whereRef('sign.queuedAt', '>=', 'came.queuedAt'),
        ),
      ),
    )
    .groupBy('came.pairId')
    .having((eb) => eb.fn.countAll(), '>=', unansweredAtMost)
    .execute();
  return rows.flatMap(({ pairId }) => pairId ?? []);
}

/** When each of these pairs last did something that all of it can see; those that never have are not among them. */
export async function findLastSigns(
  { db }: WorkspaceTransaction,
  pairIds: readonly string[],
): Promise<ReadonlyMap<string, Temporal.Instant>> {
  const rows = await db
    .selectFrom('deliveries')
    .select((eb) => ['pairId', eb.fn.max('queuedAt').as('lastAt')])
    .where('pairId', '=', sql<string>`any(${[...pairIds]}::uuid[])`)
    .where('kind', 'in', signKinds)
    .groupBy('pairId')
    .execute();
  return new Map(rows.flatMap(({ pairId, lastAt }) => (pairId ? [[pairId, lastAt] as const] : [])));
}

type Between = {
  readonly pairId: string;
  readonly after: Temporal.Instant | undefined;
  readonly before: Temporal.Instant;
};

export async function countSteady(
  { db }: WorkspaceTransaction,
  { pairId, after, before }: Between,
): Promise<number> {
  const { count } = await db
    .selectFrom('deliveries')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where('pairId', '=', pairId)
    .where('kind', 'in', steadyKinds)
    .where('state', '=', 'sent')
    .where('queuedAt', '<', before)
    .$if(after !== undefined, (query) => query.where('queuedAt', '>', after ?? before))
    .executeTakeFirstOrThrow();
  return count;
}

/** The signs right before and right after that moment. */
export async function findSignsAround(
  { db }: WorkspaceTransaction,
  pairId: string,
  at: Temporal.Instant,
): Promise<{ readonly before: Temporal.Instant | undefined; readonly after: Temporal.Instant | undefined }> {
  const signs = db
    .selectFrom('deliveries')
    .select('queuedAt')
    .where('pairId', '=', pairId)
    .where('kind', 'in', signKinds)
    .limit(1);
  const [before, after] = await Promise.all([
    signs.where('queuedAt', '<=', at).orderBy('queuedAt', 'desc').executeTakeFirst(),
    signs.where('queuedAt', '>', at).orderBy('queuedAt').executeTakeFirst(),
  ]);
  return { before: before?.queuedAt, after: after?.queuedAt };
}
