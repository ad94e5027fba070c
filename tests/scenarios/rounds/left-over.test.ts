import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { becomesGuest, editProfile, pause, runAnew, someNames } from '../../support/rounds.ts';
import { reads } from '../../support/world.ts';

const here = room({ drafted: true, putBack: true });

const noPeerYet = 'I don’t have a peer for you in the new round';

describe('the one whom a round leaves over', () => {
  it('is told at once, in private and once, why, and that the next turn is theirs', async () => {
    await oneIsOdd('They wait, and are first in the next round');
    await confirm();
    const left = everybody().filter((person) => told(person).length > 0);
    expect(left).toHaveLength(1);
    const [message] = left.flatMap(told);
    expect(text(message)).toMatch(/There was an odd number.*first in the next round/s);
    expect(left.flatMap(told)).toHaveLength(1);
    const waiting = await here.rows.query<{ id: string }>(
      `select person_id as id from participants where workspace_id = $1 and turn = 'left-over'`,
      [here.workspace.teamId],
    );
    expect(waiting.map(({ id }) => id)).toEqual(left.map(({ id }) => id));
  });

  it('can see why, in numbers of others and in the words of the rules, and reads nothing that is confidential', async () => {
    await oneIsOdd('They wait, and are first in the next round');
    await confirm();
    const left = everybody().find((person) => told(person).length > 0);
    if (!left) throw new Error('nobody was left over');
    await left.press('See why');
    await reads(() => left.modal(), 'Why I have no peer yet');
    expect(text(left.modal())).toContain('In the last round: There was an odd number of people.');
    // Nobody else waits by now: it goes by those of the round.
    expect(text(left.modal())).toMatch(/What the last round of .* could find for you/u);
    expect(text(left.modal())).not.toContain('Very few people');
  });

  it('reads, right after a round, that their own hours were why, where that’s so', async () => {
    const { partner } = someNames(here);
    await editProfile(here, partner, { workingHours: { week: [{ day: 7, from: '20:00', until: '21:30' }] } });
    await runAnew(here.ana);
    await confirm();
    const left = here.person(partner);
    expect(text(told(left)[0])).toContain('Too few people in it share enough working hours with you.');
    await left.press('See why');
    await reads(() => left.modal(), 'What helps most: wider working hours');
    expect(text(left.modal())).toContain('Only a few, if any, of them share');
  });

  it('is in a pair after the next round, where there is somebody to be paired with', async () => {
    await oneIsOdd('They wait, and are first in the next round');
    await confirm();
    const left = everybody().find((person) => told(person).length > 0);
    await here.rows.query('update participants set paused_until = null where workspace_id = $1', [
      here.workspace.teamId,
    ]);
    await here.ana.closeModal();
    await here.ana.command('/peer match');
    await reads(() => here.ana.modal(), '2 people in the pool, 1 pair.');
    await confirm();
    await eventually(() =>
      left?.allMessages().some(({ notification }) => notification.includes('you’re peers now')),
    );
  });

  it('keeps a first place that a draft formed without them knows nothing of', async () => {
    await oneIsOdd('They make a trio with the pair that suits them best');
    const ingrid = [here.workspace.teamId, here.ingrid.id];
    await here.rows.query(
      `update participants set turn = 'left-over' where workspace_id = $1 and person_id = $2`,
      ingrid,
    );
    await confirm();
    const waiting = await here.rows.query<{ id: string }>(
      'select person_id as id from participants where workspace_id = $1 and turn is not null',
      [here.workspace.teamId],
    );
    expect(waiting.map(({ id }) => id)).toContain(here.ingrid.id);
  });

  it('is nobody where a trio is made: the card of the three says it, and they are spared the next one', async () => {
    await oneIsOdd('They make a trio with the pair that suits them best');
    await confirm();
    expect(everybody().flatMap(told)).toEqual([]);
    const trios = everybody().filter((person) =>
      person.allMessages().map(text).join().includes('Why you three'),
    );
    expect(trios).toHaveLength(3);
    const spared = await here.rows.query<{ id: string }>(
      `select person_id as id from participants where workspace_id = $1 and turn = 'spared' order by person_id`,
      [here.workspace.teamId],
    );
    expect(spared.map(({ id }) => id)).toEqual(trios.map(({ id }) => id).toSorted());
  });

  it('is promised no next round where they are a guest by now, whom the program leaves out', async () => {
    await oneIsOdd('They wait, and are first in the next round');
    await here.ana.press('Show left over (1)');
    await eventually(() => !text(here.ana.modal()).includes(' · fit '));
    const [left] = everybody().filter(({ name }) => leftOverSeen().includes(name.split(' ')[0] ?? name));
    if (!left) throw new Error(`nobody is called "${leftOverSeen()}"`);
    await becomesGuest(here, left);
    await confirm();
    expect(everybody().flatMap(told)).toEqual([]);
  });

  it('is told the cause that is theirs: too few hours in common', async () => {
    await here.ana.press('Change settings');
    await reads(() => here.ana.modal(), 'Acceptable fit');
    await here.ana.fillIn({ 'Shared working hours a week, at least': '40' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'Here’s the new round');
    await confirm();
    const words = everybody().flatMap(told).map(text);
    expect(words.length).toBeGreaterThan(0);
    const alone = words.filter((each) => each.includes('share enough working hours'));
    expect(alone).not.toEqual([]);
    // To come first helps nobody whom no hours join with anybody: it is not promised them.
    expect(alone.filter((each) => each.includes('first in the next round'))).toEqual([]);
  });
});

const everybody = () => here.workspace.people().map(({ id }) => here.person(id));

const told = (person: Person) => person.allMessages().filter((message) => text(message).includes(noPeerYet));

async function oneIsOdd(whatThen: string): Promise<void> {
  await pause(here, here.ingrid);
  await here.ana.press('Change settings');
  await reads(() => here.ana.modal(), 'Acceptable fit');
  await here.ana.fillIn({
    'If one person is left over': whatThen,
    'Shared working hours a week, at least': '0',
  });
  await here.ana.submit();
  await reads(() => here.ana.modal(), 'Here’s the new round');
}

/** The line above the one that says why. */
function leftOverSeen(): string {
  const lines = text(here.ana.modal()).split('\n');
  return lines[lines.findIndex((line) => line.includes('left over: ')) - 1] ?? '';
}

async function confirm(): Promise<void> {
  await here.ana.press('Confirm and introduce');
  await reads(() => here.ana.modal(), 'Confirmed');
  await here.rows.delivered();
}
