import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Place } from '../../../db/vault.ts';
import type { Round, RoundPlan } from '../model.ts';

const planPlace = (roundId: string): Place => ({ table: 'rounds', column: 'plan', owner: roundId });

type Draft = {
  readonly programId: string;
  readonly plan: RoundPlan;
  readonly by: string;
  readonly now: Temporal.Instant;
};

/** The new draft takes the place of the program's earlier one. @returns its id */
export async function saveDraft(
  { db, vault }: WorkspaceTransaction,
  { programId, plan, by, now }: Draft,
): Promise<string> {
  await db
    .updateTable('rounds')
    .set({ state: 'discarded', decidedBy: by, decidedAt: now })
    .where('programId', '=', programId)
    .where('state', '=', 'draft')
    .execute();
  const id = crypto.randomUUID();
  const planSealed = vault.seal(JSON.stringify(plan), planPlace(id));
  await db
    .insertInto('rounds')
    .values({ id, programId, state: 'draft', planSealed, requestedBy: by, requestedAt: now })
    .execute();
  return id;
}

/** Held until the transaction ends: of two admins who decide at once, the second sees what the first decided. */
export async function lockRound(tx: WorkspaceTransaction, roundId: string): Promise<Round | undefined> {
  const row = await tx.db
    .selectFrom('rounds')
    .select(['id', 'programId', 'state', 'planSealed'])
    .where('id', '=', roundId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const { planSealed, ...round } = row;
  const plan = JSON.parse(tx.vault.open(planSealed, planPlace(roundId))) as RoundPlan;
  return { ...round, plan, names: await findNames(tx, plan) };
}

async function findNames(
  { db }: WorkspaceTransaction,
  { pairs, leftovers }: RoundPlan,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...pairs.flatMap(({ members }) => members), ...leftovers.map(({ id }) => id)];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type Decision = {
  readonly state: 'confirmed' | 'discarded';
  readonly by: string;
  readonly now: Temporal.Instant;
};

export async function decideRound(
  { db }: WorkspaceTransaction,
  roundId: string,
  { state, by, now }: Decision,
): Promise<void> {
  await db
    .updateTable('rounds')
    .set({ state, decidedBy: by, decidedAt: now })
    .where('id', '=', roundId)
    .execute();
}

/** Who is left over is first in line next time; everybody else has had their turn. */
export async function setWaiting(
  { db }: WorkspaceTransaction,
  programId: string,
  personIds: readonly string[],
): Promise<void> {
  await db
    .updateTable('participants')
    .set({ waitedLastRound: false })
    .where('programId', '=', programId)
    .execute();
  if (personIds.length === 0) return;
  await db
    .updateTable('participants')
    .set({ waitedLastRound: true })
    .where('programId', '=', programId)
    .where('personId', 'in', personIds)
    .execute();
}
