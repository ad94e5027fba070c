import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Choice, Session } from './model.ts';

/** Oldest first. */
export async function findSessions(
  { db }: WorkspaceTransaction,
  pairId: string,
): Promise<readonly Session[]> {
  return db
    .selectFrom('sessions')
    .select(['number', 'menteeId', 'form', 'heldAt'])
    .where('pairId', '=', pairId)
    .orderBy('number')
    .execute();
}

type Held = Session & { readonly pairId: string; readonly reportedBy: string };

export async function insertSession({ db }: WorkspaceTransaction, session: Held): Promise<void> {
  await db.insertInto('sessions').values(session).execute();
}

export async function deleteSession(
  { db }: WorkspaceTransaction,
  pairId: string,
  number: number,
): Promise<void> {
  await db.deleteFrom('sessions').where('pairId', '=', pairId).where('number', '=', number).execute();
}

/** For the newest session that anything was chosen for. */
export async function findChoice({ db }: WorkspaceTransaction, pairId: string): Promise<Choice | undefined> {
  const row = await db
    .selectFrom('rotaChoices')
    .select(['number', 'menteeId', 'form'])
    .where('pairId', '=', pairId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { number: row.number, menteeId: row.menteeId ?? undefined, form: row.form ?? undefined };
}

type Chosen = Pick<Choice, 'number'> & Partial<Choice> & { readonly pairId: string };

/** What is not named stays as it was chosen before. */
export async function keepChoice({ db }: WorkspaceTransaction, choice: Chosen): Promise<void> {
  const { pairId, number, ...change } = choice;
  await db
    .insertInto('rotaChoices')
    .values({ pairId, number, menteeId: choice.menteeId ?? null, form: choice.form ?? null })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'pairId', 'number']).doUpdateSet(change))
    .execute();
}
