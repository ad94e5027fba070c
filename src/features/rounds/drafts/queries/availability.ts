import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { returnFrom, type Pause } from '../../../people/enrolment/model.ts';
import { leavesOut, programSettings, type ProgramSettings } from '../../../programs/program/model.ts';
import type { Availability } from '../model/round.ts';
import { overStates } from '../../../pairs/lifecycle.ts';

/** Where everybody who has ever enrolled in the program stands, without opening a profile. */
export async function findAvailability(
  { db }: WorkspaceTransaction,
  programId: string,
  now: Temporal.Instant,
): Promise<readonly Availability[]> {
  const rows = await db
    .selectFrom('participants')
    .innerJoin('people', (join) =>
      join
        .onRef('people.workspaceId', '=', 'participants.workspaceId')
        .onRef('people.id', '=', 'participants.personId'),
    )
    .select([
      'participants.personId',
      'participants.state',
      'participants.pausedUntil',
      'people.timeZone',
      'people.isActive',
      'people.isGuest',
    ])
    .where('participants.programId', '=', programId)
    .orderBy('participants.personId')
    .execute();
  const paired = await findPaired(db, programId);
  const resting = await findResting(db, programId);
  const skipping = await findSkipping(db, programId);
  const settings = await findSettings(db, programId);
  return rows.map(({ personId, ...row }) => {
    const state = stateOf(row, settings, now);
    if (state !== 'free') return { personId, state };
    if (paired.has(personId)) return { personId, state: 'paired' };
    if (resting.has(personId)) return { personId, state: 'resting' };
    return { personId, state: skipping.has(personId) ? 'skipping' : 'free' };
  });
}

type Row = Pause & {
  readonly state: 'enrolled' | 'left';
  readonly isActive: boolean;
  readonly isGuest: boolean;
};

function stateOf(row: Row, settings: ProgramSettings, now: Temporal.Instant): Availability['state'] {
  if (!row.isActive) return 'deactivated';
  if (row.state === 'left') return 'left';
  if (leavesOut(settings, row)) return 'guest';
  return returnFrom(row, now) === undefined ? 'free' : 'paused';
}

async function findSettings(db: WorkspaceTransaction['db'], programId: string): Promise<ProgramSettings> {
  const { settings } = await db
    .selectFrom('programs')
    .select('settings')
    .where('id', '=', programId)
    .executeTakeFirstOrThrow();
  return programSettings.parse(settings);
}

async function findPaired(db: WorkspaceTransaction['db'], programId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('pairMembers')
    .innerJoin('pairs', (join) =>
      join
        .onRef('pairs.workspaceId', '=', 'pairMembers.workspaceId')
        .onRef('pairs.id', '=', 'pairMembers.pairId'),
    )
    .select('pairMembers.personId')
    .where('pairs.programId', '=', programId)
    .where('pairs.state', 'not in', overStates)
    .execute();
  return new Set(rows.map(({ personId }) => personId));
}

async function findSkipping(db: WorkspaceTransaction['db'], programId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('roundAnswers')
    .select('personId')
    .where('programId', '=', programId)
    .where('skips', '=', true)
    .execute();
  return new Set(rows.map(({ personId }) => personId));
}

async function findResting(db: WorkspaceTransaction['db'], programId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('sittingOut')
    .select('personId')
    .where('programId', '=', programId)
    .where('backAt', 'is', null)
    .execute();
  return new Set(rows.map(({ personId }) => personId));
}

/** How many are asked first about somebody, whatever they have answered. */
export async function countAsked({ db }: WorkspaceTransaction, programId: string): Promise<number> {
  const { asked } = await db
    .selectFrom('pairs')
    .innerJoin('pairMembers', (join) =>
      join
        .onRef('pairMembers.workspaceId', '=', 'pairs.workspaceId')
        .onRef('pairMembers.pairId', '=', 'pairs.id'),
    )
    .select(sql<number>`count(*)::integer`.as('asked'))
    .where('pairs.programId', '=', programId)
    .where('pairs.state', '=', 'proposed')
    .executeTakeFirstOrThrow();
  return asked;
}
