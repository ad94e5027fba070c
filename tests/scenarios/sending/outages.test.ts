import { afterEach, describe, expect, it } from '@jest/globals';
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
} from '../../support/outage-room.ts';
import { room } from '../../support/room.ts';

/** Each trouble meets sixty people, and a round of theirs. */
const here = room({ people: sixty, putBack: true });

afterEach(() => here.world.sandbox.slack.faults.clear());

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
    cause: 'UND_ERR_SOCKET',
  },
];

const begun = async () => {
  await eventually(async () => (await outages(here)).length > 0);
  await quiet(here);
};

const tried = () =>
  here.world.sandbox.slack.requests.filter(
    ({ method, status }) => method === 'conversations.open' && status === 500,
  ).length;

async function expectEverybodyIntroducedOnce(): Promise<void> {
  const counts = await introductionsRead(here);
  expect(counts).toHaveLength(2 * pairs);
  expect(counts.filter((count) => count !== 1)).toEqual([]);
  expect(await introductionStates(here)).toEqual([{ state: 'sent', outcome: null, count: pairs }]);
  expect(await outages(here)).toEqual([]);
}

describe('a round that is confirmed while Slack takes nothing', () => {
  it.each(troubles)('ends in every introduction, each once: $what', async ({ fault, seconds, cause }) => {
    slackFails(here, fault);
    await confirmRound(here);
    await begun();
    await pass(here, { seconds });
    expect(await introductionsRead(here)).not.toContain(1);
    expect(await introductionStates(here)).toEqual([{ state: 'waiting', outcome: null, count: pairs }]);
    expect((await outages(here)).map((each) => each.cause)).toEqual([cause]);
    here.world.sandbox.slack.faults.clear();
    await pass(here, { seconds: 4 * 60 });
    await expectEverybodyIntroducedOnce();
  });

  it('tries one call a time, and seldomer each time', async () => {
    const before = tried();
    slackFails(here, { status: 500 });
    await confirmRound(here);
    await begun();
    const atOnce = tried() - before;
    expect(atOnce).toBeLessThanOrEqual(5);
    await pass(here, { seconds: 10 * 60 });
    // After 5, 10, 20, 40, 80, 160 and 320 seconds at the latest, and a quarter sooner at the soonest.
    expect(tried() - before - atOnce).toBeGreaterThanOrEqual(5);
    expect(tried() - before - atOnce).toBeLessThanOrEqual(8);
  });

  it('goes out at once where the app is installed again', async () => {
    slackFails(here, { error: 'token_revoked' });
    await confirmRound(here);
    await begun();
    await pass(here, { seconds: 30 * 60 });
    here.world.sandbox.slack.faults.clear();
    await install(here.world.sandbox.bot.deps, here.workspace.botToken);
    await pass(here, { seconds: 10 });
    expect(await outages(here)).toEqual([]);
    const sent = (await introductionStates(here)).find(({ state }) => state === 'sent');
    // Those that were tried before may still wait for their own time.
    expect(sent?.count).toBeGreaterThanOrEqual(pairs - 12);
  });
});
