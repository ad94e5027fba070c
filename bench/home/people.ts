import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { systemClock } from '../../src/clock.ts';
import type { KeyRing } from '../../src/config.ts';
import type { Deps } from '../../src/deps.ts';
import { insertPairs } from '../../src/features/pairs/pair/queries/pairs.ts';
import { runningPrograms } from '../../src/features/programs/program/service.ts';
import { beginningValues } from '../../src/features/relationship/agreement/model/terms.ts';
import { propose, sign } from '../../src/features/relationship/agreement/service/proposing.ts';
import { setGoal } from '../../src/features/relationship/goals/service/changing.ts';
import { createLog } from '../../src/log.ts';
import { install } from '../../src/slack/installations.ts';
import { createBot } from '../../src/start.ts';
import { enrolCrowd } from '../crowd.ts';
import { signingSecret, workspaceId } from './slack.ts';

export type Setup = { readonly databaseUrl: string; readonly keys: KeyRing; readonly apiUrl: string };

type Pair = { readonly id: string; readonly members: readonly string[] };

/** Of so many pairs somebody looks: each has an agreement that both have signed, and goals. */
const pairsLooking = 25;

export const botOf = ({ databaseUrl, keys, apiUrl }: Setup) =>
  createBot({
    config: { slack: { botToken: '', signingSecret, appToken: undefined, apiUrl }, port: 0 },
    database: { url: databaseUrl, keys },
    clock: systemClock,
    log: createLog('fatal'),
  });

/** So many people, all of them in pairs, with what pairs have. @returns the ids of those who look */
export async function settle(setup: Setup, size: number): Promise<readonly string[]> {
  const bot = await botOf(setup);
  const owner = new Client({ connectionString: setup.databaseUrl });
  await owner.connect();
  try {
    await install(bot.deps, 'xoxb-bench');
    const people = await enrolCrowd(bot.deps, workspaceId, size);
    const ids = people.map(({ id }) => id);
    const pairs = await pairUp(bot.deps, owner, ids);
    await owner.query("update pairs set channel_id = 'G' || translate(id::text, '-', '')");
    await owner.query('update people set is_slack_admin = true where id = any($1)', [ids.slice(-5)]);
    const looking = pairs.slice(0, pairsLooking);
    for (const pair of looking) await furnish(bot.deps, pair);
    await multiply(owner, looking[0]?.id ?? '');
    return looking.flatMap(({ members }) => members);
  } finally {
    await owner.end();
    await bot.stop();
  }
}

async function pairUp({ db, clock }: Deps, owner: Client, ids: readonly string[]): Promise<readonly Pair[]> {
  const now = clock.now();
  const roundId = randomUUID();
  return db.inWorkspace(workspaceId, async (tx) => {
    const [program] = await runningPrograms(tx, now);
    if (!program) throw new RangeError('a workspace without a program');
    await owner.query(
      `insert into rounds (workspace_id, id, program_id, state, plan_sealed, requested_by, requested_at, decided_at)
       values ($1, $2, $3, 'confirmed', '', $4, now(), now())`,
      [workspaceId, roundId, program.id, ids[0]],
    );
    const pairs = Array.from({ length: Math.floor(ids.length / 2) }, (_, index) => ({
      members: ids.slice(2 * index, 2 * index + 2),
      fit: 70,
      reasons: [],
    }));
    const made = await insertPairs(tx, { programId: program.id, roundId, pairs, now });
    return made.map(({ id, members }) => ({ id, members }));
  });
}

const by = (personId: string) => ({ workspaceId, personId });

async function furnish(deps: Deps, { id: pairId, members }: Pair): Promise<void> {
  const [one = '', other = ''] = members;
  const examples = deps.content.in('en').agreementFields;
  const values = beginningValues({ cadenceDays: 14, examples });
  await propose(deps, by(one), { pairId, preset: 'light', values, seen: 0 });
  const [agreement] = await deps.db.inWorkspace(workspaceId, ({ db }) =>
    db.selectFrom('agreements').select('id').where('pairId', '=', pairId).execute(),
  );
  await sign(deps, by(other), agreement?.id ?? '');
  const dueOn = deps.clock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ days: 6 });
  const goal = {
    title: 'Write more',
    ownership: 'personal',
    visibleTo: 'us',
    action: { wording: 'Write the first page', dueOn },
  } as const;
  await setGoal(deps, by(one), { pairId, goal });
  await setGoal(deps, by(other), { pairId, goal: { ...goal, title: 'Speak up in meetings' } });
  await setGoal(deps, by(one), { pairId, goal: { ...goal, ownership: 'shared' } });
}

const copied = (table: string, changes: string) =>
  `insert into ${table} select (jsonb_populate_record(one.sample, jsonb_build_object(${changes}))).*`;

/** What one pair has, the others have too, in rows that nobody looks at; and Slack has told of two days of events. */
async function multiply(owner: Client, pairId: string): Promise<void> {
  const others = `(select id from pairs where id not in (select pair_id from agreements))`;
  await owner.query(`begin; set local session_replication_role = replica; create temporary table others on commit drop as
    select id as pair_id, gen_random_uuid() as own_id from ${others} as others;
    ${copied('agreements', `'id', own_id, 'pair_id', others.pair_id`)}
      from others cross join (select agreements as sample from agreements where pair_id = '${pairId}') as one;
    ${copied('goals', `'id', own_id, 'pair_id', others.pair_id`)}
      from others cross join (select goals as sample from goals where pair_id = '${pairId}' limit 1) as one;
    ${copied('goal_actions', `'goal_id', own_id`)} from others cross join (
      select goal_actions as sample from goal_actions where goal_id = (select id from goals where pair_id = '${pairId}' limit 1)) as one;
    insert into agreement_signatures (workspace_id, agreement_id, person_id, signed_at)
      select '${workspaceId}', own_id, person_id, now() from others join pair_members using (pair_id);
    insert into home_views (workspace_id, person_id, opened_at, draws)
      select workspace_id, id, now() - interval '3 days', 3 from people;
    insert into received_events (workspace_id, event_id, received_at, handled_at)
      select '${workspaceId}', 'EvOld' || n, now(), now() from generate_series(1, 2 * (select count(*) from people)) as n;
    commit`);
  await owner.query('vacuum analyze');
}
