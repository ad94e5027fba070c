import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Confidence, Details, Goal, NewAction, Wording, Writers } from '../model/goal.ts';
import type { Life } from '../model/life.ts';
import { actionPlace, notePlace, wordingPlace } from './goals.ts';

type Insertion = Details & {
  readonly pairId: string;
  readonly number: number;
  readonly ownerId: string;
  readonly ownership: Goal['ownership'];
  readonly life: Life;
  readonly actions: readonly NewAction[];
  readonly writers?: Writers | undefined;
  readonly now: Temporal.Instant;
};

/** @returns its id */
export async function insertGoal(
  tx: WorkspaceTransaction,
  { wording, life, actions, writers, now, ...row }: Insertion,
): Promise<string> {
  const id = crypto.randomUUID();
  const wordingSealed = tx.vault.sealJson(wording, wordingPlace(id));
  await tx.db
    .insertInto('goals')
    .values({
      ...row,
      ...orNull(row),
      ...writtenBy(writers),
      id,
      state: life.state,
      wordingSealed,
      createdAt: now,
    })
    .execute();
  for (const [index, action] of actions.entries())
    await insertAction(tx, { goalId: id, position: index + 1, ...action });
  await putConsents(tx, { goalId: id, consents: life.consents, now });
  return id;
}

const orNull = ({ targetDate, theme, percent, partOf }: Omit<Details, 'wording'>) => ({
  targetDate: targetDate ?? null,
  theme: theme ?? null,
  percent: percent ?? null,
  partOf: partOf ?? null,
});

const writtenBy = (writers: Writers | undefined) => ({
  titleBy: writers?.title ?? null,
  whyBy: writers?.why ?? null,
  measureBy: writers?.measure ?? null,
});

type Change = Omit<Details, 'wording'> & {
  readonly goalId: string;
  readonly wording: Wording;
  readonly writers: Writers;
};

export async function updateDetails(
  { db, vault }: WorkspaceTransaction,
  { goalId, wording, writers, ...details }: Change,
): Promise<void> {
  const wordingSealed = vault.sealJson(wording, wordingPlace(goalId));
  await db
    .updateTable('goals')
    .set({ ...details, ...orNull(details), ...writtenBy(writers), wordingSealed })
    .where('id', '=', goalId)
    .execute();
}

/** What goes on belongs to the goal that its long one goes on in. */
export async function moveOpenParts({ db }: WorkspaceTransaction, from: string, to: string): Promise<void> {
  await db
    .updateTable('goals')
    .set({ partOf: to })
    .where('partOf', '=', from)
    .where('state', 'in', ['proposed', 'active', 'closing'])
    .execute();
}

type Reminded = { readonly goalIds: readonly string[]; readonly number: number | null };

/** `number` is of the reminder that tells of it; null where it is still to come. */
export async function setReminder(
  { db }: WorkspaceTransaction,
  { goalIds, number }: Reminded,
): Promise<void> {
  if (goalIds.length === 0) return;
  await db.updateTable('goals').set({ reminderNumber: number }).where('id', 'in', goalIds).execute();
}

type Move = { readonly goalId: string; readonly life: Life; readonly now: Temporal.Instant };

export async function updateLife(tx: WorkspaceTransaction, { goalId, life, now }: Move): Promise<void> {
  const { state, outcome = null, consents } = life;
  const isOver = state === 'closed' || state === 'declined';
  await tx.db
    .updateTable('goals')
    .set({
      state,
      outcome,
      ...(isOver && { closedAt: now }),
      ...(state === 'active' && { noteSealed: null, noteBy: [] }),
    })
    .where('id', '=', goalId)
    .execute();
  await tx.db.deleteFrom('goalConsents').where('goalId', '=', goalId).execute();
  await putConsents(tx, { goalId, consents, now });
}

type Consents = {
  readonly goalId: string;
  readonly consents: readonly string[];
  readonly now: Temporal.Instant;
};

async function putConsents({ db }: WorkspaceTransaction, { goalId, consents, now }: Consents): Promise<void> {
  if (consents.length === 0) return;
  const rows = consents.map((personId) => ({ goalId, personId, givenAt: now }));
  await db.insertInto('goalConsents').values(rows).execute();
}

