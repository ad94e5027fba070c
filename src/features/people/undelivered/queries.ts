import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { pairHasEnded, personIsGone } from '../../../db/for-nobody.ts';
import { shortNames, type Names } from '../../../names.ts';
import { nameColumns } from '../../../slack/directory.ts';
import { undeliveredKind, type Held, type Undelivered } from './model.ts';

type Of = { readonly programId: string; readonly since: Temporal.Instant };

/** Whose a delivery is; what goes to a person alone is of every program that they have joined. */
const ofProgram = (programId: string) => sql<boolean>`(
  d.program_id = ${programId} or p.program_id = ${programId}
  or (d.program_id is null and d.pair_id is null and exists (
    select from participants as j
    where j.workspace_id = d.workspace_id and j.person_id = d.person_id and j.program_id = ${programId})))`;

const isOver = sql.raw<boolean>(`(${pairHasEnded} or ${personIsGone})`);

/** The latest first: what Slack or we ourselves gave up, and what was repeated with no answer. */
export async function findUndelivered(
  tx: WorkspaceTransaction,
  { programId, since }: Of,
): Promise<readonly Undelivered[]> {
  const rows = await tx.db
    .selectFrom('deliveries as d')
    .leftJoin('pairs as p', (join) =>
      join.onRef('p.workspaceId', '=', 'd.workspaceId').onRef('p.id', '=', 'd.pairId'),
    )
    .select(['d.id', 'd.pairId', 'd.personId', 'd.state', 'd.outcome', 'd.settledAt', 'p.channelId'])
    .select(isOver.as('isOver'))
    .where((eb) =>
      eb.or([
        eb('d.state', '=', 'failed'),
        eb.and([eb('d.state', '=', 'dropped'), eb('d.outcome', '=', 'unsure'), eb('d.repeats', '>', 0)]),
      ]),
    )
    .where('d.messageTs', 'is', null)
    .where('d.kind', '<>', undeliveredKind)
    .where('d.settledAt', '>', since)
    .where(ofProgram(programId))
    .orderBy('d.settledAt', 'desc')
    .orderBy('d.id')
    .execute();
  if (rows.length === 0) return [];
  const names = await namesOf(tx, rows);
  return rows.map((row) => {
    const what = whatItWas(row);
    return {
      id: row.id,
      what,
      names: what === 'pair-message' ? [] : (names.get(row.id) ?? []),
      why: whyOf(row),
      isOver: row.isOver,
      at: row.settledAt ?? since,
    };
  });
}

type Row = {
  readonly pairId: string | null;
  readonly personId: string | null;
  readonly state: string;
  readonly outcome: string | null;
  readonly channelId: string | null;
};

/** Nothing but its introduction goes to a pair that has no DM yet. */
function whatItWas({ personId, channelId }: Row): Undelivered['what'] {
  if (personId !== null) return 'private-message';
  return channelId === null ? 'introduction' : 'pair-message';
}

function whyOf({ state, outcome }: Row): Undelivered['why'] {
  if (state === 'dropped') return 'unsure';
  return outcome === 'own-error' ? 'mistake' : 'refused';
}

async function namesOf(
  { db }: WorkspaceTransaction,
  rows: readonly (Row & { readonly id: string })[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const members = await db
    .selectFrom('pairMembers')
    .select(['pairId', 'personId'])
    .where('pairId', '=', sql<string>`any(${rows.flatMap(({ pairId }) => pairId ?? [])})`)
    .orderBy('seat')
    .execute();
  const byPair = Map.groupBy(members, ({ pairId }) => pairId);
  const whom = ({ pairId, personId }: Row): readonly string[] =>
    personId === null ? (byPair.get(pairId ?? '') ?? []).map((each) => each.personId) : [personId];
  const people: readonly Names[] = await db
    .selectFrom('people')
    .select(nameColumns)
    .where('id', '=', sql<string>`any(${rows.flatMap(whom)})`)
    .execute();
  const names = shortNames(people);
  return new Map(rows.map((row) => [row.id, whom(row).map((id) => names.get(id) ?? id)]));
}

/** What of the program was to go out, and waits until it is taken. @property since of what has waited for longest */
export async function findHeld({ db }: WorkspaceTransaction, programId: string): Promise<Held | undefined> {
  const { waiting, since } = await db
    .selectFrom('deliveries as d')
    .leftJoin('pairs as p', (join) =>
      join.onRef('p.workspaceId', '=', 'd.workspaceId').onRef('p.id', '=', 'd.pairId'),
    )
    .select((eb) => [
      eb.cast<number>(eb.fn.countAll(), 'integer').as('waiting'),
      eb.fn.min('d.queuedAt').as('since'),
    ])
    .where('d.state', '=', 'waiting')
    .where((eb) => eb.or([eb('d.isHeld', '=', true), eb('d.faults', '>', 0), eb('d.tries', '>', 0)]))
    .where(ofProgram(programId))
    .executeTakeFirstOrThrow();
  return since === null ? undefined : { waiting, since };
}

type UndeliveredTo = {
  readonly pairId: string | null;
  readonly programId: string | null;
  readonly personId: string | null;
};

/** The programs that a delivery is of. */
export async function findProgramsOfDelivery(
  { db }: WorkspaceTransaction,
  { pairId, programId, personId }: UndeliveredTo,
): Promise<readonly string[]> {
  if (programId !== null) return [programId];
  const rows =
    pairId === null
      ? await db.selectFrom('participants').select('programId').where('personId', '=', personId).execute()
      : await db.selectFrom('pairs').select('programId').where('id', '=', pairId).execute();
  return rows.map((row) => row.programId);
}
