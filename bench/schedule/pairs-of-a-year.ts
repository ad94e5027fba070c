import type { Client } from 'pg';
import { createVault, type Vault } from '../../src/db/vault.ts';
import type { KeyRing } from '../../src/config.ts';

/** Workspaces of as many pairs each. */
const workspaces = 20;
const peopleAtOnce = 20_000;

/** Where it is noon at nearly the same time, so that one moment can be good for all. */
const zones = ['Europe/Lisbon', 'Europe/London', 'Europe/Berlin', 'Europe/Warsaw', 'Europe/Athens'];
const hours = [
  ['07:00', '15:00'],
  ['08:00', '16:30'],
  ['09:00', '17:00'],
  ['09:30', '18:00'],
  ['10:00', '18:30'],
] as const;

export type Seeding = { readonly owner: Client; readonly keys: KeyRing; readonly now: Temporal.Instant };

/**
 * So many pairs, introduced a year ago, with all that has come to them since: a topic each week, a check-in and the word of a session
 * every two, each of which Slack has taken. Topics and check-ins are to come again.
 */
export async function seedPairs({ owner, keys, now }: Seeding, count: number): Promise<void> {
  await owner.query('set session_replication_role = replica');
  await owner.query(`create temporary table teams as
    select 'T' || n as workspace_id, gen_random_uuid() as program_id, gen_random_uuid() as round_id
    from generate_series(1, ${workspaces}) as n`);
  for (const each of rowsOf(count, now)) await owner.query(each);
  await insertProfiles(owner, createVault(keys), now);
  await withoutIndexes(owner, 'deliveries', async () => {
    await owner.query(aYear(now));
    await owner.query(met(now));
  });
  await owner.query(asked);
  await owner.query(answered(now));
  await owner.query('set session_replication_role = origin');
  await owner.query('vacuum analyze');
}

const members = `teams cross join lateral (select gen_random_uuid() as pair_id, n
  from generate_series(1, $perTeam) as n) as numbered`;

const rowsOf = (count: number, now: Temporal.Instant): readonly string[] =>
  [
    `create temporary table made as select * from ${members}`,
    `insert into installations (workspace_id, workspace_name, bot_user_id, bot_token_sealed, installed_at)
     select workspace_id, 'Bench', 'UBOT', '', $then from teams`,
    `insert into programs (workspace_id, id, name, settings, created_at)
     select workspace_id, program_id, 'Peers', '{}', $then from teams`,
    `insert into rounds (workspace_id, id, program_id, state, plan_sealed, requested_by, requested_at)
     select workspace_id, round_id, program_id, 'confirmed', '', 'U1', $then from teams`,
    `insert into people (workspace_id, id, name, time_zone, locale, is_slack_admin, is_active, fetched_at)
     select workspace_id, 'U' || 2 * n + seat, 'Peer ' || 2 * n + seat,
       (array[${zones.map((zone) => `'${zone}'`).join()}])[1 + (n + seat) % ${zones.length}], 'en-GB', false, true, $now
     from made cross join generate_series(0, 1) as seat`,
    `insert into pairs (workspace_id, id, program_id, round_id, state, fit, reasons_sealed, channel_id, created_at, begun_at)
     select workspace_id, pair_id, program_id, round_id, 'active', 70, '', 'G' || n, $then, $then from made`,
    `insert into pair_members (workspace_id, pair_id, person_id, seat)
     select workspace_id, pair_id, 'U' || 2 * n + seat, seat from made cross join generate_series(0, 1) as seat`,
    `insert into touchpoints (workspace_id, pair_id, kind, occurrence, due_at)
     select workspace_id, pair_id, kind, occurrence, timestamptz $now + make_interval(hours => 1 + n % 160)
     from made cross join (values ('prompt', 53), ('check-in', 27)) as each(kind, occurrence)`,
  ].map((statement) => filled(statement, count, now));

const filled = (statement: string, count: number, now: Temporal.Instant): string =>
  statement
    .replaceAll('$perTeam', String(count / workspaces))
    .replaceAll('$then', `'${now.subtract({ hours: 365 * 24 }).toString()}'`)
    .replaceAll('$now', `'${now.toString()}'`);

