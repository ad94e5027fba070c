import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Erasure } from '../../../../personal-data.ts';
import { withdrawAllOf } from '../queries.ts';

/** Those who were to read it see that it is withdrawn. */
export async function eraseMessages(tx: WorkspaceTransaction, { personId }: Erasure): Promise<void> {
  const readers = await withdrawAllOf(tx, personId);
  tx.concern({ personIds: readers.filter((id) => id !== personId) });
}
