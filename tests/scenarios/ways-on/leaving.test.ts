import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { requirePairOf } from '../../../src/features/pairs/pair/service/pairs.ts';
import { silence } from '../../../src/scheduling/silence.ts';
import { toldTo } from '../../support/asked-first.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import {
  daysLater,
  fewAtNorthwind,
  introduceEverybody,
  reads,
  startWorld,
  type IntroducedPair,
  type TestWorld,
} from '../../support/world.ts';

let world: TestWorld;
let workspace: Workspace;
let rows: Rows;
let pair: IntroducedPair;
let teams = 0;

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
  // Days pass in a moment here, so that Slack's limit for one conversation would hold them up.
  world.sandbox.slack.rateLimits.turnOff();
});

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

/** Each story has a pair of its own. */
beforeEach(async () => {
  teams += 1;
  workspace = await world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId: `T000${teams}` });
  pair = await introduceEverybody(workspace);
  await rows.delivered();
});

const dm = () => ({ reading: pair.second.messages(pair.dm).map(text).join('\n') });
const ended = 'This pair has come to its end';

async function leave(person: Person): Promise<void> {
  await person.command('/peer leave');
  await reads(() => person.modal(), 'You leave');
  await person.submit();
  await reads(() => person.modal(), 'You have left');
  await person.closeModal();
}

const stateOf = async (person: Person) =>
  (
    await rows.query<{ state: string; first: boolean }>(
      'select state, waited_last_round as first from participants where workspace_id = $1 and person_id = $2',
      [workspace.teamId, person.id],
    )
  )[0];

/** Nothing comes to the pair's DM any more, however much time passes. */
async function expectSilence(): Promise<void> {
  const heard = pair.second.messages(pair.dm).length;
  await daysLater(world, 15);
  await rows.delivered();
  expect(pair.second.messages(pair.dm)).toHaveLength(heard);
}

describe('somebody who leaves', () => {
  it('reads first what it means, and may stay', async () => {
    await pair.first.command('/peer leave');
    await reads(() => pair.first.modal(), 'You leave');
    expect(text(pair.first.modal())).toContain('/peer pause');
    expect(text(pair.first.modal())).toContain(pair.second.name.split(' ')[0]);
    await pair.first.closeModal();
    expect(await stateOf(pair.first)).toMatchObject({ state: 'enrolled' });
  });

  it('ends their pair with one neutral line, and puts the other first in line', async () => {
    await leave(pair.first);
    await reads(dm, ended);
    const line = text(pair.second.messages(pair.dm).at(-1));
    for (const name of pair.first.name.split(' ')) expect(line).not.toContain(name);
    expect(await stateOf(pair.first)).toEqual({ state: 'left', first: false });
    expect(await stateOf(pair.second)).toEqual({ state: 'enrolled', first: true });
    await expectSilence();
    expect(text(dm()).split(ended)).toHaveLength(2);
  });

  it('cannot leave twice, and can join again with everything filled in', async () => {
    await leave(pair.second);
    await pair.second.command('/peer leave');
    await reads(() => toldTo(pair.second), 'nothing to leave');
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'Would you like a peer');
    await pair.second.press('Join', { in: 'home' });
    await reads(() => pair.second.modal(), 'About you');
    await pair.second.submit();
    await reads(() => pair.second.modal(), 'Your wishes');
    await pair.second.submit();
    await reads(() => pair.second.modal(), 'Thank you, you are in');
    expect(await stateOf(pair.second)).toMatchObject({ state: 'enrolled' });
  });

  it('ends the pair once where both leave at the same moment', async () => {
    await Promise.all([leave(pair.first), leave(pair.second)]);
    await reads(dm, ended);
    await rows.delivered();
    expect(text(dm()).split(ended)).toHaveLength(2);
  });

  it('is kept out of a round that was drafted before', async () => {
    await rows.query(
      `update pairs set state = 'ended', ending = 'left' where workspace_id = '${workspace.teamId}'`,
    );
    const admin = workspace.person('Ana Sousa');
    await admin.command('/peer match');
    await reads(() => admin.modal(), '4 people in the pool');
    await leave(workspace.person('Ben Okoro'));
    await admin.press('Confirm and introduce');
    await reads(() => admin.modal(), 'so nothing was sent');
  });
});

describe('whoever acts on a pair', () => {
  it('keeps nothing waiting that comes due meanwhile: else each could wait for the other', async () => {
    const { app, deps } = world.sandbox.bot;
    const [{ id: pairId } = { id: '' }] = await rows.query<{ id: string }>(
      'select id from pairs where channel_id = $1',
      [pair.dm],
    );
    world.sandbox.clock.move(Temporal.Duration.from({ hours: 24 * 14 }));
    await deps.db.inWorkspace(workspace.teamId, async (tx) => {
      await requirePairOf(tx, { pairId, personId: pair.first.id, now: deps.clock.now() }, 'tick-action');
      expect(await app.tick()).toBeGreaterThan(0);
      await silence(tx, { pairIds: [pairId], now: deps.clock.now() });
    });
    expect(await due()).toEqual([]);
  });
});

describe('somebody who is deactivated in Slack', () => {
  it('leaves a partner who is told neutrally, once, and is first in line', async () => {
    await workspace.change(pair.first.name, { isDeactivated: true });
    await workspace.change(pair.first.name, { isDeactivated: true });
    await reads(dm, ended);
    await rows.delivered();
    expect(text(dm()).split(ended)).toHaveLength(2);
    expect(await stateOf(pair.second)).toEqual({ state: 'enrolled', first: true });
    await expectSilence();
  });

  it('keeps the time zone that Slack tells no more, should they come back', async () => {
    const zoneOf = async () =>
      rows.query('select time_zone, is_active from people where workspace_id = $1 and id = $2', [
        workspace.teamId,
        pair.first.id,
      ]);
    const [before] = await zoneOf();
    await workspace.change(pair.first.name, { isDeactivated: true });
    await eventually(async () => {
      expect(await zoneOf()).toEqual([{ ...before, is_active: false }]);
    });
  });
});

const hourIn = (timeZone: string, instant: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).hour;

const due = () =>
  rows.query<{ kind: string; due: string }>(
    `select kind, due_at::text as due from touchpoints where workspace_id = $1
     and pair_id in (select pair_id from pair_members where person_id = $2) order by kind`,
    [workspace.teamId, pair.first.id],
  );

describe('somebody who moves to another time zone', () => {
  it('gets what is planned as planned, and what follows in the new hours', async () => {
    const planned = await due();
    expect(planned.length).toBeGreaterThan(0);
    for (const { name } of [pair.first, pair.second])
      await workspace.change(name, { timeZone: 'Pacific/Auckland' });
    const moved = `select from people where time_zone = 'Pacific/Auckland' and workspace_id = $1`;
    await eventually(async () => (await rows.query(moved, [workspace.teamId])).length === 2);
    expect(await due()).toEqual(planned);
    await daysLater(world, 8);
    const hours = (await due()).map((each) => hourIn('Pacific/Auckland', each.due));
    expect(hours.every((hour) => hour >= 8 && hour < 19)).toBe(true);
    expect(
      planned.every(
        (each) => hourIn('Pacific/Auckland', each.due) < 8 || hourIn('Pacific/Auckland', each.due) >= 19,
      ),
    ).toBe(true);
  });
});