/** Closes what all of a pair that has ended had together: nobody can say yes to it now. */
export async function closeShared(
  { db }: WorkspaceTransaction,
  pairId: string,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('goals')
    .set({ state: 'closed', outcome: null, noteSealed: null, noteBy: [], closedAt: now })
    .where('pairId', '=', pairId)
    .where('ownership', '=', 'shared')
    .where('state', 'in', ['proposed', 'active', 'closing'])
    .execute();
}

/** What becomes of one's own goal after the pair is for nobody else to see. What was over by then stays as it was. */
export async function hideOwn({ db }: WorkspaceTransaction, pairId: string): Promise<void> {
  await db
    .updateTable('goals')
    .set({ visibleTo: 'me' })
    .where('pairId', '=', pairId)
    .where('ownership', '=', 'personal')
    .where('state', '=', 'active')
    .execute();
}

type Note = { readonly goalId: string; readonly lines: readonly NoteLine[] };
export type NoteLine = { readonly by: string; readonly line: string };

export async function setNote({ db, vault }: WorkspaceTransaction, { goalId, lines }: Note): Promise<void> {
  const note = lines.map(({ line }) => line).join('\n');
  const noteSealed = note === '' ? null : vault.seal(note, notePlace(goalId));
  const noteBy = lines.map(({ by }) => by);
  await db.updateTable('goals').set({ noteSealed, noteBy }).where('id', '=', goalId).execute();
}

export async function setClosingNumber(
  { db }: WorkspaceTransaction,
  goalId: string,
  closingNumber: number,
): Promise<void> {
  await db.updateTable('goals').set({ closingNumber }).where('id', '=', goalId).execute();
}

export async function putConfidence(
  { db }: WorkspaceTransaction,
  said: Confidence & { readonly goalId: string; readonly saidAt: Temporal.Instant },
): Promise<void> {
  await db
    .insertInto('goalConfidence')
    .values(said)
    .onConflict((conflict) =>
      conflict
        .columns(['workspaceId', 'goalId', 'personId', 'moment'])
        .doUpdateSet({ level: said.level, saidAt: said.saidAt }),
    )
    .execute();
}

type Placed = { readonly goalId: string; readonly position: number };

export async function insertAction(
  { db, vault }: WorkspaceTransaction,
  { wording, dueOn, writtenBy: by, ...place }: Placed & NewAction,
): Promise<void> {
  const wordingSealed = vault.seal(wording, actionPlace(place.goalId, place.position));
  await db
    .insertInto('goalActions')
    .values({ ...place, wordingSealed, dueOn: dueOn ?? null, writtenBy: by ?? null })
    .execute();
}

export async function updateAction(
  { db, vault }: WorkspaceTransaction,
  { goalId, position, wording, dueOn, writtenBy: by }: Placed & NewAction,
): Promise<void> {
  const wordingSealed = vault.seal(wording, actionPlace(goalId, position));
  await db
    .updateTable('goalActions')
    .set({ wordingSealed, dueOn: dueOn ?? null, writtenBy: by ?? null })
    .where('goalId', '=', goalId)
    .where('position', '=', position)
    .execute();
}

export async function tickAction(
  { db }: WorkspaceTransaction,
  { goalId, position, doneAt }: Placed & { readonly doneAt: Temporal.Instant | null },
): Promise<void> {
  await db
    .updateTable('goalActions')
    .set({ doneAt })
    .where('goalId', '=', goalId)
    .where('position', '=', position)
    .execute();
}

/** A place that no action of the goal ever had. */
export async function newPlace({ db }: WorkspaceTransaction, goalId: string): Promise<number> {
  const { taken } = await db
    .selectFrom('goals')
    .leftJoin('goalActions', 'goalActions.goalId', 'goals.id')
    .select(({ fn }) =>
      fn<number>('greatest', [fn.max('goals.droppedUpTo'), fn.max('goalActions.position')]).as('taken'),
    )
    .where('goals.id', '=', goalId)
    .executeTakeFirstOrThrow();
  return taken + 1;
}

export async function deleteAction(
  { db }: WorkspaceTransaction,
  { goalId, position }: Placed,
): Promise<void> {
  await db
    .updateTable('goals')
    .set((eb) => ({ droppedUpTo: eb.fn('greatest', ['droppedUpTo', eb.val(position)]) }))
    .where('id', '=', goalId)
    .execute();
  await db.deleteFrom('goalActions').where('goalId', '=', goalId).where('position', '=', position).execute();
}
