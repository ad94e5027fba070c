import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  introduceAll,
  introductionsIn,
  openPlace,
  type PairsPlace,
} from '../../../bench/operations/places.ts';
import { createLog } from '../../../src/log.ts';
import { unpaced } from '../../../src/slack/rates.ts';
import { createBot, type Bot } from '../../../src/start.ts';
import { keptPacks } from '../../support/packs-read.ts';
import { testKeys } from '../../support/postgres.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { startWorld, type TestWorld } from '../../support/world.ts';

/** Slack allows four a second here, and the bot keeps to three. */
const allowed = { calls: 4, seconds: 1 };
const rates = { ...unpaced, 'conversations.open': { everySeconds: 0.5, atOnce: 1 } };

let world: TestWorld;
let rows: Rows;
let second: Bot;

beforeAll(async () => {
  world = await startWorld({ rates });
  rows = await openRows(world.databaseUrl);
  const { slack, clock } = world.sandbox;
  slack.rateLimits.squeeze('conversations.open', allowed);
  second = await createBot({
    config: {
      slack: { botToken: '', appToken: undefined, signingSecret: 'of nobody', apiUrl: slack.apiUrl },
      port: 0,
    },
    database: { url: world.databaseUrl, keys: testKeys },
    clock,
    log: createLog('silent'),
    content: keptPacks(),
    rates,
  });
  await second.app.start();
});

afterAll(async () => {
  await second.stop();
  await rows.stop();
  await world.stop();
});

describe('a burst over eight workspaces, which two replicas send', () => {
  it('reaches every pair once, and Slack has nothing to refuse', async () => {
    const { slack, bot } = world.sandbox;
    const places: PairsPlace[] = [];
    for (let each = 1; each <= 8; each += 1)
      places.push(await openPlace({ slack, deps: bot.deps, owner: rows }, { teamId: `T${each}`, pairs: 7 }));
    await introduceAll(bot.deps, places);
    await rows.delivered({ within: 30_000 });
    for (const { workspace } of places) expect(introductionsIn(workspace)).toEqual({ messages: 7, dms: 7 });
    expect(slack.requests.filter(({ status }) => status === 429)).toEqual([]);
  });
});
