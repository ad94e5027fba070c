import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { untilAllSent } from '../../support/outage-room.ts';
import { reads } from '../../support/world.ts';

const here = room({ drafted: true, putBack: true });

afterEach(() => {
  here.slack.faults.clear();
  here.slack.rateLimits.reset();
});

describe('introductions that meet Slack’s limits', () => {
  it.each(['conversations.open', 'chat.postMessage'])(
    'of %s reach every pair once, and a person’s own clicks are answered meanwhile',
    async (method) => {
      const { faults, requests } = here.slack;
      const refused = () => requests.filter(({ status }) => status === 429).length;
      const before = refused();
      faults.always(method, { status: 429, retryAfter: 1 });
      await confirm();
      await eventually(() => refused() >= before + 5);
      const seen = here.ana.allMessages().length;
      await here.ana.command('/peer help');
      await reads(
        () => ({ reading: here.ana.allMessages().slice(seen).map(text).join() }),
        'What would you like to do?',
      );
      expect(await introductionsRead()).not.toContain(1);
      faults.clear();
      await expectAllIntroducedOnce();
    },
  );

  it('by the count of calls, as Slack itself keeps it, reach every pair once', async () => {
    const { rateLimits } = here.slack;
    for (const method of ['conversations.open', 'chat.postMessage'])
      rateLimits.squeeze(method, { calls: 6, seconds: 1 });
    await confirm();
    await expectAllIntroducedOnce();
  });
});

describe('introductions that meet passing faults', () => {
  it('reach every pair, and only one whose answer from Slack was lost may find it twice', async () => {
    const { faults } = here.slack;
    faults.next('conversations.open', { status: 429, retryAfter: 1 });
    faults.next('conversations.open', { error: 'internal_error' });
    faults.next('conversations.open', { dropConnection: true, afterEffect: true });
    faults.next('chat.postMessage', { error: 'internal_error' });
    faults.next('chat.postMessage', { dropConnection: true });
    faults.next('chat.postMessage', { dropConnection: true, afterEffect: true });
    await confirm();
    await untilAllSent(here);
    const counts = await introductionsRead();
    expect(Math.min(...counts)).toBe(1);
    expect(counts.filter((count) => count > 1)).toEqual([2, 2]);
  });
});

describe('introductions of somebody whom Slack has just deactivated', () => {
  it('fail for that pair, and reach all others', async () => {
    const ben = here.workspace.people().find(({ id }) => id !== here.ana.id);
    await confirmWhileLeaving(ben?.id ?? '');
    await untilAllSent(here);
    const outcomes = await here.rows.query<{ state: string; outcome: string | null }>(
      `select state, outcome from deliveries where workspace_id = $1 and kind = 'introduction' order by state`,
      [here.workspace.teamId],
    );
    expect(outcomes.filter(({ state }) => state === 'failed')).toEqual([
      { state: 'failed', outcome: 'user_disabled' },
    ]);
    const counts = await introductionsRead();
    expect(counts.filter((count) => count === 0)).toHaveLength(2);
    expect(counts.filter((count) => count === 1)).toHaveLength(counts.length - 2);
  });
});

describe('a decision whose modal can no longer be shown', () => {
  it('is told all the same, and stands', async () => {
    here.slack.faults.next('views.update', { error: 'not_found' });
    await here.ana.press('Confirm and introduce');
    await reads(() => here.ana.modal(), 'pairs will meet in their pair DMs');
    await expectAllIntroducedOnce();
  });
});

async function confirm(): Promise<void> {
  await here.ana.press('Confirm and introduce');
  await reads(() => here.ana.modal(), 'Confirmed');
  await here.ana.closeModal();
}

/** How many introductions each person of a pair has read. */
async function introductionsRead(): Promise<readonly number[]> {
  const members = await here.rows.query<{ person: string }>(
    'select person_id as person from pair_members where workspace_id = $1',
    [here.workspace.teamId],
  );
  return members.map(
    ({ person }) =>
      here.workspace
        .person(person)
        .allMessages()
        .filter(({ notification }) => notification.includes('you’re peers now')).length,
  );
}

async function expectAllIntroducedOnce(): Promise<void> {
  await untilAllSent(here);
  const counts = await introductionsRead();
  expect(counts.length).toBeGreaterThanOrEqual(10);
  expect(counts.filter((count) => count !== 1)).toEqual([]);
}

/** Slack knows of it at once; the app has not heard yet. */
async function confirmWhileLeaving(personId: string): Promise<void> {
  const record = here.workspace.state.people.get(personId);
  if (record) here.workspace.state.people.set(personId, { ...record, isDeactivated: true });
  await confirm();
}
