import type { Deps } from '../../deps.ts';
import { forgetSubmissions } from './received-submissions.ts';

/** Slack sends an event again for a day at most. */
const eventsFor = Temporal.Duration.from({ hours: 48 });
/** For as long a modal may lie open after an answer that came too late. */
const submissionsFor = Temporal.Duration.from({ hours: 7 * 24 });

/** Once a day: what will not come again need not be known any more. */
export const forgetting =
  ({ db, clock }: Pick<Deps, 'db' | 'clock'>) =>
  async ({ workspaceId }: { readonly workspaceId: string }): Promise<void> => {
    const now = clock.now();
    await db.forgetReceivedEvents(now.subtract(eventsFor));
    await db.inWorkspace(workspaceId, (tx) => forgetSubmissions(tx, now.subtract(submissionsFor)));
  };
