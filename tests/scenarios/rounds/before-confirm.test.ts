import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import {
  becomesGuest,
  made,
  pairsSeen,
  pairUp,
  runAnew,
  setGuests,
  someNames,
} from '../../support/rounds.ts';
import { reads } from '../../support/world.ts';

const here = room({ drafted: true, putBack: true });

let partner: Person;
let third: Person;

beforeEach(() => {
  const names = someNames(here);
  [partner, third] = [here.person(names.partner), here.person(names.third)];
});

describe('between a draft and its confirmation, somebody who', () => {
  it.each([
    ['is deactivated', 'no longer active in Slack', isDeactivated],
    ['becomes a guest', 'guests, who can’t join', (who: Person) => becomesGuest(here, who)],
    ['This pair is paused', 'paused', pauses],
    ['leaves', 'left the program', leaves],
  ])(
    '%s is told to the admin by name and cause, nothing is sent, and a new run heals it',
    async (_, cause, act) => {
      await act(third);
      const told = await refused();
      expect(told).toMatch(new RegExp(`${cause}[^\n]*: ${third.name.split(' ')[0]}`));
      await healsWithout(third);
    },
  );

  it('becomes a guest, where guests are welcome, changes nothing', async () => {
    await setGuests(here, 'welcome');
    await becomesGuest(here, third);
    await here.ana.press('Confirm and introduce');
    await reads(() => here.ana.modal(), 'Confirmed');
    await here.rows.delivered();
    expect(introduced(third)).toBe(true);
  });
});

describe('between a draft and its confirmation, somebody paired elsewhere', () => {
  it('is told to the admin, and keeps the one pair that they have', async () => {
    await pairUp(here, partner, third);
    const told = await refused();
    for (const { name } of [partner, third])
      expect(told).toMatch(new RegExp(`in a pair by now:[^\n]*${name.split(' ')[0]}`));
    await healsWithout(partner, third);
  });

  it('with the very one whom the draft gives them is no pair twice', async () => {
    await pairUp(here, here.ana, partner);
    const told = await refused();
    expect(told).toMatch(/in a pair by now:[^\n]*Ana/);
    await healsWithout(partner, here.ana);
  });
});

describe('somebody who is in a pair already', () => {
  it('is not put into a second one of the program by the database either, whatever a round says', async () => {
    await pairUp(here, here.ana, partner);
    await expect(pairUp(here, here.ana, third)).rejects.toMatchObject({ constraint: 'one_pair_at_a_time' });
    expect(await made(here, 'pairs')).toHaveLength(1);
    await here.rows.query(`update pairs set state = 'ended', ending = 'left' where workspace_id = $1`, [
      here.workspace.teamId,
    ]);
    await pairUp(here, here.ana, third);
    expect(await made(here, 'pairs')).toHaveLength(2);
  });
});

async function isDeactivated({ id }: Person): Promise<void> {
  const { rows, workspace } = here;
  await workspace.change(id, { isDeactivated: true });
  await eventually(async () => {
    const known = await rows.query('select from people where id = $1 and not is_active', [id]);
    return known.length === 1;
  });
}

async function pauses(person: Person): Promise<void> {
  await person.command('/peer pause');
  await reads(() => person.modal(), 'I won’t ask why');
  await person.submit();
  await reads(() => person.modal(), 'You’re paused, and back automatically on');
}

async function leaves(person: Person): Promise<void> {
  await person.command('/peer leave');
  await reads(() => person.modal(), 'You leave');
  await person.submit();
  await reads(() => person.modal(), 'You’ve left');
}

const introduced = (person: Person) =>
  person.allMessages().some(({ notification }) => notification.includes('you’re peers now'));

/** What the admin reads who confirms all the same. Nothing has gone out by then. */
async function refused(): Promise<string> {
  const { workspace, rows } = here;
  const pairs = await made(here, 'pairs');
  const deliveries = await made(here, 'deliveries');
  await here.ana.press('Confirm and introduce');
  await reads(() => here.ana.modal(), 'Things have changed since this draft, so nothing was done');
  expect(here.ana.modal()?.buttons).not.toContain('Confirm and introduce');
  expect(await made(here, 'pairs')).toHaveLength(pairs.length);
  expect(await made(here, 'deliveries')).toHaveLength(deliveries.length);
  await rows.delivered();
  expect(workspace.people().filter(({ id }) => introduced(workspace.person(id)))).toEqual([]);
  return text(here.ana.modal());
}

async function healsWithout(...gone: readonly Person[]): Promise<void> {
  await runAnew(here.ana);
  const names = gone.map(({ name }) => name.split(' ')[0] ?? name);
  for (const name of names) expect(pairsSeen(here.ana).flat()).not.toContain(name);
  await here.ana.press('Confirm and introduce');
  await reads(() => here.ana.modal(), 'Confirmed');
  await here.rows.delivered();
  expect(gone.filter(introduced)).toEqual([]);
}
