import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Fault } from '../../../src/sandbox/state/faults.ts';
import { install } from '../../../src/slack/installations.ts';
import {
  confirmRound,
  introductionsRead,
  introductionStates,
  outages,
  pass,
  quiet,
  sixty,
  slackFails,
  type Room,
} from '../../support/outage-room.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { northwind, startWorld, type TestWorld } from '../../support/world.ts';

let world: TestWorld;
let rows: Rows;
let room: Room;
let teams = 0;

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

/** Each trouble meets sixty people, and a round of theirs. */
beforeEach(async () => {
  teams += 1;
  const workspace = await world.sandbox.addWorkspace({ ...northwind, people: sixty, teamId: `T000${teams}` });
  room = { world, rows, workspace };
});

afterEach(() => world.sandbox.slack.faults.clear());

const pairs = 30;

const page = '<!DOCTYPE html><html><body>down for maintenance</body></html>';

type Trouble = {
  readonly what: string;
  readonly fault: Fault;
  readonly seconds: number;
  readonly cause: string;
};

const troubles: readonly Trouble[] = [
  { what: 'HTTP 500 for a minute', fault: { status: 500 }, seconds: 60, cause: 'http_500' },
  {
    what: 'a page of HTML for fifteen seconds',
    fault: { body: page },
    seconds: 20,
    cause: 'unreadable_answer',
  },
  {
    what: 'a void token for fifteen seconds',
    fault: { error: 'invalid_auth' },
    seconds: 20,
    cause: 'invalid_auth',
  },
  {
    what: 'a cut connection for a minute',
    fault: { dropConnection: true },
    seconds: 60,
    cause: 'network',
  },
];

const begun = async () => {
  await eventually(async () => (await outages(room)).length > 0);
  await quiet(room);
};

const tried = () =>
  world.sandbox.slack.requests.filter(
    ({ method, status }) => method === 'conversations.open' && status === 500,
  ).length;

async function expectEverybodyIntroducedOnce(): Promise<void> {
  const counts = await introductionsRead(room);
  expect(counts).toHaveLength(2 * pairs);
  expect(counts.filter((count) => count !== 1)).toEqual([]);
  expect(await introductionStates(room)).toEqual([{ state: 'sent', outcome: null, count: pairs }]);
  expect(await outages(room)).toEqual([]);
}

describe('a round that is confirmed while Slack takes nothing', () => {
  it.each(troubles)('ends in every introduction, each once: $what', async ({ fault, seconds, cause }) => {
    slackFails(room, fault);
    await confirmRound(room);
    await begun();
    await pass(room, { seconds });
    expect(await introductionsRead(room)).not.toContain(1);
    expect(await introductionStates(room)).toEqual([{ state: 'waiting', outcome: null, count: pairs }]);
    expect((await outages(room)).map((each) => each.cause)).toEqual([cause]);
    world.sandbox.slack.faults.clear();
    await pass(room, { seconds: 4 * 60 });
    await expectEverybodyIntroducedOnce();
  });

  it('tries one call a time, and seldomer each time', async () => {
    const before = tried();
    slackFails(room, { status: 500 });
    await confirmRound(room);
    await begun();
    const atOnce = tried() - before;
    expect(atOnce).toBeLessThanOrEqual(5);
    await pass(room, { seconds: 10 * 60 });
    // After 5, 10, 20, 40, 80, 160 and 320 seconds at the latest, and a quarter sooner at the soonest.
    expect(tried() - before - atOnce).toBeGreaterThanOrEqual(5);
    expect(tried() - before - atOnce).toBeLessThanOrEqual(8);
  });

  it('goes out at once where the app is installed again', async () => {
    slackFails(room, { error: 'token_revoked' });
    await confirmRound(room);
    await begun();
    await pass(room, { seconds: 30 * 60 });
    world.sandbox.slack.faults.clear();
    await install(world.sandbox.bot.deps, room.workspace.botToken);
    await pass(room, { seconds: 10 });
    expect(await outages(room)).toEqual([]);
    const sent = (await introductionStates(room)).find(({ state }) => state === 'sent');
    // Those that were tried before may still wait for their own time.
    expect(sent?.count).toBeGreaterThanOrEqual(pairs - 12);
  });
});
