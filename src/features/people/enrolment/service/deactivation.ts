import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { Happenings } from '../../../../happenings.ts';
import { lockProgram } from '../../../programs/program/service.ts';
import { programsEverJoinedBy } from './membership.ts';

/** Whoever is deactivated in Slack cannot meet any more. They stay enrolled, should they come back. */
export async function deactivated(
  tx: WorkspaceTransaction,
  { announce }: Pick<Deps, 'announce'>,
  { personId, now }: Happenings['personDeactivated'],
): Promise<void> {
  // Before anything is read, so that no round of theirs is confirmed meanwhile, and always in the same order.
  const programIds = (await programsEverJoinedBy(tx, personId)).toSorted();
  for (const programId of programIds) await lockProgram(tx, programId);
  for (const programId of programIds)
    await announce(tx, 'personLeft', { programId, personId, how: 'deactivated', now });
}
