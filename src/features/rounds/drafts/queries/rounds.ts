import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { SealedPlace } from '../../../../db/vault.ts';
import { planSchema } from '../model/plan-schema.ts';
import type { Round, RoundPlan } from '../model/round.ts';

export const planPlace = (roundId: string): SealedPlace => ({
  table: 'rounds',
  column: 'plan',
  owner: roundId,
});

type NewDraft = {
  readonly programId: string;
  readonly plan: RoundPlan;
  readonly by: string;
  readonly now: Temporal.Instant;
};

export async function insertDraft(
  { db, vault }: WorkspaceTransaction,
  { programId, plan, by, now }: NewDraft,
): Promise<Round> {
  const id = crypto.randomUUID();
  const planSealed = vault.sealJson(plan, planPlace(id));
  await db
    .insertInto('rounds')
    .values({ id, programId, state: 'draft', planSealed, requestedBy: by, requestedAt: now })
    .execute();
  return { id, programId, state: 'draft', plan };
}

export async function updatePlan(
  { db, vault }: WorkspaceTransaction,
  roundId: string,
  plan: RoundPlan,
): Promise<void> {
  const planSealed = vault.sealJson(plan, planPlace(roundId));
  await db.updateTable('rounds').set({ planSealed }).where('id', '=', roundId).execute();
}

export async function findDraft(tx: WorkspaceTransaction, programId: string): Promise<Round | undefined> {
  const row = await selectRounds(tx)
    .where('programId', '=', programId)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return row && asRound(tx, row);
}

export async function findRound(tx: WorkspaceTransaction, roundId: string): Promise<Round | undefined> {
  const row = await selectRounds(tx).where('id', '=', roundId).executeTakeFirst();
  return row && asRound(tx, row);
}

const selectRounds = ({ db }: WorkspaceTransaction) =>
  db.selectFrom('rounds').select(['id', 'programId', 'state', 'planSealed', 'decidedBy']);

type Row = Awaited<ReturnType<ReturnType<typeof selectRounds>['execute']>>[number];

function asRound({ vault }: WorkspaceTransaction, { planSealed, ...round }: Row): Round {
  return { ...round, plan: vault.openJson(planSealed, planPlace(round.id), planSchema) };
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
