import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
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
  told,
  eight,
} from '../../support/programs.ts';
import { room } from '../../support/room.ts';
import { reads } from '../../support/world.ts';

const here = room({ people: eight, programs: 2, putBack: true, withoutRateLimits: true });

const waitingForLock = `
  select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

const lockPeople = 'select from people for no key update';

describe('two programs that invite the same person at the same moment', () => {
  it('ask them twice, each with a button that opens its own form, and one names who started it', async () => {
    const { forger, rows, workspace } = here;
    const nia = await workspace.join({ name: 'Nia Mensah', timeZone: 'Africa/Accra' });
    await nia.openHome();
    await reads(() => nia.home(), 'open to you too');
    const inviting = async (program: string) => {
      const metadata = { programId: await programId(here, program) };
      const values = {
        people: peopleSelected(nia.id),
        group: '',
        channel: { selected_conversation: null },
        list: '',
      };
      return () => forger.submission(here.ana, { callbackId: 'invitations.invite', metadata, values });
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
      await reads(() => nia.modal(), `I find a peer for you in ${program}`);
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
    await fill(here, { inOldest: [name, ...inOldest], inNewest: [name, ...inNewest] });
    await avoid(here, oldest, { name, others: inOldest });
    await avoid(here, newest, { name, others: inNewest });
    await atOnce(lockPeople, [await confirming(oldest), await confirming(newest)]);
    const chen = here.chen;
    for (const program of [oldest, newest]) await reads(() => told(chen), `in the new round of ${program}`);
    await here.rows.delivered();
    expect(told(chen).reading.split('I don’t have a peer for you in the new round')).toHaveLength(3);
  });

  it('are both made, though each leaves over somebody whom the other pairs', async () => {
    await fill(here, {
      inOldest: ['Ana Sousa', 'Ben Okoro', 'Chen Wei'],
      inNewest: ['Chen Wei', 'Dalia Rahman', 'Ana Sousa'],
    });
    await avoid(here, oldest, { name: 'Chen Wei', others: ['Ana Sousa', 'Ben Okoro'] });
    await avoid(here, newest, { name: 'Ana Sousa', others: ['Chen Wei', 'Dalia Rahman'] });
    await atOnce('lock table pairs in share mode', [await confirming(oldest), await confirming(newest)]);
    await eventually(async () => expect(await confirmed()).toEqual(['confirmed', 'confirmed']));
  });

  it('do not both make a pair of the same two', async () => {
    const both = ['Ana Sousa', 'Ben Okoro'];
    await fill(here, { inOldest: both, inNewest: both });
    await atOnce(lockPeople, [await confirming(oldest), await confirming(newest)]);
    await eventually(async () => expect((await confirmed()).toSorted()).toEqual(['confirmed', 'draft']));
    await reads(() => told(here.ana), 'changed');
    expect(told(here.ana).reading).toContain('so nothing was done');
  });
});

/** Within a transaction, Postgres shows the same moment until it is told to look again. */
async function waiting() {
  await here.rows.query('select pg_stat_clear_snapshot()');
  return here.rows.query(waitingForLock);
}

/** Both get as far as `held` before either goes on. */
async function atOnce(held: string, acts: readonly (() => Promise<unknown>)[]): Promise<void> {
  const { rows } = here;
  await rows.query('begin');
  await rows.query(held);
  const done = Promise.all(acts.map((act) => act()));
  await eventually(async () => expect(await waiting()).toHaveLength(acts.length));
  await rows.query('commit');
  await done;
  await eventually(async () => expect(await waiting()).toEqual([]));
}

async function confirming(program: string): Promise<() => Promise<unknown>> {
  await openRoundOf(here.ana, program);
  const value = valueInModal(here.ana, 'pairing.confirm');
  await closeAll(here.ana);
  return () => here.forger.action(here.ana, { id: 'pairing.confirm', value, viewId: 'V1' });
}

const confirmed = async () =>
  (
    await here.rows.query<{ state: string }>('select state from rounds where workspace_id = $1', [
      here.workspace.teamId,
    ])
  ).map(({ state }) => state);
