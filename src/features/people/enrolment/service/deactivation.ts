import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { Happenings } from '../../../../happenings.ts';
import { lockPrograms } from '../../../programs/program/service.ts';
import { lockPeople } from '../../../../slack/directory.ts';
import { findProgramsEverJoined } from '../queries/members.ts';

type DeactivationDeps = Pick<Deps, 'announce'>;

/** Whoever is deactivated in Slack cannot meet any more. They stay enrolled, should they come back. */
export const deactivated = (
  tx: WorkspaceTransaction,
  parts: DeactivationDeps,
  { personId, now }: Happenings['personDeactivated'],
): Promise<void> => leaveAll(tx, parts, { personId, how: 'deactivated', now });

type Leaving = Omit<Happenings['personLeft'], 'programId'>;

/** All programs that they ever joined. */
export async function leaveAll(
  tx: WorkspaceTransaction,
  { announce }: DeactivationDeps,
  { personId, how, now }: Leaving,
): Promise<void> {
  // Before anything is read, so that no round of theirs is confirmed meanwhile; the directory tells of the person after it.
  const programIds = await findProgramsEverJoined(tx, personId);
  await lockPrograms(tx, programIds);
  await lockPeople(tx, [personId]);
  for (const programId of programIds) await announce(tx, 'personLeft', { programId, personId, how, now });
}
