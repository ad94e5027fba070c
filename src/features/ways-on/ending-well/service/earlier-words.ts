import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { nextOccurrence } from '../../../../scheduling/due-times.ts';
import { areUnsent, unsentKind } from '../model.ts';
import { findFarewells, findPairsWithUnhanded } from '../queries.ts';

type Ending = { readonly pairIds: readonly string[]; readonly now: Temporal.Instant };

/** These pairs end from now on: whoever wrote for an ending that did not come hears in private that this does not go out by itself. */
export async function tellOfUnsent(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairIds, now }: Ending,
): Promise<void> {
  const kind = unsentKind;
  for (const pairId of await findPairsWithUnhanded(tx, pairIds)) {
    const occurrence = await nextOccurrence(tx, { pairId, kind });
    const deliveries = (await findFarewells(tx, pairId))
      .filter(areUnsent)
      .map(({ personId }) => ({ pairId, personId, kind, occurrence }));
    await queueDeliveries(tx, queue, { deliveries, now });
  }
}
