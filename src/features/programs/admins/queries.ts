import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import { fullNames, type Names } from '../../../names.ts';
import { nameColumns } from '../../../slack/directory.ts';
import type { Admin } from '../program/model.ts';

/** Each program's own admins, without those who are deactivated. A program that has none is not among them. */
export async function findAppointed(
  tx: WorkspaceTransaction,
  programIds: readonly string[] | 'all',
): Promise<ReadonlyMap<string, readonly Admin[]>> {
  const rows = await (programIds === 'all' ? ofAll(tx, {}) : ofThese(tx, { programIds }));
  const byProgram = Map.groupBy(rows, ({ programId }) => programId);
  return new Map([...byProgram].map(([programId, all]) => [programId, asAdmins(all)]));
}

const appointed = ({ db }: Pick<WorkspaceTransaction, 'db'>) =>
  db
    .selectFrom('programAdmins')
    .innerJoin('people', (join) =>
      join
        .onRef('people.workspaceId', '=', 'programAdmins.workspaceId')
        .onRef('people.id', '=', 'programAdmins.personId'),
    )
    .select(['programAdmins.programId', ...nameColumns])
    .where('people.isActive', '=', true)
    .orderBy('people.name')
    .orderBy('people.id');

const ofAll = writtenOnce((tx) => appointed(tx));

const ofThese = writtenOnce((tx, { programIds }: { readonly programIds: readonly string[] }) =>
  appointed(tx).where('programAdmins.programId', '=', sql<string>`any(${programIds})`),
);

/** Whether they take part in it, paused or not. */
export async function isEnrolled(
  { db }: WorkspaceTransaction,
  { programId, personId }: { readonly programId: string; readonly personId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('participants')
    .select('state')
    .where('programId', '=', programId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row?.state === 'enrolled';
}

const slackAdminRows = writtenOnce(({ db }) =>
  db
    .selectFrom('people')
    .select(nameColumns)
    .where('isSlackAdmin', '=', true)
    .where('isActive', '=', true)
    .orderBy('name')
    .orderBy('id'),
);

export const findSlackAdmins = async (tx: WorkspaceTransaction): Promise<readonly Admin[]> =>
  asAdmins(await slackAdminRows(tx, {}));

function asAdmins(people: readonly Names[]): readonly Admin[] {
  const names = fullNames(people);
  return people.map(({ id, name }) => ({ id, name: names.get(id) ?? name }));
}

/** @param personIds each once */
export async function areActive(
  { db }: WorkspaceTransaction,
  personIds: readonly string[],
): Promise<boolean> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('id', 'in', personIds)
    .where('isActive', '=', true)
    .execute();
  return rows.length === personIds.length;
}

type Appointment = {
  readonly programId: string;
  readonly personIds: readonly string[];
  readonly now: Temporal.Instant;
};

/** @returns the ids of those who were not appointed before */
export async function insertAdmins(
  { db, concern }: WorkspaceTransaction,
  { programId, personIds, now }: Appointment,
): Promise<readonly string[]> {
  const rows = await db
    .insertInto('programAdmins')
    .values(personIds.map((personId) => ({ programId, personId, appointedAt: now })))
    .onConflict((conflict) => conflict.columns(['workspaceId', 'programId', 'personId']).doNothing())
    .returning('personId')
    .execute();
  concern({ programIds: [programId], personIds });
  return rows.map(({ personId }) => personId);
}

export async function deleteAdmin(
  { db, concern }: WorkspaceTransaction,
  programId: string,
  personId: string,
): Promise<void> {
  await db
    .deleteFrom('programAdmins')
    .where('programId', '=', programId)
    .where('personId', '=', personId)
    .execute();
  concern({ programIds: [programId], personIds: [personId] });
}
