import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { peopleSelected, valueInModal } from '../../support/forger.ts';
import {
  avoid,
  closeAll,
  fill,
  newest,
  oldest,
  openRoundOf,
  programId,
  start,
  told,
  useProgramsRoom,
} from '../../support/programs-room.ts';
import { reads } from '../../support/world.ts';

const room = useProgramsRoom();
let ana: Person;

beforeEach(async () => {
  ({ ana } = room());
  await start(ana, newest);
});

const waitingForLock = `
  select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
/** Within a transaction, Postgres shows the same moment until it is told to look again. */
async function waiting() {
  await room().rows.query('select pg_stat_clear_snapshot()');
  return room().rows.query(waitingForLock);
}

/** Both get as far as `held` before either goes on. */
async function atOnce(held: string, acts: readonly (() => Promise<unknown>)[]): Promise<void> {
  const { rows } = room();
  await rows.query('begin');
  await rows.query(held);
  const done = Promise.all(acts.map((act) => act()));
  await eventually(async () => expect(await waiting()).toHaveLength(acts.length));
  await rows.query('commit');
  await done;
  await eventually(async () => expect(await waiting()).toEqual([]));
}

async function confirming(program: string): Promise<() => Promise<unknown>> {
  await openRoundOf(ana, program);
  const value = valueInModal(ana, 'pairing.confirm');
  await closeAll(ana);
  return () => room().forger.action(ana, { id: 'pairing.confirm', value, viewId: 'V1' });
}

const confirmed = async () =>
  (
    await room().rows.query<{ state: string }>('select state from rounds where workspace_id = $1', [
      room().workspace.teamId,
    ])
  ).map(({ state }) => state);

const lockPeople = 'select from people for no key update';

describe('two programs that invite the same person at the same moment', () => {
  it('ask them twice, each with a button that opens its own form, and one names who started it', async () => {
    const { forger, rows, workspace } = room();
    const nia = await workspace.join({ name: 'Nia Mensah', timeZone: 'Africa/Accra' });
    await nia.openHome();
    await reads(() => nia.home(), 'open to you too');
    const inviting = async (program: string) => {
      const metadata = { programId: await programId(room(), program) };
      const values = {
        people: peopleSelected(nia.id),
        group: '',
        channel: { selected_conversation: null },
        list: '',
      };
      return () => forger.submission(ana, { callbackId: 'invitations.invite', metadata, values });
    };
    await atOnce(lockPeople, [await inviting(oldest), await inviting(newest)]);
    await rows.delivered();
    for (const program of [oldest, newest]) {
      const invitations = nia
        .allMessages()
        .filter((message) => text(message).includes(`@Ana invites you to ${program}`));
      expect(invitations).toHaveLength(1);
      const [invitation] = invitations;
      expect(text(invitation).includes('This program was started by @Ana.')).toBe(program === newest);
      await nia.press('Join', { in: `${invitation?.channelId}/${invitation?.ts}` });
      await reads(() => nia.modal(), `good match in ${program}`);
      await nia.closeModal();
    }
  });
});

describe('two programs whose rounds are confirmed at the same moment', () => {
  it('tell somebody whom both leave over twice, once for each', async () => {
    const [inOldest, inNewest] = [
      ['Ana Sousa', 'Ben Okoro'],
      ['Dalia Rahman', 'Emil Lindqvist'],
    ];
    const name = 'Chen Wei';
    await fill(room(), { inOldest: [name, ...inOldest], inNewest: [name, ...inNewest] });
    await avoid(room(), oldest, { name, others: inOldest });
    await avoid(room(), newest, { name, others: inNewest });
    await atOnce(lockPeople, [await confirming(oldest), await confirming(newest)]);
    const chen = room().workspace.person('Chen Wei');
    for (const program of [oldest, newest])
      await reads(() => told(chen), `The new round of ${program} is made`);
    await room().rows.delivered();
    expect(told(chen).reading.split('this time I have no peer for you')).toHaveLength(3);
  });

  it('are both made, though each leaves over somebody whom the other pairs', async () => {
    await fill(room(), {
      inOldest: ['Ana Sousa', 'Ben Okoro', 'Chen Wei'],
      inNewest: ['Chen Wei', 'Dalia Rahman', 'Ana Sousa'],
    });
    await avoid(room(), oldest, { name: 'Chen Wei', others: ['Ana Sousa', 'Ben Okoro'] });
    await avoid(room(), newest, { name: 'Ana Sousa', others: ['Chen Wei', 'Dalia Rahman'] });
    await atOnce('lock table pairs in share mode', [await confirming(oldest), await confirming(newest)]);
    await eventually(async () => expect(await confirmed()).toEqual(['confirmed', 'confirmed']));
  });

  it('do not both make a pair of the same two', async () => {
    const both = ['Ana Sousa', 'Ben Okoro'];
    await fill(room(), { inOldest: both, inNewest: both });
    await atOnce(lockPeople, [await confirming(oldest), await confirming(newest)]);
    await eventually(async () => expect((await confirmed()).toSorted()).toEqual(['confirmed', 'draft']));
    await reads(() => told(ana), 'changed');
    expect(told(ana).reading).toContain('so nothing was sent');
  });
});
