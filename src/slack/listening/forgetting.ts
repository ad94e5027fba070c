import { retention } from '../../db/kept/retention.ts';
import type { Deps } from '../../deps.ts';
import { forgetCalls } from '../rates.ts';
import { forgetSubmissions } from './received-submissions.ts';

/** Once a day: what will not come again need not be known any more. */
export const forgetting =
  ({ db, clock }: Pick<Deps, 'db' | 'clock'>) =>
  async ({ workspaceId }: { readonly workspaceId: string }): Promise<void> => {
    const now = clock.now();
    await db.forgetReceivedEvents(now.subtract(retention.events));
    await db.inWorkspace(workspaceId, async (tx) => {
      await forgetSubmissions(tx, now.subtract(retention.submissions));
      await forgetCalls(tx, now.subtract(retention.events));
    });
  };
