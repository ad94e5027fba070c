import { Client } from 'pg';
import { connectionTo } from './connection.ts';

/** For an operator, who knows a pair by its id alone. @param url of the owner, who sees every workspace */
export async function workspaceOfPair(url: string, pairId: string): Promise<string | undefined> {
  const owner = new Client(connectionTo(url));
  await owner.connect();
  try {
    const { rows } = await owner.query<{ workspaceId: string }>(
      'select workspace_id as "workspaceId" from pairs where id = $1',
      [pairId],
    );
    return rows[0]?.workspaceId;
  } finally {
    await owner.end();
  }
}
