import { sql } from 'kysely';
import type { WorkspaceDatabase } from '../db/database.ts';
import { eventually } from './driver/eventually.ts';

/**
 * Waits until no message of these workspaces is on its way to Slack and what stands there says what now holds, or nobody asks any
 * longer. Throws after half a minute.
 */
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
    const { rows } = await sql`
      select from deliveries where state in ('queued', 'sending') and workspace_id = ${workspaceId}
      union all
      (select from queue.job
        where state < 'completed' and start_after < now() + interval '3 seconds'
          and data->>'workspaceId' = ${workspaceId})
      limit 1`.execute(tx.db);
    return rows.length === 0;
  });
