import { Client } from 'pg';
import type { AppAccess } from '../../src/db/app-login/let-app-in.ts';
import { proofOf } from '../../src/db/workspace-proof.ts';

/** The database as the app sees it: its role, one transaction, one workspace or none. */
export type AppSession = {
  /** What it changes is undone. */
  readonly query: <Row extends object>(
    workspaceId: string | undefined,
    sql: string,
    values?: readonly unknown[],
  ) => Promise<readonly Row[]>;
  readonly stop: () => Promise<void>;
};

export async function openAppSession({ url, proofKeys }: AppAccess): Promise<AppSession> {
  const app = new Client({ connectionString: url });
  await app.connect();
  return {
    query: async <Row extends object>(
      workspaceId: string | undefined,
      sql: string,
      values: readonly unknown[] = [],
    ) => {
      await app.query('begin');
      try {
        if (workspaceId !== undefined)
          await app.query(
            `select set_config('peer_pairs.workspace_id', $1, true), set_config('peer_pairs.workspace_proof', $2, true)`,
            [workspaceId, proofOf(proofKeys, workspaceId)],
          );
        return (await app.query<Row>(sql, [...values])).rows;
      } finally {
        await app.query('rollback');
      }
    },
    stop: () => app.end(),
  };
}
