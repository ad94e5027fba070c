import type { WorkspaceTransaction } from '../../../db/database.ts';
import { pausedKind, returnKind, type Mark } from './model.ts';

/** The oldest first. A pause that was taken back before the pair heard of it was none to it. */
export async function findMarks({ db }: WorkspaceTransaction, pairId: string): Promise<readonly Mark[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['kind', 'queuedAt'])
    .where('pairId', '=', pairId)
    .where((eb) =>
      eb.or([eb('kind', '=', returnKind), eb.and([eb('kind', '=', pausedKind), eb('state', '=', 'sent')])]),
    )
    .orderBy('queuedAt')
    .execute();
  return rows.map(({ kind, queuedAt: at }) => ({ kind: kind === returnKind ? 'goes-on' : 'rests', at }));
}
