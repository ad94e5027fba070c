import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { toldInDm, valueInModal } from '../../support/forger.ts';
import {
  confirmRound,
  introductionsRead,
  introductionStates,
  pass,
  slackFails,
  untilAllSent,
} from '../../support/outage-room.ts';
import { room } from '../../support/room.ts';
import { few, hoursLater, moveToNext, reads } from '../../support/world.ts';

const here = room({ people: few, putBack: true });

afterEach(() => here.world.sandbox.slack.faults.clear());

type PairRow = {
  readonly state: string;
  readonly ending: string | null;
  readonly members: readonly string[];
};

const pairs = () =>
  here.rows.query<PairRow>(
    `select p.state, p.ending, array_agg(m.person_id) as members
     from pairs p join pair_members m on m.workspace_id = p.workspace_id and m.pair_id = p.id
     where p.workspace_id = $1 group by p.id, p.state, p.ending order by p.state`,
    [here.workspace.teamId],
  );

const waitFirst = async () =>
  (
    await here.rows.query<{ person: string }>(
      `select person_id as person from participants where workspace_id = $1 and turn = 'left-over'`,
      [here.workspace.teamId],
    )
  ).map(({ person }) => person);

/** One who is in no pair with the admin: Slack knows that they are gone, and the app has not heard. */
async function confirmWithOneGone(): Promise<{ readonly gone: Person; readonly left: Person }> {
  const { workspace } = here;
  here.world.sandbox.slack.faults.always('conversations.open', { status: 500 });
  await confirmRound(here);
  const apart = (await pairs()).find(({ members }) => !members.includes(here.ana.id));
  const [goneId = '', leftId = ''] = apart?.members ?? [];
  const record = workspace.state.people.get(goneId);
  if (record) workspace.state.people.set(goneId, { ...record, isDeactivated: true });
  here.world.sandbox.slack.faults.clear();
  await untilAllSent(here);
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
    await hoursLater(here.world, 1);
    await eventually(() => toldInDm(left).includes('something changed before I could introduce you'));
    expect(toldInDm(left)).toContain('You’re first in the next round');
    await eventually(() => toldInDm(here.ana).includes('1 message of Peer mentoring didn’t arrive'));
    expect(toldInDm(here.ana)).toContain(gone.name.split(' ')[0]);
  });

  it('cannot be sent again, and says why', async () => {
    await confirmWithOneGone();
    await here.ana.openHome();
    await reads(() => here.ana.home(), '1 message of Peer mentoring didn’t arrive');
    await here.ana.press('See them', { in: 'home' });
    await reads(
      () => here.ana.modal(),
      'The pair has ended. Everybody I can reach is first in the next round they’re in.',
    );
    expect(here.ana.modal()?.buttons).not.toContain('Send again');
    const [failed] = await here.rows.query<{ id: string }>(
      `select id from deliveries where workspace_id = $1 and state = 'failed'`,
      [here.workspace.teamId],
    );
    const value = JSON.stringify({
      programId: await here.rows.programOf(here.workspace),
      deliveryId: failed?.id,
    });
    await here.forger.action(here.ana, { id: 'undelivered.again', value });
    await eventually(() => toldInDm(here.ana).includes('The pair has ended or the person has left'));
    expect((await pairs()).map(({ state }) => state)).toEqual(['ended', 'introduced']);
  });
});

/** How many people read that they are a pair. Nobody has read so twice. */
async function readers(): Promise<number> {
  const counts = await introductionsRead(here);
  expect(Math.max(...counts)).toBe(1);
  return counts.filter((count) => count === 1).length;
}

/** Each time the call is on its way, the connection breaks. */
async function loseEveryAnswer(): Promise<void> {
  here.world.sandbox.slack.faults.always('chat.postMessage', { dropConnection: true });
  await confirmRound(here);
  await untilAllSent(here);
  here.world.sandbox.slack.faults.clear();
  expect(await introductionStates(here)).toEqual([{ state: 'dropped', outcome: 'unsure', count: 2 }]);
}

async function openList(): Promise<void> {
  await here.ana.command('/peer people');
  await reads(() => here.ana.modal(), '2 messages of Peer mentoring didn’t arrive');
  await here.ana.press('See them', { in: 'modal' });
  await reads(() => here.ana.modal(), 'Slack never answered');
}

