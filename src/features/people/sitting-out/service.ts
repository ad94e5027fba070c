import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { ActDeps } from '../../../deps.ts';
import { SittingOutError } from './model.ts';
import { endSittingOut, findBackAt, findSittingOut, startSittingOut } from './queries.ts';

/** From now on the person is in no round of the program, until they say otherwise. */
export const sitOut = startSittingOut;

export const lastBackAt = findBackAt;

/** By whatever they do that says so. @returns whether they sat out */
export const comeBack = endSittingOut;

/** In which programs, by their ids, the person is in no round now. */
export const programsSatOut = async (
  tx: WorkspaceTransaction,
  personId: string,
): Promise<ReadonlySet<string>> =>
  new Set((await findSittingOut(tx, personId)).map(({ programId }) => programId));

export async function saySoBack({ db, clock }: ActDeps, { workspaceId, personId }: Actor): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const isBack = await comeBack(tx, { personId, now: clock.now() });
    if (!isBack) throw new SittingOutError('not-sitting-out');
  });
}
