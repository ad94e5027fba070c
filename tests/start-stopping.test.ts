import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { introduceAll, introductionsIn, openPlace, type PairsPlace } from '../bench/operations/places.ts';
import { systemClock } from '../src/clock.ts';
import { createLog } from '../src/log.ts';
import { eventually } from '../src/sandbox/driver/eventually.ts';
import { createBot } from '../src/start.ts';
import { startingBots } from './support/starting-bots.ts';
import { people } from '../src/sandbox/people/people.ts';

jest.setTimeout(90_000);

const here = startingBots({ people, environment: { SLACK_BOT_TOKEN: 'xoxb-T0001-sandbox' } });

/** What container engines leave a process between the signal to stop and the end of it. */
const untilKilled = 10_000;
const pairs = 4;

let place: PairsPlace;

beforeEach(async () => {
  const keys = [{ id: 'k1', key: Buffer.from(here.key, 'base64') }] as const;
  const filling = await createBot({
    config: {
      slack: { botToken: '', appToken: undefined, signingSecret: 'of nobody', apiUrl: here.slack.apiUrl },
      port: 0,
    },
    database: { url: here.database.url, keys },
    clock: systemClock,
    log: createLog('silent'),
  });
  const teamId = `T${randomBytes(4).toString('hex').toUpperCase()}`;
  place = await openPlace({ slack: here.slack, deps: filling.deps, owner: here.rows }, { teamId, pairs });
  await introduceAll(filling.deps, [place]);
  await filling.stop();
});

afterEach(() => here.slack.faults.clear());

const jobsIn = async (...states: readonly string[]) =>
  (
    await here.rows.query(`select id from queue.job where name = 'deliver' and state::text = any($1)`, [
      states,
    ])
  ).length;

/** Every call of these methods is taken, and not answered for as long as the bot lives. */
function hangs(bot: { readonly exited: Promise<unknown> }, ...methods: readonly string[]): () => number {
  let arrived = 0;
  for (const method of methods)
    here.slack.faults.always(method, {
      holdBack: async () => {
        arrived += 1;
        await bot.exited;
      },
    });
  return () => arrived;
}

describe('a bot that is told to stop while Slack does not answer', () => {
  it('ends before it would be killed, and hands back what it had in hand, which then reaches each pair once', async () => {
    const bot = here.start();
    const arrived = hangs(bot, 'conversations.open', 'views.publish');
    here.slack.connectApp({ url: `${await bot.ready()}/slack/events` });
    const home = here.slack.workspaces()[0]?.person('Ana Sousa').openHome();
    await eventually(() => arrived() > pairs, { within: 30_000 });
    const signaledAt = performance.now();
    expect(await bot.stop()).toBe(0);
    expect(performance.now() - signaledAt).toBeLessThan(untilKilled);
    expect(bot.errors()).toBe('');
    expect([await jobsIn('active'), await jobsIn('created', 'retry')]).toEqual([0, pairs]);
    await home?.catch(() => undefined);

    here.slack.faults.clear();
    // Whoever died over them has had its two minutes.
    await here.rows.query(`update deliveries set claimed_at = claimed_at - interval '1 hour'`);
    const next = here.start();
    await next.ready();
    await eventually(() => introductionsIn(place.workspace).messages === pairs, { within: 30_000 });
    await eventually(async () => (await jobsIn('active', 'created', 'retry')) === 0, { within: 30_000 });
    expect(introductionsIn(place.workspace)).toEqual({ messages: pairs, dms: pairs });
    expect(await next.stop()).toBe(0);
  });
});