describe('introductions of which no answer ever came', () => {
  it('stand in the list of people, and each is sent again by a press, once', async () => {
    await loseEveryAnswer();
    await openList();
    const value = valueInModal(here.ana, 'undelivered.again');
    const [near = ''] = /The introduction of [^(]+/.exec(text(here.ana.modal())) ?? [];
    await here.ana.press('Send again', { in: 'modal', near: near.trim() });
    await reads(() => here.ana.modal(), '1 message of Peer mentoring didn’t arrive');
    await here.forger.action(here.ana, { id: 'undelivered.again', value });
    await eventually(() => toldInDm(here.ana).includes('That one has arrived, is on its way'));
    await untilAllSent(here);
    expect(await readers()).toBe(2);
    expect(await introductionStates(here)).toEqual([
      { state: 'dropped', outcome: 'unsure', count: 1 },
      { state: 'sent', outcome: null, count: 1 },
    ]);
  });

  it('are told of once, where more has failed while that waits for Monday', async () => {
    await loseEveryAnswer();
    moveToNext(here.world, 6);
    await here.world.sandbox.bot.app.tick();
    await here.rows.query(
      `insert into touchpoints (workspace_id, program_id, kind, occurrence, due_at) values ($1, $2, 'undelivered', 2, $3)`,
      [here.workspace.teamId, here.programId, here.clock.now().toString()],
    );
    await here.world.sandbox.bot.app.tick();
    await hoursLater(here.world, 50);
    await here.rows.delivered();
    expect(toldInDm(here.ana).split('2 messages of Peer mentoring didn’t arrive')).toHaveLength(2);
    const waited = await here.rows.query(
      "select state from deliveries where kind = 'undelivered' and workspace_id = $1",
      [here.workspace.teamId],
    );
    expect(waited).toEqual([{ state: 'sent' }]);
  });

  it('go out once where two admins press at the same moment', async () => {
    await loseEveryAnswer();
    await openList();
    const value = valueInModal(here.ana, 'undelivered.again');
    await Promise.all([1, 2, 3].map(() => here.forger.action(here.ana, { id: 'undelivered.again', value })));
    await eventually(async () => (await introductionStates(here)).some(({ state }) => state !== 'dropped'));
    await untilAllSent(here);
    await here.world.sandbox.slack.settled();
    expect(await readers()).toBe(2);
  });

  it('are nobody’s to send again but an admin’s, nor to see', async () => {
    await loseEveryAnswer();
    await openList();
    const value = valueInModal(here.ana, 'undelivered.again');
    const other = here.workspace.person(
      here.workspace.people().find(({ id }) => id !== here.ana.id)?.id ?? '',
    );
    await here.forger.action(other, { id: 'undelivered.again', value });
    await here.forger.action(other, {
      id: 'undelivered.open',
      value: await here.rows.programOf(here.workspace),
    });
    await eventually(() => toldInDm(other).split('admin').length > 2);
    await untilAllSent(here);
    expect(await introductionsRead(here)).not.toContain(1);
  });
});

describe('an admin whose round waits for Slack', () => {
  it('reads so as they confirm, and in Home, and that nothing is left to do once all are introduced', async () => {
    slackFails(here, { status: 500 });
    await confirmRound(here);
    await eventually(async () => (await introductionStates(here)).every(({ state }) => state === 'waiting'));
    await here.ana.openHome();
    await reads(() => here.ana.home(), 'Waiting for Slack since');
    expect(text(here.ana.home())).toContain('2 messages of Peer mentoring. I keep trying');
    here.world.sandbox.slack.faults.clear();
    await pass(here, { seconds: 60 });
    await untilAllSent(here);
    await here.ana.openHome();
    await eventually(() => !text(here.ana.home()).includes('Waiting for Slack'));
    expect(await introductionsRead(here)).toEqual([1, 1, 1, 1]);
  });
});

describe('an admin who confirms a round while Slack is known to take nothing', () => {
  it('reads that it will go out by itself', async () => {
    slackFails(here, { status: 500 });
    await here.rows.query(
      `insert into outages (workspace_id, cause, failures, since, retry_at)
       values ($1, 'http_500', 4, now(), $2)`,
      [here.workspace.teamId, here.world.sandbox.clock.now().add({ minutes: 5 }).toString()],
    );
    await here.ana.command('/peer match');
    await reads(() => here.ana.modal(), 'Nothing is sent until you confirm');
    await here.ana.press('Confirm and introduce');
    await reads(() => here.ana.modal(), 'Everything will go out by itself as soon as it does');
    here.world.sandbox.slack.faults.clear();
    await pass(here, { seconds: 6 * 60 });
    await untilAllSent(here);
    expect(await introductionsRead(here)).toEqual([1, 1, 1, 1]);
  });
});
