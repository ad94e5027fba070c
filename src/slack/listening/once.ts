import type { WorkspaceDatabase, WorkspaceTransaction } from '../../db/database.ts';
import { actAlone, actBeside, claimSubmission, type Claim } from './received-submissions.ts';

/** What was submitted has been done before, by the same modal. */
export class SubmittedBeforeError extends Error {
  readonly code = 'submitted-before';
}

export type Once = {
  readonly db: WorkspaceDatabase;
  /** Acts while no other form does. */
  readonly alone: WorkspaceDatabase;
  /** Whether anything was done by it that stands. */
  readonly hasActed: () => boolean;
};

/**
 * The database, for what one submission does: its first transaction claims the submission with whatever else it does, or
 * throws SubmittedBeforeError. So what fails leaves no claim, and may be submitted again.
 */
export function actingOnce(db: WorkspaceDatabase, claim: Claim): Once {
  let hasActed = false;
  const acting = (takeItsPlace: (tx: WorkspaceTransaction) => Promise<void>): WorkspaceDatabase => ({
    ...db,
    inWorkspace: async (workspaceId, work) => {
      const result = await db.inWorkspace(workspaceId, async (tx) => {
        if (!hasActed) {
          // Apart from the claim, which otherwise would not see what was done while it waited.
          await takeItsPlace(tx);
          if (!(await claimSubmission(tx, claim))) throw new SubmittedBeforeError();
        }
        return work(tx);
      });
      hasActed = true;
      return result;
    },
  });
  return { db: acting(actBeside), alone: acting(actAlone), hasActed: () => hasActed };
}
