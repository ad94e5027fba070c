import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { toldTo } from '../../support/asked-first.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, drafted: true, putBack: true, withoutRateLimits: true });

const introduced = 'You’re peers now';
const neverMet = 'something changed before I could introduce you';
const ended = 'This pair has ended, and I won’t write here again';
let peer: Person;
let pairId: string;

afterEach(() => here.slack.faults.clear());

describe('somebody who leaves between the confirmation and the introduction', () => {
  it('is introduced to nobody; the other hears so, kindly and in private, and is first in line', async () => {
    here.slack.faults.always('conversations.open', { status: 429, retryAfter: 1 });
    await confirm();
    await leave(peer);
    here.slack.faults.clear();
    await reads(() => toldTo(here.ana), neverMet);
    await here.rows.delivered();
    for (const person of [here.ana, peer]) expect(toldTo(person).reading).not.toContain(introduced);
    expect(toldTo(here.ana).reading.split(neverMet)).toHaveLength(2);
    expect(toldTo(here.ana).reading.split(neverMet)[1]).not.toContain(peer.name.split(' ')[0]);
    expect(toldTo(peer).reading).not.toContain(neverMet);
    expect(await areFirstInLine()).toEqual([here.ana.id]);
  });

  it('is told with the other that the pair has ended, where the introduction was under way by then', async () => {
    const { promise, resolve: letGo } = Promise.withResolvers<void>();
    const isTheirs = (channel: unknown) =>
      here.ana.conversations().some(({ id, kind }) => id === channel && kind === 'mpim');
    // Not the other pair's, behind which theirs would wait.
    here.slack.faults.always('chat.postMessage', {
      holdBack: async ({ channel }) => (isTheirs(channel) ? promise : undefined),
    });
    await confirm();
    await eventually(async () => {
      const held = await here.rows.query(`select from deliveries where pair_id = $1 and state = 'sending'`, [
        pairId,
      ]);
      expect(held).toHaveLength(1);
    });
    await leave(peer);
    here.slack.faults.clear();
    letGo();
    await reads(() => toldTo(here.ana), ended);
    await here.rows.delivered();
    expect(toldTo(here.ana).reading).toContain(introduced);
    expect(await here.rows.query('select from touchpoints where pair_id = $1', [pairId])).toEqual([]);
  });
});

/** Confirms the round, whose introductions meet a Slack that is slow, or out of order. */
async function confirm(): Promise<void> {
  await here.ana.press('Confirm and introduce');
  await reads(() => here.ana.modal(), 'Confirmed');
  await here.ana.closeModal();
  const [own] = await here.rows.query<{ pair: string; person: string }>(
    `select own.pair_id as pair, other.person_id as person
     from pair_members as own join pair_members as other
       on other.pair_id = own.pair_id and other.person_id <> own.person_id
     where own.workspace_id = $1 and own.person_id = $2`,
    [here.workspace.teamId, here.ana.id],
  );
  pairId = own?.pair ?? '';
  peer = here.person(own?.person ?? '');
}

async function leave(person: Person): Promise<void> {
  await person.command('/peer leave');
  await reads(() => person.modal(), 'You leave');
  await person.submit();
  await reads(() => person.modal(), 'You’ve left');
  await person.closeModal();
}

const areFirstInLine = async () =>
  (
    await here.rows.query<{ id: string }>(
      'select person_id as id from participants where workspace_id = $1 and turn is not null',
      [here.workspace.teamId],
    )
  ).map(({ id }) => id);
