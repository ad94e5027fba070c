import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { moveOpenPairs } from '../queries/of-program.ts';

/** Every open pair of the program begins to close. @returns their ids */
export const closePairs = (tx: WorkspaceTransaction, programId: string): Promise<readonly string[]> =>
  moveOpenPairs(tx, programId, { from: ['introduced', 'active', 'paused'], to: 'closing' });

/** Closing pairs of the program are under way again. @returns their ids */
export const reopenPairs = (tx: WorkspaceTransaction, programId: string): Promise<readonly string[]> =>
  moveOpenPairs(tx, programId, { from: ['closing'], to: 'active' });
