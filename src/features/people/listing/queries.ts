import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { nameColumns } from '../../../slack/directory.ts';
import type { ProgramCounts, Known } from './model.ts';

/** Everybody who ever joined the program, by name. */
export async function findEverybody(
  { db }: WorkspaceTransaction,
  programId: string,
): Promise<readonly Known[]> {
  return db
    .selectFrom('participants')
    .innerJoin('people', (join) =>
      join
        .onRef('people.workspaceId', '=', 'participants.workspaceId')
        .onRef('people.id', '=', 'participants.personId'),
    )
    .select([
      ...nameColumns,
      'people.timeZone',
      'people.isActive',
      'people.isGuest',
      'participants.state',
      'participants.pausedUntil',
    ])
    .select([isPaired.as('isPaired'), isCutOff.as('isCutOff')])
    .where('participants.programId', '=', programId)
    .orderBy('people.name')
    .orderBy('people.id')
    .execute();
}

const ownOpenPairs = sql`
  pair_members as m join pairs as p on p.workspace_id = m.workspace_id and p.id = m.pair_id`;
const theirs = sql`
  m.workspace_id = participants.workspace_id and m.person_id = participants.person_id
    and p.program_id = participants.program_id and p.state not in ('ended', 'lapsed')`;

const isPaired = sql<boolean>`exists (select from ${ownOpenPairs} where ${theirs})`;

/** Where the last that Slack took or refused for an open pair of theirs was refused. Each pair's last one is at hand by an index. */
const isCutOff = sql<boolean>`coalesce((
  select latest.state = 'failed' from ${ownOpenPairs}
  cross join lateral (
    select d.state, d.settled_at from deliveries as d
    where d.workspace_id = p.workspace_id and d.pair_id = p.id and d.state in ('sent', 'failed')
      and (d.person_id is null or d.person_id = participants.person_id)
    order by d.settled_at desc limit 1
  ) as latest
  where ${theirs}
  order by latest.settled_at desc limit 1), false)`;

/** Of each of these programs: who takes part, who of them could be matched now, the pairs and trios that are not over, and those
 * that are only asked about, which are none to anybody else. */
export async function countPeople(
  { db }: WorkspaceTransaction,
  programIds: readonly string[],
  now: Temporal.Instant,
): Promise<readonly ProgramCounts[]> {
  return db
    .selectFrom('programs')
    .select('programs.id as programId')
    .select([enrolledOf.as('enrolled'), waitingAt(now).as('waiting'), pausedAt(now).as('paused')])
    .select([pairsOf.as('pairs'), triosOf.as('trios'), askedOf.as('asked')])
    .where('programs.id', '=', sql<string>`any(${[...programIds]})`)
    .execute();
}

const takingPart = sql`
  participants join people on people.workspace_id = participants.workspace_id and people.id = participants.person_id
  where participants.workspace_id = programs.workspace_id and participants.program_id = programs.id
    and participants.state = 'enrolled' and people.is_active`;

const enrolledOf = sql<number>`(select count(*)::int from ${takingPart})`;

const isAwayAt = (now: Temporal.Instant) =>
  sql<boolean>`participants.paused_until::timestamp at time zone people.time_zone > ${now}::timestamptz`;

const pausedAt = (now: Temporal.Instant) => sql<number>`(
  select count(*)::int from ${takingPart} and ${isAwayAt(now)})`;

/** Those asked about a peer count as paired: which of the two they are is theirs to know. */
const waitingAt = (now: Temporal.Instant) => sql<number>`(
  select count(*)::int from ${takingPart}
    and not coalesce(${isAwayAt(now)}, false)
    and (not people.is_guest or programs.settings ->> 'guests' = 'welcome')
    and not exists (select from ${ownOpenPairs} where ${theirs}))`;

const groupsOf = (size: ReturnType<typeof sql>) => sql<number>`(
  select count(*)::int from (
    select from pairs join pair_members as m on m.workspace_id = pairs.workspace_id and m.pair_id = pairs.id
    where pairs.workspace_id = programs.workspace_id and pairs.program_id = programs.id
      and pairs.state not in ('proposed', 'ended', 'lapsed')
    group by pairs.id having ${size}) as those)`;

const pairsOf = groupsOf(sql`count(*) < 3`);
const triosOf = groupsOf(sql`count(*) > 2`);

const askedOf = sql<number>`(
  select count(*)::int from pairs
  where pairs.workspace_id = programs.workspace_id and pairs.program_id = programs.id and pairs.state = 'proposed')`;
