import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Question } from './model.ts';

export async function findLatest(
  { db }: WorkspaceTransaction,
  pairId: string,
): Promise<Question | undefined> {
  return db
    .selectFrom('presenceQuestions')
    .select(['pairId', 'number', 'askedBy', 'askedAt', 'answerBy', 'state'])
    .where('pairId', '=', pairId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertQuestion({ db }: WorkspaceTransaction, question: Question): Promise<void> {
  await db.insertInto('presenceQuestions').values(question).execute();
}

export async function settleQuestion(
  { db }: WorkspaceTransaction,
  { pairId, number }: Pick<Question, 'pairId' | 'number'>,
  state: 'answered' | 'released',
): Promise<void> {
  await db
    .updateTable('presenceQuestions')
    .set({ state })
    .where('pairId', '=', pairId)
    .where('number', '=', number)
    .execute();
}
