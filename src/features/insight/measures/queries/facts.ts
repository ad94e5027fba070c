import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Facts, GoalFacts, PairFacts } from '../model/facts.ts';

type Of = { readonly programId: string; readonly cadenceDays: number };

/** All that a program's pairs have done, by states and days, and nothing that anybody wrote. */
export async function findFacts(
  tx: WorkspaceTransaction,
  of: Of,
): Promise<Pick<Facts, 'rounds' | 'pairs' | 'goals'>> {
  const [rounds, pairs, goals] = await Promise.all([
    findRounds(tx, of.programId),
    findPairs(tx, of),
    findGoals(tx, of.programId),
  ]);
  return { rounds, pairs, goals };
}

/** Those that have had a pair. */
export async function findPrograms({ db }: WorkspaceTransaction): Promise<readonly string[]> {
  const rows = await db.selectFrom('pairs').select('programId').distinct().orderBy('programId').execute();
  return rows.map(({ programId }) => programId);
}

async function findRounds({ db }: WorkspaceTransaction, programId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('rounds')
    .select('id')
    .where('programId', '=', programId)
    .where('state', '=', 'confirmed')
    .orderBy('decidedAt')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Those that were introduced: what was only asked about was never a pair to anybody. */
async function findPairs(
  tx: WorkspaceTransaction,
  { programId, cadenceDays }: Of,
): Promise<readonly PairFacts[]> {
  const [rows, members, agreed, sessions] = await Promise.all([
    pairRows(tx, programId).execute(),
    memberRows(tx, programId).execute(),
    agreementRows(tx, programId).execute(),
    sessionRows(tx, programId).execute(),
  ]);
  const membersOf = Map.groupBy(members, ({ pairId }) => pairId);
  const agreedOf = new Map(agreed.map((row) => [row.pairId, row]));
  const sessionsOf = Map.groupBy(sessions, ({ pairId }) => pairId);
  return rows.flatMap(({ introducedAt, begunAt, endedAt, ending, ...row }) => {
    if (introducedAt === null) return [];
    const agreement = agreedOf.get(row.id);
    return [
      {
        ...row,
        introducedAt,
        begunAt: begunAt ?? undefined,
        endedAt: endedAt ?? undefined,
        ending: ending ?? undefined,
        members: (membersOf.get(row.id) ?? []).map(({ personId }) => personId),
        everyDays: agreement?.everyDays ?? cadenceDays,
        signedAt: agreement?.signedAt ?? undefined,
        sessions: sessionsOf.get(row.id) ?? [],
      },
    ];
  });
}

const pairRows = ({ db }: WorkspaceTransaction, programId: string) =>
  db
    .selectFrom('pairs')
    .select(['id', 'roundId', 'begunAt', 'endedAt', 'ending'])
    .select((eb) =>
      eb
        .selectFrom('deliveries')
        .select((of) => of.fn.min('settledAt').as('at'))
        .whereRef('deliveries.pairId', '=', 'pairs.id')
        .where('kind', '=', 'introduction')
        .where('deliveries.state', '=', 'sent')
        .as('introducedAt'),
    )
    .where('programId', '=', programId)
    .where('state', 'not in', ['proposed', 'lapsed']);

const ofProgram = (table: string, programId: string) => sql<boolean>`exists (
  select from pairs where pairs.workspace_id = ${sql.ref(`${table}.workspaceId`)}
    and pairs.id = ${sql.ref(`${table}.pairId`)} and pairs.program_id = ${programId})`;

const memberRows = ({ db }: WorkspaceTransaction, programId: string) =>
  db
    .selectFrom('pairMembers')
    .select(['pairId', 'personId'])
    .where(ofProgram('pairMembers', programId))
    .orderBy('seat');

const agreementRows = ({ db }: WorkspaceTransaction, programId: string) =>
  db
    .selectFrom('agreements')
    .select((eb) => [
      'pairId',
      eb.fn.min('signedAt').as('signedAt'),
      sql<number | null>`min(session_every_days) filter (where state = 'signed')`.as('everyDays'),
    ])
    .where('signedAt', 'is not', null)
    .where(ofProgram('agreements', programId))
    .groupBy('pairId');

const sessionRows = ({ db }: WorkspaceTransaction, programId: string) =>
  db
    .selectFrom('sessions')
    .select(['pairId', 'menteeId', 'heldAt'])
    .where(ofProgram('sessions', programId))
    .orderBy('heldAt');

async function findGoals({ db }: WorkspaceTransaction, programId: string): Promise<readonly GoalFacts[]> {
  const [goals, done, members] = await Promise.all([
    db
      .selectFrom('goals')
      .select(['id', 'pairId', 'ownerId', 'ownership', 'outcome', 'state', 'createdAt', 'closedAt'])
      .where('state', 'in', ['active', 'closing', 'closed'])
      .where(ofProgram('goals', programId))
      .execute(),
    db
      .selectFrom('goalActions')
      .innerJoin('goals', (join) =>
        join
          .onRef('goals.workspaceId', '=', 'goalActions.workspaceId')
          .onRef('goals.id', '=', 'goalActions.goalId'),
      )
      .select(['goalActions.goalId', 'goalActions.doneAt'])
      .where('goalActions.doneAt', 'is not', null)
      .where(ofProgram('goals', programId))
      .execute(),
    db
      .selectFrom('pairMembers')
      .select(['pairId', 'personId'])
      .where(ofProgram('pairMembers', programId))
      .execute(),
  ]);
  const doneOf = Map.groupBy(done, ({ goalId }) => goalId);
  const membersOf = Map.groupBy(members, ({ pairId }) => pairId);
  return goals.map(({ id, pairId, ownerId, ownership, createdAt, closedAt, outcome, state }) => ({
    pairId,
    owners:
      ownership === 'shared' ? (membersOf.get(pairId) ?? []).map(({ personId }) => personId) : [ownerId],
    setAt: createdAt,
    movedAt: (doneOf.get(id) ?? []).flatMap(({ doneAt }) => doneAt ?? []),
    closedAt: state === 'closed' ? (closedAt ?? undefined) : undefined,
    outcome: outcome ?? undefined,
  }));
}
