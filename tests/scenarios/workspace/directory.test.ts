import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hear, refreshDirectory } from '../../../src/features/workspace/directory/service.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { userObject } from '../../../src/sandbox/web-api/user-object.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import {
  fewAtNorthwind,
  introduceEverybody,
  reads,
  startWorld,
  type IntroducedPair,
  type TestWorld,
} from '../../support/world.ts';

// Slack tells of a change while the bot sleeps, twice, late or oddly: what holds afterwards is what Slack said last.

let world: TestWorld;
let workspace: Workspace;
let rows: Rows;
let pair: IntroducedPair;
let teams = 0;

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
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

const ended = 'This pair has come to its end';
const dm = () => ({ reading: pair.second.messages(pair.dm).map(text).join('\n') });

const refresh = () => refreshDirectory(world.sandbox.bot.deps, { workspaceId: workspace.teamId });

/** What Slack says of somebody, at so many seconds after the last that it said. */
function saidOf({ id }: Person, seconds: number, changes: Readonly<Record<string, unknown>> = {}) {
  const record = workspace.state.people.get(id);
  if (!record) throw new RangeError('nobody');
  return { ...userObject(workspace.state, record), updated: record.updated + seconds, ...changes };
}

/** Slack knows it, and the bot hears nothing. */
function changedUnheard({ id }: Person, changes: { readonly isDeactivated: boolean }): void {
  const record = workspace.state.people.get(id);
  if (record) workspace.state.people.set(id, { ...record, ...changes, updated: record.updated + 60 });
}

const hears = (user: object) =>
  hear(world.sandbox.bot.deps, { workspaceId: workspace.teamId, users: [user] });

const known = async ({ id }: Person) =>
  (
    await rows.query<{ name: string; active: boolean; zone: string; guest: boolean }>(
      `select name, is_active as active, time_zone as zone, is_guest as guest
       from people where workspace_id = $1 and id = $2`,
      [workspace.teamId, id],
    )
  )[0];

const stateOfPair = async () =>
  (await rows.query<{ state: string }>('select state from pairs where channel_id = $1', [pair.dm]))[0]?.state;

describe('what the bot slept through', () => {
  it('is acted on as soon as the directory is read: the peer of somebody deactivated is told, and comes first', async () => {
    changedUnheard(pair.first, { isDeactivated: true });
    await refresh();
    await refresh();
    await reads(dm, ended);
    await rows.delivered();
    expect(text(dm()).split(ended)).toHaveLength(2);
    const first = await rows.query(
      'select waited_last_round as first from participants where workspace_id = $1 and person_id = $2',
      [workspace.teamId, pair.second.id],
    );
    expect(first).toEqual([{ first: true }]);
  });

  it('is known once somebody is back', async () => {
    changedUnheard(pair.first, { isDeactivated: true });
    await refresh();
    changedUnheard(pair.first, { isDeactivated: false });
    await refresh();
    expect(await known(pair.first)).toMatchObject({ active: true });
  });

  it('reaches everybody though Slack asks for patience in between', async () => {
    changedUnheard(pair.first, { isDeactivated: true });
    world.sandbox.slack.faults.next('users.list', { status: 429, retryAfter: 1 });
    await refresh();
    expect(await known(pair.first)).toMatchObject({ active: false });
  });
});

describe('what Slack tells late, twice or in one second', () => {
  it('changes nothing once something newer is known', async () => {
    await hears(saidOf(pair.first, 100));
    await hears(saidOf(pair.first, 50, { deleted: true }));
    expect(await known(pair.first)).toMatchObject({ active: true });
    expect(await stateOfPair()).toBe('introduced');
  });

  it('counts as it was heard last, where two changes fall in one second', async () => {
    await hears(saidOf(pair.first, 100, { tz: 'Asia/Tokyo' }));
    await hears(saidOf(pair.first, 100, { tz: 'Asia/Seoul' }));
    expect(await known(pair.first)).toMatchObject({ zone: 'Asia/Seoul' });
  });
});

describe('two of one first name', () => {
  it('are told apart in what both of them read', async () => {
    for (const [person, realName] of [
      [pair.first, 'Ana Sousa'],
      [pair.second, 'Ana Lopes'],
    ] as const)
      await hears(saidOf(person, 100, { profile: { display_name: 'Ana', real_name: realName } }));
    await pair.first.openHome();
    await reads(() => pair.first.home(), 'You and Ana Lopes');
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'You and Ana Sousa');
  });
});

describe('somebody of whom Slack says odd things', () => {
  it('is in a round that works for everybody, their hours by the distance from UTC', async () => {
    for (const [person, said] of [
      [pair.first, { tz: null, tz_offset: 3_600 }],
      [pair.second, { tz: 'Etc/Unknown', tz_offset: 0, profile: { display_name: '\u3164', real_name: '' } }],
    ] as const)
      await hears(saidOf(person, 100, said));
    expect(await known(pair.first)).toMatchObject({ zone: '+01:00' });
    expect(await known(pair.second)).toMatchObject({ zone: 'UTC', name: pair.second.name });
    await rows.query(`update pairs set state = 'ended', ending = 'left', created_at = created_at - interval '2 years'
      where workspace_id = '${workspace.teamId}'`);
    const admin = workspace.person('Ana Sousa');
    await admin.command('/peer match');
    await reads(() => admin.modal(), '4 people in the pool');
    await admin.press('Confirm and introduce');
    await reads(() => admin.modal(), 'Confirmed');
    await rows.delivered();
    const introduced = await rows.query(
      `select from deliveries where workspace_id = $1 and kind = 'introduction' and state = 'sent'`,
      [workspace.teamId],
    );
    expect(introduced).toHaveLength(4);
  });
});
