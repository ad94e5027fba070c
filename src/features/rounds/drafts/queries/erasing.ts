import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Erasure } from '../../../../personal-data.ts';
import { planSchema } from '../model/plan-schema.ts';
import type { PlannedPair, RoundPlan } from '../model/round.ts';
import { planPlace } from './rounds.ts';

/**
 * Where a round had somebody, it has a random id, and no reason for which they were to meet anybody: it tells of their profile, in
 * words of theirs too. One that nobody has decided on is discarded: it cannot be held to.
 */
export async function eraseFromRounds(
  { db, vault }: WorkspaceTransaction,
  { personId, formerId, now }: Erasure,
): Promise<void> {
  const rows = await db.selectFrom('rounds').select(['id', 'state', 'planSealed']).execute();
  for (const { id, state, planSealed } of rows) {
    const plan = vault.openJson(planSealed, planPlace(id), planSchema);
    const known = JSON.stringify(plan);
    const anew = JSON.stringify(withoutReasons(plan, personId)).replaceAll(
      JSON.stringify(personId),
      JSON.stringify(formerId),
    );
    if (anew === known) continue;
    await db
      .updateTable('rounds')
      .set({
        planSealed: vault.seal(anew, planPlace(id)),
        ...(state === 'draft' && { state: 'discarded', decidedBy: formerId, decidedAt: now }),
      })
      .where('id', '=', id)
      .execute();
  }
}

const withoutReasons = (plan: RoundPlan, personId: string): RoundPlan => ({
  ...plan,
  pairs: plan.pairs.map((pair) => (pair.members.includes(personId) ? bare(pair) : pair)),
});

const bare = ({ members, fit, isPinned }: PlannedPair): PlannedPair => ({
  members,
  fit,
  reasons: [],
  isPinned,
});
