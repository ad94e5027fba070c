import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { joinsLikeAna } from '../../support/newcomer.ts';
import { askForAnother, fateOf, firstInLine, openRematch, takeEffect } from '../../support/rematch.ts';
import { room } from '../../support/room.ts';
import { becomesGuest, pairsSeen } from '../../support/rounds.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true });

describe('after a rematch', () => {
  it('both are first in line, and have a peer before anybody else of an odd pool', async () => {
    const { pair, rows, workspace } = here;
    await askForAnother(pair.second);
    await takeEffect(here);
    expect(await firstInLine(here)).toEqual([pair.first, pair.second].map(({ name }) => name).toSorted());
    await rows.query(
      `update pairs set state = 'ended', ending = 'left' where workspace_id = $1 and state <> 'ended'`,
      [workspace.teamId],
    );
    await joins('Nia Newcomer');
    await previewWithoutLimits();
    expect(matched()).toHaveLength(4);
    for (const name of namesOf(pair.first, pair.second)) expect(matched()).toContain(name);

    const others = workspace
      .people()
      .map(({ id }) => workspace.person(id))
      .filter(({ id }) => id !== pair.first.id && id !== pair.second.id);
    await putFirstInLine(others);
    await here.ana.press('Re-run');
    await eventually(() => {
      expect(matched()).toEqual(expect.arrayContaining(namesOf(...others)));
    });
  });

  it('the two are not put together again, though the program lets the same two meet at once', async () => {
    const { pair } = here;
    await askForAnother(pair.first);
    await takeEffect(here);
    await previewWithoutLimits();
    expect(text(here.ana.modal())).toContain('2 people in the pool');
    expect(matched()).toEqual([]);
  });

  it('as after any other ending the two could meet at once where the program lets them', async () => {
    const { rows, pairId } = here;
    await rows.query(`update pairs set state = 'ended', ending = 'left' where id = $1`, [pairId]);
    await previewWithoutLimits();
    expect(matched()).toHaveLength(2);
  });

  it('no place is promised to somebody whom no round takes in by then', async () => {
    const { chen } = here;
    await askForAnother(chen);
    await becomesGuest(here, chen);
    await takeEffect(here);
    await reads(() => ({ reading: chen.allMessages().map(text).join('\n') }), 'You’re in no round right now');
    expect(chen.allMessages().map(text).join('\n')).not.toContain('You’re back in the pool');
  });

  it('their place in line outlives a round that was made before they came', async () => {
    const { pair } = here;
    await joins('Nia Newcomer');
    await joins('Noa Newcomer');
    await preview();
    await askForAnother(pair.first.id === here.ana.id ? pair.second : pair.first);
    await takeEffect(here);
    const before = await firstInLine(here);
    expect(before).toHaveLength(2);
    await here.ana.press('Confirm and introduce');
    await reads(() => here.ana.modal(), 'Confirmed');
    expect(await firstInLine(here)).toEqual(before);
  });
});

describe('somebody with a pair in each of two programs', () => {
  it('is asked which one it is about, unless they are in its DM', async () => {
    const { pair, rows, workspace, pairId } = here;
    const members = [pair.first.id, pair.second.id];
    const third = workspace.person(workspace.people().find(({ id }) => !members.includes(id))?.id ?? '');
    const [{ id: secondPair } = { id: '' }] = await rows.query<{ id: string }>(
      `with another as (
         insert into programs (workspace_id, name, settings, created_at)
         select workspace_id, 'Another', settings, now() from programs
         where id = (select program_id from pairs where id = $1) returning id)
       insert into pairs (workspace_id, program_id, round_id, state, fit, reasons_sealed, created_at)
       select workspace_id, another.id, round_id, 'introduced', fit, reasons_sealed, created_at
       from pairs, another where pairs.id = $1 returning id`,
      [pairId],
    );
    await rows.query(
      `insert into pair_members (workspace_id, pair_id, person_id, seat)
       values ($1, $2, $3, 0), ($1, $2, $4, 1)`,
      [workspace.teamId, secondPair, pair.first.id, third.id],
    );
    await openRematch(pair.first);
    await reads(() => pair.first.modal(), 'Which one is it about?');
    const [firstName = ''] = pair.second.name.split(' ');
    await pair.first.press('Choose', { near: firstName });
    await reads(() => pair.first.modal(), `a peer other than ${firstName}`);
    await openRematch(pair.first, { in: pair.dm });
    await reads(() => pair.first.modal(), `a peer other than ${firstName}`);
    await pair.first.submit();
    await reads(() => pair.first.modal(), 'You’ve asked for');
    await takeEffect(here);
    expect(await fateOf(here)).toEqual({ state: 'ended', ending: 'rematch' });
    expect(await rows.query(`select state from pairs where id = $1`, [secondPair])).toEqual([
      { state: 'introduced' },
    ]);
  });
});

const joins = (name: string) => joinsLikeAna(here, name);

async function preview(): Promise<void> {
  while (here.ana.modal()) await here.ana.closeModal();
  await here.ana.command('/peer match');
  await reads(() => here.ana.modal(), 'Nothing is sent until you confirm');
}

async function previewWithoutLimits(): Promise<void> {
  await preview();
  await here.ana.press('Change settings');
  await reads(() => here.ana.modal(), 'Acceptable fit');
  await here.ana.fillIn({
    'If one person is left over': 'They wait, and are first in the next round',
    'Shared working hours a week, at least': '0',
    'Months before the same two may meet again': '0',
    'Acceptable fit': '0',
  });
  await here.ana.submit();
  await reads(() => here.ana.modal(), 'Here’s the new round');
}

/** First names, as the round shows them. */
const namesOf = (...people: readonly Person[]) => people.map(({ name }) => name);

const matched = () => pairsSeen(here.ana).flat();

async function putFirstInLine(people: readonly Person[]): Promise<void> {
  await here.rows.query(
    `update participants set turn = case when person_id = any($2) then 'spared' end where workspace_id = $1`,
    [here.workspace.teamId, people.map(({ id }) => id)],
  );
}
