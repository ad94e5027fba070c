import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Feature } from '../../../feature.ts';
import { isFormer } from '../../../personal-data.ts';
import { workspaceAdmins } from '../../programs/admins/service.ts';
import { recordAct } from '../../programs/log/service.ts';
import { departedShown, PrivacyError, type Departed } from '../model.ts';
import { findDeparted, findProgramsOf } from '../queries/departed.ts';
import { eraseAll, holdStill } from './erasing.ts';

type ErasingDeps = Pick<Deps, 'db' | 'clock' | 'announce' | 'content'>;

const isWorkspaceAdmin = async (tx: WorkspaceTransaction, personId: string): Promise<boolean> =>
  (await workspaceAdmins(tx)).some(({ id }) => id === personId);

async function requireWorkspaceAdmin(tx: WorkspaceTransaction, personId: string): Promise<void> {
  if (!(await isWorkspaceAdmin(tx, personId))) throw new PrivacyError('not-a-workspace-admin');
}

/** Slack's own admins and owners, who deactivate people there. */
export const maySpeakForDeparted = (
  { db }: Pick<Deps, 'db'>,
  { workspaceId, personId }: Actor,
): Promise<boolean> => db.inWorkspace(workspaceId, (tx) => isWorkspaceAdmin(tx, personId));

/** Who can be erased by somebody else, since Slack lets them do nothing here. */
export async function departedOf(
  { db }: Pick<Deps, 'db'>,
  { workspaceId, personId }: Actor,
): Promise<Departed> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireWorkspaceAdmin(tx, personId);
    return findDeparted(tx, departedShown);
  });
}

/**
 * As they would have themselves erased. Everybody in a program of theirs can read that it was done, and by whom; of whom it was
 * nothing is left. @param parts of a form that acts alone
 */
export async function eraseDeparted(
  { db, clock, announce, content }: ErasingDeps,
  features: readonly Feature[],
  { workspaceId, personId: by, departedId }: Actor & { readonly departedId: string },
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await requireWorkspaceAdmin(tx, by);
    const departed = await holdStill(tx, departedId);
    if (!departed || departed.isActive || isFormer(departedId)) throw new PrivacyError('not-departed');
    const now = clock.now();
    const programIds = await findProgramsOf(tx, departedId);
    await eraseAll(tx, { announce, features }, { personId: departedId, now, content });
    for (const programId of programIds)
      await recordAct(tx, { programId, by, at: now, act: { kind: 'departed-erased' } });
  });
}
