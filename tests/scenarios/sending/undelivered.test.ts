import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { createForger, toldInDm, valueInModal, type Forger } from '../../support/forger.ts';
import {
  confirmRound,
  introductionsRead,
  introductionStates,
  pass,
  slackFails,
  untilAllSent,
  type Room,
} from '../../support/outage-room.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { fewAtNorthwind, hoursLater, reads, startWorld, type TestWorld } from '../../support/world.ts';

let world: TestWorld;
let rows: Rows;
let room: Room;
let forger: Forger;
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

/** Each story has a workspace of its own: four people, two pairs. */
beforeEach(async () => {
  teams += 1;
  const workspace = await world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId: `T000${teams}` });
  room = { world, rows, workspace };
  forger = createForger(world.sandbox.slack, workspace.teamId);
  ana = workspace.person('Ana Sousa');
});

afterEach(() => world.sandbox.slack.faults.clear());

type PairRow = {
  readonly state: string;
  readonly ending: string | null;
  readonly members: readonly string[];
};

const pairs = () =>
  rows.query<PairRow>(
    `select p.state, p.ending, array_agg(m.person_id) as members
     from pairs p join pair_members m on m.workspace_id = p.workspace_id and m.pair_id = p.id
     where p.workspace_id = $1 group by p.id, p.state, p.ending order by p.state`,
    [room.workspace.teamId],
  );

const waitFirst = async () =>
  (
    await rows.query<{ person: string }>(
      `select person_id as person from participants where workspace_id = $1 and waited_last_round`,
      [room.workspace.teamId],
    )
  ).map(({ person }) => person);

/** One who is in no pair with the admin: Slack knows that they are gone, and the app has not heard. */
async function confirmWithOneGone(): Promise<{ readonly gone: Person; readonly left: Person }> {
  const { workspace } = room;
  world.sandbox.slack.faults.always('conversations.open', { status: 500 });
  await confirmRound(room);
  const apart = (await pairs()).find(({ members }) => !members.includes(ana.id));
  const [goneId = '', leftId = ''] = apart?.members ?? [];
  const record = workspace.state.people.get(goneId);
  if (record) workspace.state.people.set(goneId, { ...record, isDeactivated: true });
  world.sandbox.slack.faults.clear();
  await untilAllSent(room);
  return { gone: workspace.person(goneId), left: workspace.person(leftId) };
}

describe('an introduction that Slack refuses for good', () => {
  it('undoes its pair, puts the other first in the next round, and tells them and the admin', async () => {
    const { gone, left } = await confirmWithOneGone();
    expect((await pairs()).map(({ state, ending }) => ({ state, ending }))).toEqual([
      { state: 'ended', ending: 'not-introduced' },
      { state: 'introduced', ending: null },
    ]);
    expect(await waitFirst()).toEqual([left.id]);
    await hoursLater(world, 1);
    await eventually(() => toldInDm(left).includes('something changed before I could introduce you'));
    expect(toldInDm(left)).toContain('You’re first in the next round');
    await eventually(() => toldInDm(ana).includes('1 message of Peer mentoring didn’t arrive'));
    expect(toldInDm(ana)).toContain(gone.name.split(' ')[0]);
  });

  it('cannot be sent again, and says why', async () => {
    await confirmWithOneGone();
    await ana.openHome();
    await reads(() => ana.home(), '1 message of Peer mentoring didn’t arrive');
    await ana.press('See them', { in: 'home' });
    await reads(() => ana.modal(), 'The pair has ended. Everybody I can reach is first in the next round.');
    expect(ana.modal()?.buttons).not.toContain('Send again');
    const [failed] = await rows.query<{ id: string }>(
      `select id from deliveries where workspace_id = $1 and state = 'failed'`,
      [room.workspace.teamId],
    );
    const value = JSON.stringify({ programId: await rows.programOf(room.workspace), deliveryId: failed?.id });
    await forger.action(ana, { id: 'undelivered.again', value });
    await eventually(() => toldInDm(ana).includes('The pair has ended or the person has left'));
    expect((await pairs()).map(({ state }) => state)).toEqual(['ended', 'introduced']);
  });
});

/** How many people read that they are a pair. Nobody has read so twice. */
async function readers(): Promise<number> {
  const counts = await introductionsRead(room);
  expect(Math.max(...counts)).toBe(1);
  return counts.filter((count) => count === 1).length;
}

