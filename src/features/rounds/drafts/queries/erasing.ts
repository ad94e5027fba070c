import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Erasure } from '../../../../personal-data.ts';
import { planSchema } from '../model/plan-schema.ts';
import { planPlace } from './rounds.ts';

/** Where a round had somebody, it has a random id. One that nobody has decided on is discarded: it cannot be held to. */
export async function eraseFromRounds(
  { db, vault }: WorkspaceTransaction,
  { personId, formerId, now }: Erasure,
): Promise<void> {
  const rows = await db.selectFrom('rounds').select(['id', 'state', 'planSealed']).execute();
  for (const { id, state, planSealed } of rows) {
    const plan = JSON.stringify(vault.openJson(planSealed, planPlace(id), planSchema));
    const anew = plan.replaceAll(JSON.stringify(personId), JSON.stringify(formerId));
    if (anew === plan) continue;
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
