import type { WorkspaceTransaction } from '../../../db/database.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import type { Between } from './model/held-day.ts';
import type { Choice, Session } from './model.ts';

type OfPair = { readonly pairId: string };

/** Oldest first. */
export async function findSessions(tx: WorkspaceTransaction, pairId: string): Promise<readonly Session[]> {
  const rows = await sessionRows(tx, { pairId });
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt ?? row.heldAt }));
}

const sessionRows = writtenOnce(({ db }, { pairId }: OfPair) =>
  db
    .selectFrom('sessions')
    .select(['number', 'menteeId', 'form', 'heldAt', 'recordedAt'])
    .where('pairId', '=', pairId)
    .orderBy('number'),
);

/** For when the first session was booked that lies between these, and of which nobody has said that it did not take place. */
export async function findBookedBetween(
  { db }: WorkspaceTransaction,
  pairId: string,
  { from, until }: Between,
): Promise<Temporal.Instant | undefined> {
  const row = await db
    .selectFrom('bookings')
    .select((eb) => eb.fn.min('startsAt').as('at'))
    .where('pairId', '=', pairId)
    .where('state', 'in', ['booked', 'held', 'unanswered'])
    .where('startsAt', '>=', from)
    .where('startsAt', '<=', until)
    .executeTakeFirst();
  return row?.at ?? undefined;
}

type Held = Omit<Session, 'recordedAt'> & { readonly pairId: string; readonly reportedBy: string };

export async function insertSession({ db }: WorkspaceTransaction, session: Held): Promise<void> {
  await db.insertInto('sessions').values(session).execute();
}

type Dated = Pick<Session, 'number' | 'heldAt' | 'recordedAt'> & { readonly pairId: string };

export async function updateHeldAt(
  { db }: WorkspaceTransaction,
  { pairId, number, heldAt, recordedAt }: Dated,
): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ heldAt, recordedAt: recordedAt.equals(heldAt) ? null : recordedAt })
    .where('pairId', '=', pairId)
    .where('number', '=', number)
    .execute();
}

export async function deleteSession(
  { db }: WorkspaceTransaction,
  pairId: string,
  number: number,
): Promise<void> {
  await db.deleteFrom('sessions').where('pairId', '=', pairId).where('number', '=', number).execute();
}

/** For the newest session that anything was chosen for. */
export async function findChoice(tx: WorkspaceTransaction, pairId: string): Promise<Choice | undefined> {
  const [row] = await choiceRows(tx, { pairId });
  return row && { number: row.number, menteeId: row.menteeId ?? undefined, form: row.form ?? undefined };
}

const choiceRows = writtenOnce(({ db }, { pairId }: OfPair) =>
  db
    .selectFrom('rotaChoices')
    .select(['number', 'menteeId', 'form'])
    .where('pairId', '=', pairId)
    .orderBy('number', 'desc')
    .limit(1),
);

type Chosen = Pick<Choice, 'number'> &
  Partial<Choice> & { readonly pairId: string; readonly planId?: string };

/** What is not named stays as it was chosen before. */
export async function keepChoice({ db }: WorkspaceTransaction, choice: Chosen): Promise<void> {
  const { pairId, number, ...change } = choice;
  await db
    .insertInto('rotaChoices')
    .values({ menteeId: null, form: null, planId: null, ...change, pairId, number })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'pairId', 'number']).doUpdateSet(change))
    .execute();
}

/** By which plan the session of that number goes, where one is kept. */
export async function findPlan(
  { db }: WorkspaceTransaction,
  { pairId, number }: OfPair & Pick<Choice, 'number'>,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('rotaChoices')
    .select('planId')
    .where('pairId', '=', pairId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.planId ?? undefined;
}
