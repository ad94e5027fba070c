import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { SealedPlace } from '../../../db/vault.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import {
  defaultSettings,
  programSettings,
  type FormerFloor,
  type Program,
  type ProgramSettings,
  type Setup,
} from './model.ts';
import { vocabularySchema, type Vocabulary } from './model/vocabulary.ts';

export const purposePlace = (programId: string): SealedPlace => ({
  table: 'programs',
  column: 'purpose',
  owner: programId,
});

export const clausePlace = (programId: string): SealedPlace => ({
  table: 'programs',
  column: 'clause',
  owner: programId,
});

const vocabularyPlace = (programId: string): SealedPlace => ({
  table: 'programs',
  column: 'vocabulary',
  owner: programId,
});

/** Those that are not archived, oldest first. */
export async function findRunning(tx: WorkspaceTransaction): Promise<readonly Program[]> {
  const rows = await runningRows(tx, {});
  return rows.map((row) => asProgram(tx, row));
}

/** Those that have been archived. */
export async function findArchived(tx: WorkspaceTransaction): Promise<readonly Program[]> {
  const rows = await archivedRows(tx, {});
  return rows.map((row) => asProgram(tx, row));
}

export async function findProgram(tx: WorkspaceTransaction, id: string): Promise<Program | undefined> {
  const [row] = await rowsOf(tx, { id });
  return row && asProgram(tx, row);
}

const selectPrograms = ({ db }: Pick<WorkspaceTransaction, 'db'>) =>
  db
    .selectFrom('programs')
    .select(['id', 'name', 'purposeSealed', 'clauseSealed', 'vocabularySealed', 'settings'])
    .select(['revision', 'startedBy', 'archivedAt', 'lastDay']);

const runningRows = writtenOnce((tx) =>
  selectPrograms(tx).where('archivedAt', 'is', null).orderBy('createdAt').orderBy('id'),
);

const archivedRows = writtenOnce((tx) => selectPrograms(tx).where('archivedAt', 'is not', null));

const rowsOf = writtenOnce((tx, { id }: { readonly id: string }) => selectPrograms(tx).where('id', '=', id));

type Row = Awaited<ReturnType<ReturnType<typeof selectPrograms>['execute']>>[number];

/** Many ask for the same programs in one transaction, and are given the same rows: each is opened once. */
const opened = new WeakMap<Row, Program>();

function asProgram(tx: WorkspaceTransaction, row: Row): Program {
  const program = opened.get(row) ?? open(tx, row);
  opened.set(row, program);
  return program;
}

function open(
  { vault }: WorkspaceTransaction,
  { purposeSealed, clauseSealed, vocabularySealed, settings, startedBy, archivedAt, lastDay, ...row }: Row,
): Program {
  return {
    ...row,
    purpose: purposeSealed === null ? '' : vault.open(purposeSealed, purposePlace(row.id)),
    clause: clauseSealed === null ? '' : vault.open(clauseSealed, clausePlace(row.id)),
    vocabulary:
      vocabularySealed === null
        ? undefined
        : vault.openJson(vocabularySealed, vocabularyPlace(row.id), vocabularySchema),
    settings: programSettings.parse(settings),
    startedBy: startedBy ?? undefined,
    isArchived: archivedAt !== null,
    lastDay: lastDay ?? undefined,
  };
}

export async function hasEverHadProgram({ db }: WorkspaceTransaction): Promise<boolean> {
  return (await db.selectFrom('programs').select('id').limit(1).executeTakeFirst()) !== undefined;
}

type New = {
  readonly id: string;
  readonly setup: Setup;
  /** Nobody, for the one that is there by itself. */
  readonly startedBy: string | null;
  readonly now: Temporal.Instant;
};

export async function insertProgram(tx: WorkspaceTransaction, made: New): Promise<void> {
  await inserting(tx, made).execute();
  tx.concern({ programIds: [made.id] });
}

/** Whoever asks side by side in one transaction finds that there is none together: it is made once. */
export async function insertFirstProgram(
  tx: WorkspaceTransaction,
  name: string,
  now: Temporal.Instant,
): Promise<void> {
  const id = crypto.randomUUID();
  const setup = { name, purpose: '', clause: '', settings: defaultSettings };
  await inserting(tx, { id, setup, startedBy: null, now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  tx.concern({ programIds: [id] });
}

const inserting = (
  { db, vault }: WorkspaceTransaction,
  { id, setup: { name, purpose, clause, settings }, startedBy, now }: New,
) =>
  db.insertInto('programs').values({
    id,
    name,
    purposeSealed: vault.seal(purpose, purposePlace(id)),
    clauseSealed: vault.seal(clause, clausePlace(id)),
    settings: JSON.stringify(settings),
    startedBy,
    createdAt: now,
  });

/** A change of what is known, not of what an admin decided: the revision stays. */
export async function updateSettings(
  { db, concern }: WorkspaceTransaction,
  programId: string,
  settings: ProgramSettings,
): Promise<void> {
  await db
    .updateTable('programs')
    .set({ settings: JSON.stringify(settings) })
    .where('id', '=', programId)
    .execute();
  concern({ programIds: [programId] });
}

export async function updateProgram(
  { db, vault, concern }: WorkspaceTransaction,
  programId: string,
  { name, purpose, clause, settings }: Setup,
): Promise<void> {
  await db
    .updateTable('programs')
    .set({
      name,
      purposeSealed: vault.seal(purpose, purposePlace(programId)),
      clauseSealed: vault.seal(clause, clausePlace(programId)),
      settings: JSON.stringify(settings),
      revision: sql`revision + 1`,
    })
    .where('id', '=', programId)
    .execute();
  concern({ programIds: [programId] });
}

/** Beside the setup, which has a form of its own: its revision stays. */
export async function updateVocabulary(
  { db, vault, concern }: WorkspaceTransaction,
  programId: string,
  vocabulary: Vocabulary,
): Promise<void> {
  await db
    .updateTable('programs')
    .set({ vocabularySealed: vault.sealJson(vocabulary, vocabularyPlace(programId)) })
    .where('id', '=', programId)
    .execute();
  concern({ programIds: [programId] });
}

/** Changed twice in one moment, the stricter one is kept. */
export async function insertFormerFloor(
  { db }: WorkspaceTransaction,
  floor: FormerFloor & { readonly programId: string },
): Promise<void> {
  await db
    .insertInto('formerFloors')
    .values(floor)
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'programId', 'heldUntil']).doUpdateSet((eb) => ({
        floor: sql<number>`greatest(${eb.ref('formerFloors.floor')}, ${eb.ref('excluded.floor')})`,
      })),
    )
    .execute();
}

export async function findFormerFloors(
  { db }: WorkspaceTransaction,
  programId: string,
): Promise<readonly FormerFloor[]> {
  return db
    .selectFrom('formerFloors')
    .select(['floor', 'heldUntil'])
    .where('programId', '=', programId)
    .execute();
}
