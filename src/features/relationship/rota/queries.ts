import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Session } from './model.ts';

/** Oldest first. */
export async function findSessions(
  { db }: WorkspaceTransaction,
  pairId: string,
): Promise<readonly Session[]> {
  return db
    .selectFrom('sessions')
    .select(['number', 'menteeId', 'heldAt'])
    .where('pairId', '=', pairId)
    .orderBy('number')
    .execute();
}

type Held = Session & { readonly pairId: string; readonly reportedBy: string };

export async function insertSession({ db }: WorkspaceTransaction, session: Held): Promise<void> {
  await db.insertInto('sessions').values(session).execute();
}
