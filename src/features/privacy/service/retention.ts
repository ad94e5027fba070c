import { retention } from '../../../db/kept/retention.ts';
import { forgetRemoved } from '../../../db/removed-workspaces.ts';
import type { StoreDeps } from '../../../deps.ts';
import type { DailyRun } from '../../../scheduling/daily.ts';
import {
  deleteDeliveries,
  deleteDigestsOfFormerAdmins,
  deleteDiscarded,
  deleteDrafts,
  deletePastDaysOff,
  deleteWords,
  forgetAnswersOfPairs,
} from '../queries/retention.ts';

/** Each night: what has been kept for as long as was said goes, and all of workspaces that removed the app as long ago. */
export async function applyRetention(
  { db, clock }: StoreDeps,
  { workspaceId }: Pick<DailyRun, 'workspaceId'>,
): Promise<void> {
  const now = clock.now();
  await db.inWorkspace(workspaceId, async (tx) => {
    await deleteDrafts(tx, now.subtract(retention.drafts));
    await deleteDiscarded(tx, now.subtract(retention.drafts));
    await deletePastDaysOff(tx, now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 1 }));
    await forgetAnswersOfPairs(tx, now.subtract(retention.answers));
    await deleteDigestsOfFormerAdmins(tx);
    await deleteWords(tx, now.subtract(retention.wordsOfEnded));
    await deleteDeliveries(tx, {
      ofEnded: now.subtract(retention.deliveriesOfEnded),
      others: now.subtract(retention.deliveries),
    });
  });
  await forgetRemoved(db, now);
}
