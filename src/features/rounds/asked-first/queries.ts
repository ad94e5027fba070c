import type { WorkspaceTransaction } from '../../../db/database.ts';
import { lockRows } from '../../../db/locks.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import { fullNames } from '../../../names.ts';
import { nameColumns } from '../../../slack/directory.ts';
import type { IntroductionAnswer, Proposal } from './model.ts';

/** Undefined for a pair whose members were never asked. */
export async function findProposal(
  { db }: WorkspaceTransaction,
  pairId: string,
): Promise<Proposal | undefined> {
  const rows = await db
    .selectFrom('pairs')
    .innerJoin('pairMembers', (join) =>
      join
        .onRef('pairMembers.workspaceId', '=', 'pairs.workspaceId')
        .onRef('pairMembers.pairId', '=', 'pairs.id'),
    )
    .innerJoin('people', (join) =>
      join
        .onRef('people.workspaceId', '=', 'pairs.workspaceId')
        .onRef('people.id', '=', 'pairMembers.personId'),
    )
    .select(['pairs.programId', 'pairs.state', 'pairs.answerBy'])
    .select([...nameColumns, 'pairMembers.answer'])
    .where('pairs.id', '=', pairId)
    .orderBy('pairMembers.seat')
    .execute();
  const [first] = rows;
  if (!first?.answerBy) return undefined;
  const names = fullNames(rows);
  return {
    pairId,
    programId: first.programId,
    state: stateOf(first.state),
    until: first.answerBy,
    members: rows.map(({ id, name, answer }) => ({
      id,
      name: names.get(id) ?? name,
      answer: answer ?? undefined,
    })),
  };
}

function stateOf(state: string): Proposal['state'] {
  if (state === 'proposed') return 'open';
  return state === 'lapsed' ? 'lapsed' : 'begun';
}

/** Until the transaction ends: of two members who answer at once, the second sees what the first has said. */
export async function lockProposal(tx: WorkspaceTransaction, pairId: string): Promise<Proposal | undefined> {
  await lockRows(tx, 'pairs', [pairId]);
  return findProposal(tx, pairId);
}

type Given = {
  readonly pairIds: readonly string[];
  readonly personId: string;
  readonly answer: IntroductionAnswer;
  readonly now: Temporal.Instant;
};

export async function saveAnswer(
  { db, concern }: WorkspaceTransaction,
  { pairIds, personId, answer, now }: Given,
): Promise<void> {
  if (pairIds.length === 0) return;
  await db
    .updateTable('pairMembers')
    .set({ answer, answeredAt: now })
    .where('pairId', 'in', pairIds)
    .where('personId', '=', personId)
    .execute();
  // The others must not notice.
  concern({ personIds: [personId] });
}

const openOnes = ({ db }: Pick<WorkspaceTransaction, 'db'>, personId: string) =>
  db
    .selectFrom('pairs')
    .innerJoin('pairMembers', (join) =>
      join
        .onRef('pairMembers.workspaceId', '=', 'pairs.workspaceId')
        .onRef('pairMembers.pairId', '=', 'pairs.id'),
    )
    .where('pairMembers.personId', '=', personId)
    .where('pairs.state', '=', 'proposed');

/** The person's open ones in this program, locked until the transaction ends. */
export async function lockOpenOf(
  tx: WorkspaceTransaction,
  { programId, personId }: { readonly programId: string; readonly personId: string },
): Promise<readonly string[]> {
  const ofProgram = () =>
    openOnes(tx, personId).select('pairs.id').where('pairs.programId', '=', programId).execute();
  await lockRows(
    tx,
    'pairs',
    (await ofProgram()).map(({ id }) => id),
  );
  return (await ofProgram()).map(({ id }) => id);
}

/** In which programs the person is asked just now. */
export async function findProgramsAsking(
  tx: WorkspaceTransaction,
  personId: string,
): Promise<readonly string[]> {
  const rows = await programsAsking(tx, { personId });
  return rows.map(({ programId }) => programId);
}

const programsAsking = writtenOnce((tx, { personId }: { readonly personId: string }) =>
  openOnes(tx, personId).select('pairs.programId').distinct().orderBy('pairs.programId'),
);

/** Whether one of them has, or is asked about, another pair in the program. */
export async function isAnyPairedElsewhere(
  { db }: WorkspaceTransaction,
  { pairId, programId, members }: Proposal,
): Promise<boolean> {
  const other = await db
    .selectFrom('pairs')
    .innerJoin('pairMembers', (join) =>
      join
        .onRef('pairMembers.workspaceId', '=', 'pairs.workspaceId')
        .onRef('pairMembers.pairId', '=', 'pairs.id'),
    )
    .select('pairs.id')
    .where('pairs.programId', '=', programId)
    .where('pairs.id', '<>', pairId)
    .where('pairs.state', 'not in', ['ended', 'lapsed'])
    .where(
      'pairMembers.personId',
      'in',
      members.map(({ id }) => id),
    )
    .executeTakeFirst();
  return other !== undefined;
}

/** By the ids of the pairs that they may become. */
export async function findOpenTo(tx: WorkspaceTransaction, personId: string): Promise<readonly string[]> {
  const rows = await openTo(tx, { personId });
  return rows.map(({ id }) => id);
}

const openTo = writtenOnce((tx, { personId }: { readonly personId: string }) =>
  openOnes(tx, personId).select('pairs.id').orderBy('pairs.answerBy'),
);
