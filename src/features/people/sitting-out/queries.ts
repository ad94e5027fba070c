import type { WorkspaceTransaction } from '../../../db/database.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import type { PersonOfProgram } from '../../programs/program/model.ts';

type At = { readonly now: Temporal.Instant };

/** In which programs the person sits out now. */
export const findSittingOut = (
  tx: WorkspaceTransaction,
  personId: string,
): Promise<readonly { readonly programId: string }[]> => sittingOutRows(tx, { personId });

const sittingOutRows = writtenOnce(({ db }, { personId }: { readonly personId: string }) =>
  db
    .selectFrom('sittingOut')
    .select('programId')
    .where('personId', '=', personId)
    .where('backAt', 'is', null),
);

/** Undefined where they sit out no more, or never did. */
export async function findSince(
  { db }: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
): Promise<Temporal.Instant | undefined> {
  const row = await db
    .selectFrom('sittingOut')
    .select('since')
    .where('programId', '=', programId)
    .where('personId', '=', personId)
    .where('backAt', 'is', null)
    .executeTakeFirst();
  return row?.since;
}

/** When they came back last, where they have sat out before. */
export async function findBackAt(
  { db }: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
): Promise<Temporal.Instant | undefined> {
  const row = await db
    .selectFrom('sittingOut')
    .select('backAt')
    .where('programId', '=', programId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row?.backAt ?? undefined;
}

export async function startSittingOut(
  { db, concern }: WorkspaceTransaction,
  { now, ...whose }: PersonOfProgram & At,
): Promise<void> {
  const sitting = { since: now, backAt: null };
  await db
    .insertInto('sittingOut')
    .values({ ...whose, ...sitting })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'programId', 'personId']).doUpdateSet(sitting))
    .execute();
  concern({ personIds: [whose.personId] });
}

/** @param programId all of them where it is not given. @returns whether they sat out anywhere */
export async function endSittingOut(
  { db, concern }: WorkspaceTransaction,
  { personId, programId, now }: { readonly personId: string; readonly programId?: string } & At,
): Promise<boolean> {
  const back = await db
    .updateTable('sittingOut')
    .set({ backAt: now })
    .where('personId', '=', personId)
    .where('backAt', 'is', null)
    .$if(programId !== undefined, (query) => query.where('programId', '=', programId ?? ''))
    .returning('programId')
    .execute();
  if (back.length > 0) concern({ personIds: [personId] });
  return back.length > 0;
}
