import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { toldTo } from '../../support/asked-first.ts';
import { openRound } from '../../support/round-room.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { fewAtNorthwind, reads, startWorld, type TestWorld } from '../../support/world.ts';

const introduced = 'You are peers now';
const neverMet = 'something changed before I could introduce you';
const ended = 'This pair has come to its end';

let world: TestWorld;
let workspace: Workspace;
let rows: Rows;
let ana: Person;
let peer: Person;
let pairId: string;
let teams = 0;

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
  world.sandbox.slack.rateLimits.turnOff();
});

afterEach(() => world.sandbox.slack.faults.clear());

afterAll(async () => {
  await rows.stop();
  await world.stop();
});

beforeEach(async () => {
  teams += 1;
  workspace = await world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId: `T000${teams}` });
  ana = workspace.person('Ana Sousa');
  await openRound(ana);
});

/** Confirms the round, whose introductions meet a Slack that is slow, or out of order. */
async function confirm(): Promise<void> {
  await ana.press('Confirm and introduce');
  await reads(() => ana.modal(), 'Confirmed');
  await ana.closeModal();
  const [own] = await rows.query<{ pair: string; person: string }>(
    `select own.pair_id as pair, other.person_id as person
     from pair_members as own join pair_members as other
       on other.pair_id = own.pair_id and other.person_id <> own.person_id
     where own.workspace_id = $1 and own.person_id = $2`,
    [workspace.teamId, ana.id],
  );
  pairId = own?.pair ?? '';
  peer = workspace.person(own?.person ?? '');
}

async function leave(person: Person): Promise<void> {
  await person.command('/peer leave');
  await reads(() => person.modal(), 'You leave');
  await person.submit();
  await reads(() => person.modal(), 'You have left');
  await person.closeModal();
}

const areFirstInLine = async () =>
  (
    await rows.query<{ id: string }>(
      'select person_id as id from participants where workspace_id = $1 and waited_last_round',
      [workspace.teamId],
    )
  ).map(({ id }) => id);

describe('somebody who leaves between the confirmation and the introduction', () => {
  it('is introduced to nobody; the other hears so, kindly and in private, and is first in line', async () => {
    world.sandbox.slack.faults.always('conversations.open', { status: 429, retryAfter: 1 });
    await confirm();
    await leave(peer);
    world.sandbox.slack.faults.clear();
    await reads(() => toldTo(ana), neverMet);
    await rows.delivered();
    for (const person of [ana, peer]) expect(toldTo(person).reading).not.toContain(introduced);
    expect(toldTo(ana).reading.split(neverMet)).toHaveLength(2);
    expect(toldTo(ana).reading.split(neverMet)[1]).not.toContain(peer.name.split(' ')[0]);
    expect(toldTo(peer).reading).not.toContain(neverMet);
    expect(await areFirstInLine()).toEqual([ana.id]);
  });

  it('is told with the other that the pair has ended, where the introduction was under way by then', async () => {
    const { promise, resolve: letGo } = Promise.withResolvers<void>();
    world.sandbox.slack.faults.always('chat.postMessage', { holdBack: () => promise });
    await confirm();
    await eventually(async () => {
      const held = await rows.query(`select from deliveries where pair_id = $1 and state = 'sending'`, [
        pairId,
      ]);
      expect(held).toHaveLength(1);
    });
    await leave(peer);
    world.sandbox.slack.faults.clear();
    letGo();
    await reads(() => toldTo(ana), ended);
    await rows.delivered();
    expect(toldTo(ana).reading).toContain(introduced);
    expect(await rows.query('select from touchpoints where pair_id = $1', [pairId])).toEqual([]);
  });
});
