import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { createForger } from '../../support/forger.ts';
import { goodGoal } from '../../support/good-forms.ts';
import { startKillableBot, type KillableBot } from '../../support/killable-bot.ts';
import { introduceEverybody, type IntroducedPair } from '../../support/world.ts';

let bot: KillableBot;

beforeAll(async () => {
  bot = await startKillableBot();
}, 60_000);

afterAll(() => bot.stop());

/** The same modal each time: what comes of it twice comes of it once. */
const submitErase = (person: Person) =>
  createForger(bot.slack, bot.workspace.teamId).submission(person, {
    callbackId: 'privacy.erase',
    values: { word: 'ERASE' },
    viewId: `V-of-${person.id}`,
  });

/** Ana's, who have set a goal. Her peer is the first: she runs the rounds, and is needed for the next. */
async function aPair(): Promise<IntroducedPair> {
  await bot.beginAnew();
  const drawn = await introduceEverybody(bot.workspace);
  const pair =
    drawn.first.name === 'Ana Sousa' ? { ...drawn, first: drawn.second, second: drawn.first } : drawn;
  await bot.rows.delivered();
  const [{ id: pairId } = { id: '' }] = await bot.rows.query<{ id: string }>(
    'select id from pairs where channel_id = $1',
    [pair.dm],
  );
  await createForger(bot.slack, bot.workspace.teamId).submission(pair.first, {
    callbackId: 'goals.set',
    metadata: { pairId },
    values: goodGoal,
  });
  await bot.rows.delivered();
  return pair;
}

/** Tables, of the queue too, in which somebody's id stands. */
async function tablesNaming({ id }: Person): Promise<readonly string[]> {
  const tables = await bot.rows.query<{ name: string }>(
    `select quote_ident(nspname) || '.' || quote_ident(relname) as name from pg_class
     join pg_namespace on pg_namespace.oid = relnamespace
     where relkind in ('r', 'p') and nspname in ('public', 'queue') order by 1`,
  );
  const naming: string[] = [];
  for (const { name } of tables) {
    const found = await bot.rows.query(`select from ${name} t where t::text like '%' || $1 || '%'`, [id]);
    if (found.length > 0) naming.push(name);
  }
  return naming;
}

/** To their peer: it goes out at the next good moment, which may be tomorrow. */
const lastWords = async () =>
  (await bot.rows.query(`select from deliveries where kind = 'pair-ended' and state <> 'failed'`)).length;

/** Once all of it is done: nothing names them, their peer is told once, and once more changes nothing. */
async function expectErased(pair: IntroducedPair): Promise<void> {
  expect(await lastWords()).toBe(1);
  await bot.rows.delivered();
  expect(await tablesNaming(pair.first)).toEqual([]);
  const after = await bot.rows.all();
  const { answer } = await submitErase(pair.first);
  // To ask for it once more is no beginning: nothing of them is kept for it.
  expect(answer).toContain('nothing left to erase');
  expect(await bot.rows.all()).toEqual(after);
  expect(await lastWords()).toBe(1);
}

/** As it starts it reads the directory once more, which writes when each was read: no change of what comes after. */
async function startAgain(): Promise<void> {
  const lastRead = () => bot.rows.query<{ at: string }>('select max(fetched_at)::text as at from people');
  const before = await lastRead();
  await bot.startAgain();
  await eventually(async () => expect(await lastRead()).not.toEqual(before));
}

describe('an erasure whose process is killed', () => {
  it('half-way leaves everything, and comes to the same once it is asked for again', async () => {
    const pair = await aPair();
    const before = await bot.rows.all();
    // The last of all the tables that somebody's rows go from.
    await bot.rows.query('begin');
    await bot.rows.query('lock table words_passed_on in share mode');
    const asked = submitErase(pair.first);
    const waiting = `select from pg_locks where not granted and relation = 'words_passed_on'::regclass`;
    await eventually(async () => (await bot.rows.query(waiting)).length > 0);
    const dead = bot.kill();
    await bot.rows.query('rollback');
    await dead;
    await asked;
    expect(await bot.rows.all()).toEqual(before);
    await startAgain();
    await submitErase(pair.first);
    await expectErased(pair);
  });

  it('with all of it done, and nobody told, is told as much by the next one', async () => {
    const pair = await aPair();
    const { promise: never } = Promise.withResolvers<void>();
    bot.slack.faults.always('views.publish', { holdBack: () => never });
    const asked = submitErase(pair.first);
    const gone = `select from people where id = $1`;
    await eventually(async () => (await bot.rows.query(gone, [pair.first.id])).length === 0);
    await bot.kill();
    await asked;
    bot.slack.faults.clear();
    // What the dead process had in hand is given up without the minute that this takes.
    await bot.rows.query(`update queue.job set heartbeat_on = heartbeat_on - interval '1 hour'`);
    await startAgain();
    await expectErased(pair);
  });
});
