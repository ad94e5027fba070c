import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import { answering, invite } from './check-ins.ts';
import { selected } from './forger.ts';
import type { Room } from './places.ts';
import { reads } from './world.ts';

type Life = Pick<Room, 'rows' | 'workspace'>;

const idsOf = async ({ rows, workspace }: Life): Promise<readonly string[]> => {
  const pairs = await rows.query<{ id: string }>(
    `select id from pairs where workspace_id = $1 and state <> 'ended' order by id`,
    [workspace.teamId],
  );
  return pairs.map(({ id }) => id);
};

/** As though all pairs had begun, and the first of them met on these days. @returns the ids of all, of which the first met */
export async function meetOn(
  life: Life,
  { pairs, days }: { readonly pairs: number; readonly days: readonly string[] },
): Promise<readonly string[]> {
  const { rows, workspace } = life;
  const ids = await idsOf(life);
  await rows.query(
    `update pairs set begun_at = $2, state = 'active' where workspace_id = $1 and state = 'introduced'`,
    [workspace.teamId, `${days[0] ?? ''}T10:00:00Z`],
  );
  for (const day of days)
    await rows.query(
      `insert into sessions (workspace_id, pair_id, number, mentee_id, reported_by, held_at)
       select p.workspace_id, p.id, 1 + (select count(*) from sessions s where s.workspace_id = p.workspace_id and s.pair_id = p.id),
         m.person_id, m.person_id, $3::timestamptz
       from pairs p join pair_members m on m.workspace_id = p.workspace_id and m.pair_id = p.id and m.seat = 0
       where p.workspace_id = $1 and p.id = any($2::uuid[])`,
      [workspace.teamId, ids.slice(0, pairs), `${day}T10:00:00Z`],
    );
  return ids;
}

/** As though topics had come to a pair, and nobody had answered in any way. */
export async function goQuiet(
  { rows, workspace }: Life,
  pairIds: readonly string[],
  days: readonly string[],
): Promise<void> {
  for (const [place, day] of days.entries())
    await rows.query(
      `insert into deliveries (workspace_id, pair_id, kind, occurrence, state, queued_at, settled_at)
       select $1, id, 'prompt', $3, 'sent', $4::timestamptz, $4::timestamptz from unnest($2::uuid[]) as id`,
      [workspace.teamId, pairIds, place + 1, `${day}T10:00:00Z`],
    );
}

/** Somebody's pair, and who is in it. */
export async function pairNamed(
  { rows, workspace }: Life,
  pairId: string,
): Promise<{ readonly names: readonly string[]; readonly channelId: string }> {
  const members = await rows.query<{ name: string; channel: string }>(
    `select pe.real_name as name, p.channel_id as channel
     from pair_members m join people pe on pe.workspace_id = m.workspace_id and pe.id = m.person_id
       join pairs p on p.workspace_id = m.workspace_id and p.id = m.pair_id
     where m.workspace_id = $1 and m.pair_id = $2 order by m.seat`,
    [workspace.teamId, pairId],
  );
  return { names: members.map(({ name }) => name), channelId: members[0]?.channel ?? '' };
}

type Answered = { readonly occurrence: number; readonly point: string };

/** Everybody of these pairs is asked now, and answers how useful it was. */
export async function answerAll(
  here: Pick<Room, 'rows' | 'workspace' | 'clock' | 'forger' | 'person'>,
  pairIds: readonly string[],
  { occurrence, point }: Answered,
): Promise<void> {
  for (const pairId of pairIds) {
    const { teamId } = here.workspace;
    await invite(here.rows, { teamId, pairId, occurrence, at: here.clock.now() });
    const members = await here.rows.query<{ id: string }>(
      'select person_id as id from pair_members where pair_id = $1',
      [pairId],
    );
    for (const { id } of members)
      await here.forger.submission(here.person(id), {
        ...answering(pairId, { occurrence }),
        values: { usefulness: selected(point), openness: selected('3'), movement: selected('4') },
      });
  }
}

/** Asks for the report, and reads it. */
export async function readReport(admin: Person, words: string): Promise<string> {
  const before = admin.allMessages().length;
  await admin.command('/peer report');
  const latest = () => {
    const reading = admin.allMessages().slice(before).map(text).join('\n');
    return { reading };
  };
  await reads(latest, words);
  return latest().reading;
}
