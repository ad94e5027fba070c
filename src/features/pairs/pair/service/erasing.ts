import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { lockPairsEver } from '../queries/erasing.ts';

/** Each pair that somebody is or was in, of whatever state, until the transaction ends. */
export const lockPairsEverOf = (tx: WorkspaceTransaction, personId: string): Promise<void> =>
  lockPairsEver(tx, personId);
