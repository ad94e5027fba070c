import type { WorkspaceDatabase } from '../db/database.ts';
import { eventually } from './driver/eventually.ts';

/** Waits until no message of these workspaces is on its way to Slack, or nobody asks any longer. Throws after half a minute. */
export async function allSent(
  db: Pick<WorkspaceDatabase, 'inWorkspace'>,
  workspaceIds: readonly string[],
  isOver: () => boolean,
): Promise<void> {
  for (const workspaceId of workspaceIds)
    await eventually(() => isOver() || isAllSent(db, workspaceId), { within: 30_000 });
}

const isAllSent = (db: Pick<WorkspaceDatabase, 'inWorkspace'>, workspaceId: string): Promise<boolean> =>
  db.inWorkspace(workspaceId, async (tx) => {
    const onTheirWay = await tx.db
      .selectFrom('deliveries')
      .select('id')
      .where('state', 'in', ['queued', 'sending'])
      .limit(1)
      .execute();
    return onTheirWay.length === 0;
  });
