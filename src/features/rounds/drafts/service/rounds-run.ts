import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Who } from '../../../../feature.ts';
import { programsRunBy } from '../../../programs/admins/service.ts';
import { withRound } from '../../../programs/log/service.ts';

/** Whether somebody runs programs, and whether in one of those a round was ever confirmed. */
export async function roundsRunBy(
  tx: WorkspaceTransaction,
  { personId, now }: Who,
): Promise<'none' | 'first-ahead' | 'some'> {
  const mine = (await programsRunBy(tx, personId, now)).map(({ id }) => id);
  if (mine.length === 0) return 'none';
  return (await withRound(tx, mine)).size > 0 ? 'some' : 'first-ahead';
}