const aYear = (now: Temporal.Instant): string => `
  insert into deliveries (workspace_id, pair_id, kind, occurrence, state, queued_at, settled_at, channel_id, message_ts)
  select workspace_id, pair_id, kind, number, 'sent', at, at, 'G' || n, '1.' || number
  from made
  cross join (values ('prompt', 52, 1), ('check-in', 26, 2)) as each(kind, times, weeks)
  cross join lateral (select number, timestamptz '${now.toString()}' - make_interval(weeks => weeks * (times + 1 - number)) as at
    from generate_series(1, times) as number) as came`;

/** Of as many sessions: the last one four days ago, or ten, with a topic since. */
const met = (now: Temporal.Instant): string => `
  insert into deliveries (workspace_id, pair_id, kind, occurrence, state, queued_at, settled_at, channel_id, message_ts)
  select workspace_id, pair_id, 'session-held', number, 'sent', at, at, 'G' || n, '2.' || number
  from made cross join lateral (
    select number, timestamptz '${now.toString()}' - make_interval(days => 14 * (26 - number) + 4 + 6 * (n % 2)::integer) as at
    from generate_series(1, 26) as number) as came`;

const asked = `
  insert into check_ins (workspace_id, pair_id, kind, occurrence, items, asked_at)
  select workspace_id, pair_id, kind, occurrence, '{usefulness,openness,movement}', settled_at
  from deliveries where kind = 'check-in'`;

/** By both, the last one too: so that none of them is quiet. */
const answered = (now: Temporal.Instant): string => `
  insert into check_in_wakes (workspace_id, pair_id, person_id, woken_at)
  select workspace_id, pair_id, 'U' || 2 * n, timestamptz '${now.toString()}' from made`;

async function insertProfiles(owner: Client, vault: Vault, now: Temporal.Instant): Promise<void> {
  const { rows } = await owner.query<{ workspace: string; program: string; person: string }>(
    `select workspace_id as workspace, program_id as program, 'U' || 2 * n + seat as person
     from made cross join generate_series(0, 1) as seat`,
  );
  for (let start = 0; start < rows.length; start += peopleAtOnce) {
    const some = rows.slice(start, start + peopleAtOnce);
    const sealed = some.map(({ program, person }, index) =>
      vault.sealJson(profile(start + index), {
        table: 'participants',
        column: 'profile',
        owner: `${program}/${person}`,
      }),
    );
    await owner.query(
      `insert into participants (workspace_id, program_id, person_id, state, profile_sealed, enrolled_at)
       select whose.*, 'enrolled', sealed, $5 from unnest($1::text[], $2::uuid[], $3::text[], $4::text[])
         as given(workspace_id, program_id, person_id, sealed)
       cross join lateral (select workspace_id, program_id, person_id) as whose`,
      [
        some.map(({ workspace }) => workspace),
        some.map(({ program }) => program),
        some.map(({ person }) => person),
        sealed,
        now.toString(),
      ],
    );
  }
}

function profile(number: number) {
  const [from, until] = hours[number % hours.length] ?? hours[0];
  return {
    level: 2 + (number % 3),
    craftFamily: 'engineering',
    tenureMonths: number % 90,
    firstTimeLead: false,
    team: `Team ${number % 500}`,
    department: 'Platform',
    location: 'Berlin',
    earlierPath: 'Consulting',
    languages: ['English', 'German'],
    offers: ['feedback', 'writing'],
    seeks: ['strategy', 'hiring'],
    interests: ['climbing', 'bread', 'chess'],
    goals: ['strategy'],
    workingHours: { from, until },
    cadence: 'fortnightly',
    style: 'open',
    notWith: [],
  };
}

/** Millions of rows are put in faster where the indexes are made afterwards, of all of them. */
async function withoutIndexes(owner: Client, table: string, fill: () => Promise<unknown>): Promise<void> {
  const { rows: constraints } = await owner.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid = $1::regclass and contype in ('p', 'u')`,
    [table],
  );
  for (const { name } of constraints) await owner.query(`alter table ${table} drop constraint ${name}`);
  const { rows: indexes } = await owner.query<{ name: string; definition: string }>(
    'select indexname as name, indexdef as definition from pg_indexes where tablename = $1',
    [table],
  );
  for (const { name } of indexes) await owner.query(`drop index ${name}`);
  await fill();
  await owner.query(`set maintenance_work_mem = '512MB'`);
  for (const { name, definition } of constraints)
    await owner.query(`alter table ${table} add constraint ${name} ${definition}`);
  for (const { definition } of indexes) await owner.query(definition);
}
