import type { WorkspaceTransaction } from '../../../db/database.ts';
import { pausedKind, returnKind, type Mark } from './model.ts';

const toldOtherwise = 'told-otherwise';

/** What was to tell the pair of its pause has been overtaken. */
export async function settleAsTold(
  { db }: WorkspaceTransaction,
  { pairId, now }: { readonly pairId: string; readonly now: Temporal.Instant },
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'dropped', outcome: toldOtherwise, settledAt: now })
    .where('pairId', '=', pairId)
    .where('kind', '=', pausedKind)
    .where('state', 'in', ['queued', 'waiting'])
    .execute();
}

/** The oldest first. A pause that was taken back before the pair heard of it was none to it. */
export async function findMarks({ db }: WorkspaceTransaction, pairId: string): Promise<readonly Mark[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['kind', 'queuedAt'])
    .where('pairId', '=', pairId)
    .where((eb) => {
      const isTold = eb.or([eb('state', '=', 'sent'), eb('outcome', '=', toldOtherwise)]);
      return eb.or([eb('kind', '=', returnKind), eb.and([eb('kind', '=', pausedKind), isTold])]);
    })
    .orderBy('queuedAt')
    .execute();
  return rows.map(({ kind, queuedAt: at }) => ({ kind: kind === returnKind ? 'goes-on' : 'rests', at }));
}