/** Each time the call is on its way, the connection breaks. */
async function loseEveryAnswer(): Promise<void> {
  world.sandbox.slack.faults.always('chat.postMessage', { dropConnection: true });
  await confirmRound(room);
  await untilAllSent(room);
  world.sandbox.slack.faults.clear();
  expect(await introductionStates(room)).toEqual([{ state: 'dropped', outcome: 'unsure', count: 2 }]);
}

async function openList(): Promise<void> {
  await ana.command('/peer people');
  await reads(() => ana.modal(), '2 messages of Peer mentoring didn’t arrive');
  await ana.press('See them', { in: 'modal' });
  await reads(() => ana.modal(), 'Slack never answered');
}

describe('introductions of which no answer ever came', () => {
  it('stand in the list of people, and each is sent again by a press, once', async () => {
    await loseEveryAnswer();
    await openList();
    const value = valueInModal(ana, 'undelivered.again');
    const [near = ''] = /The introduction of [^(]+/.exec(text(ana.modal())) ?? [];
    await ana.press('Send again', { in: 'modal', near: near.trim() });
    await reads(() => ana.modal(), '1 message of Peer mentoring didn’t arrive');
    await forger.action(ana, { id: 'undelivered.again', value });
    await eventually(() => toldInDm(ana).includes('That one has arrived, is on its way'));
    await untilAllSent(room);
    expect(await readers()).toBe(2);
    expect(await introductionStates(room)).toEqual([
      { state: 'dropped', outcome: 'unsure', count: 1 },
      { state: 'sent', outcome: null, count: 1 },
    ]);
  });

  it('go out once where two admins press at the same moment', async () => {
    await loseEveryAnswer();
    await openList();
    const value = valueInModal(ana, 'undelivered.again');
    await Promise.all([1, 2, 3].map(() => forger.action(ana, { id: 'undelivered.again', value })));
    await eventually(async () => (await introductionStates(room)).some(({ state }) => state !== 'dropped'));
    await untilAllSent(room);
    await world.sandbox.slack.settled();
    expect(await readers()).toBe(2);
  });

  it('are nobody’s to send again but an admin’s, nor to see', async () => {
    await loseEveryAnswer();
    await openList();
    const value = valueInModal(ana, 'undelivered.again');
    const other = room.workspace.person(room.workspace.people().find(({ id }) => id !== ana.id)?.id ?? '');
    await forger.action(other, { id: 'undelivered.again', value });
    await forger.action(other, {
      id: 'undelivered.open',
      value: await rows.programOf(room.workspace),
    });
    await eventually(() => toldInDm(other).split('admin').length > 2);
    await untilAllSent(room);
    expect(await introductionsRead(room)).not.toContain(1);
  });
});

describe('an admin whose round waits for Slack', () => {
  it('reads so as they confirm, and in Home, and that nothing is left to do once all are introduced', async () => {
    slackFails(room, { status: 500 });
    await confirmRound(room);
    await eventually(async () => (await introductionStates(room)).every(({ state }) => state === 'waiting'));
    await ana.openHome();
    await reads(() => ana.home(), 'Waiting for Slack since');
    expect(text(ana.home())).toContain('2 messages of Peer mentoring. I keep trying');
    world.sandbox.slack.faults.clear();
    await pass(room, { seconds: 60 });
    await untilAllSent(room);
    await ana.openHome();
    await eventually(() => !text(ana.home()).includes('Waiting for Slack'));
    expect(await introductionsRead(room)).toEqual([1, 1, 1, 1]);
  });
});

describe('an admin who confirms a round while Slack is known to take nothing', () => {
  it('reads that it will go out by itself', async () => {
    slackFails(room, { status: 500 });
    await room.rows.query(
      `insert into outages (workspace_id, cause, failures, since, retry_at)
       values ($1, 'http_500', 4, now(), $2)`,
      [room.workspace.teamId, world.sandbox.clock.now().add({ minutes: 5 }).toString()],
    );
    await ana.command('/peer match');
    await reads(() => ana.modal(), 'Nothing is sent until you confirm');
    await ana.press('Confirm and introduce');
    await reads(() => ana.modal(), 'Everything will go out by itself as soon as it does');
    world.sandbox.slack.faults.clear();
    await pass(room, { seconds: 6 * 60 });
    await untilAllSent(room);
    expect(await introductionsRead(room)).toEqual([1, 1, 1, 1]);
  });
});
