import type { Actor } from '../../../actor.ts';
import type { Deps } from '../../../deps.ts';
import { requirePairToOpen } from '../../pairs/pair/service/pairs.ts';

/** Before anything is asked: whether the agreement of this pair can be changed now. */
export async function requireAdjustable(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<void> {
  await db.inWorkspace(workspaceId, (tx) =>
    requirePairToOpen(tx, { pairId, personId, now: clock.now() }, 'propose-agreement'),
  );
}
