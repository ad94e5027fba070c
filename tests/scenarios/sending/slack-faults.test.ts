import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import {
  introductionsRead as introductionsReadIn,
  untilAllSent,
  type Room,
} from '../../support/outage-room.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { northwind, reads, startWorld, type TestWorld } from '../../support/world.ts';

let world: TestWorld;
let workspace: Workspace;
let rows: Rows;
let ana: Person;
let teams = 0;

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

/** Each fault meets a workspace of its own, with a round to confirm. */
beforeEach(async () => {
  teams += 1;
  workspace = await world.sandbox.addWorkspace({
    ...northwind,
    teamId: `T000${teams}`,
  });
  ana = workspace.person('Ana Sousa');
  await ana.command('/peer match');
  await reads(() => ana.modal(), 'Nothing is sent before you confirm');
});

afterEach(() => {
  world.sandbox.slack.faults.clear();
  world.sandbox.slack.rateLimits.reset();
});

async function confirm(): Promise<void> {
  await ana.press('Confirm and introduce');
  await reads(() => ana.modal(), 'Confirmed');
  await ana.closeModal();
}

const room = (): Room => ({ world, rows, workspace });
const introductionsRead = () => introductionsReadIn(room());

async function expectAllIntroducedOnce(): Promise<void> {
  await untilAllSent(room());
  const counts = await introductionsRead();
  expect(counts.length).toBeGreaterThanOrEqual(10);
  expect(counts.filter((count) => count !== 1)).toEqual([]);
}

describe('introductions that meet Slack’s limits', () => {
  it.each(['conversations.open', 'chat.postMessage'])(
    'of %s reach every pair once, and a person’s own clicks are answered meanwhile',
    async (method) => {
      const { faults, requests } = world.sandbox.slack;
      const refused = () => requests.filter(({ status }) => status === 429).length;
      const before = refused();
      faults.always(method, { status: 429, retryAfter: 1 });
      await confirm();
      await eventually(() => refused() >= before + 5);
      const seen = ana.allMessages().length;
      await ana.command('/peer help');
      await reads(
        () => ({ reading: ana.allMessages().slice(seen).map(text).join() }),
        'What would you like to do?',
      );
      expect(await introductionsRead()).not.toContain(1);
      faults.clear();
      await expectAllIntroducedOnce();
    },
  );

  it('by the count of calls, as Slack itself keeps it, reach every pair once', async () => {
    const { rateLimits } = world.sandbox.slack;
    for (const method of ['conversations.open', 'chat.postMessage'])
      rateLimits.squeeze(method, { calls: 6, seconds: 1 });
    await confirm();
    await expectAllIntroducedOnce();
  });
});

describe('introductions that meet passing faults', () => {
  it('reach every pair, and only one whose answer from Slack was lost may find it twice', async () => {
    const { faults } = world.sandbox.slack;
    faults.next('conversations.open', { status: 429, retryAfter: 1 });
    faults.next('conversations.open', { error: 'internal_error' });
    faults.next('conversations.open', { dropConnection: true, afterEffect: true });
    faults.next('chat.postMessage', { error: 'internal_error' });
    faults.next('chat.postMessage', { dropConnection: true });
    faults.next('chat.postMessage', { dropConnection: true, afterEffect: true });
    await confirm();
    await untilAllSent(room());
    const counts = await introductionsRead();
    expect(Math.min(...counts)).toBe(1);
    expect(counts.filter((count) => count > 1)).toEqual([2, 2]);
  });
});

describe('introductions of somebody whom Slack has just deactivated', () => {
  it('fail for that pair, and reach all others', async () => {
    const ben = workspace.people().find(({ id }) => id !== ana.id);
    await confirmWhileLeaving(ben?.id ?? '');
    await untilAllSent(room());
    const outcomes = await rows.query<{ state: string; outcome: string | null }>(
      `select state, outcome from deliveries where workspace_id = $1 and kind = 'introduction' order by state`,
      [workspace.teamId],
    );
    expect(outcomes.filter(({ state }) => state === 'failed')).toEqual([
      { state: 'failed', outcome: 'user_disabled' },
    ]);
    const counts = await introductionsRead();
    expect(counts.filter((count) => count === 0)).toHaveLength(2);
    expect(counts.filter((count) => count === 1)).toHaveLength(counts.length - 2);
  });
});

/** Slack knows of it at once; the app has not heard yet. */
async function confirmWhileLeaving(personId: string): Promise<void> {
  const record = workspace.state.people.get(personId);
  if (record) workspace.state.people.set(personId, { ...record, isDeactivated: true });
  await confirm();
}

describe('a decision whose modal can no longer be shown', () => {
  it('is told all the same, and stands', async () => {
    world.sandbox.slack.faults.next('views.update', { error: 'not_found' });
    await ana.press('Confirm and introduce');
    await reads(() => ana.modal(), 'pairs will meet in their group DMs');
    await expectAllIntroducedOnce();
  });
});
