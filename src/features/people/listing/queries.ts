import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { nameColumns } from '../../../slack/directory.ts';
import type { Known } from './model.ts';

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
