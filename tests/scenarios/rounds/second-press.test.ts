import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { selected, toldInDm, valueInModal } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { editProfile, keepApart, openPair, openRound, runAnew, weighed } from '../../support/rounds.ts';
import { reads } from '../../support/world.ts';

const here = room({ drafted: true, putBack: true });

describe('a second press of the same button', () => {
  it('after a change was applied says that it counts once', async () => {
    await openPair(here.ana, here.ana.name);
    await here.ana.press('Keep apart');
    await weighed(here.ana);
    const apply = { id: 'pairing.apply', value: valueInModal(here.ana, 'pairing.apply') };
    await here.ana.press('Apply');
    await reads(() => here.ana.modal(), 'Done:');
    const told = await answerTo(here.ana, apply);
    expect(told).toContain('You’ve done that already');
    expect(told).not.toContain('nothing was done');
    expect(await answerTo(here.ingrid, apply)).toContain('Ana Sousa kept');
  });

  it('after a new run says so too, and after another change of the same admin what has changed', async () => {
    const anew = { id: 'pairing.anew', value: valueInModal(here.ana, 'pairing.anew') };
    await runAnew(here.ana);
    expect(await answerTo(here.ana, anew)).toContain('You’ve done that already');
    await keepApart(here.ana, here.ana.name);
    expect(await answerTo(here.ana, anew)).toContain('nothing was done');
  });

  it('of new settings says so as long as they are the same', async () => {
    const metadata = valueInModal(here.ana, 'pairing.anew');
    const submit = (values: object) =>
      here.forger.submission(here.ana, {
        callbackId: 'pairing.settings-form',
        metadata,
        values: { ...settings, ...values },
      });
    await toldAfter(here.ana, () => submit({}));
    expect(await toldAfter(here.ana, () => submit({}))).toContain('You’ve done that already');
    expect(await toldAfter(here.ana, () => submit({ no_repeat_months: '9' }))).toContain('nothing was done');
  });

  it('after a round was discarded tells its admin that they did so, and another one that somebody did', async () => {
    const discard = { id: 'pairing.discard', value: valueInModal(here.ana, 'pairing.discard') };
    await here.ana.press('Discard');
    await reads(() => here.ana.modal(), 'You’ve discarded this round.');
    expect(await answerTo(here.ana, discard)).toContain('You’ve discarded this round already');
    expect(await answerTo(here.ingrid, discard)).toContain('an admin did so');
  });
});

describe('a round without a pair', () => {
  it('is not confirmed, and says what helps', async () => {
    const confirm = valueInModal(here.ana, 'pairing.confirm');
    await here.rows.query(
      `update participants set paused_until = '2026-12-01' where workspace_id = $1 and not person_id = any($2)`,
      [here.workspace.teamId, [here.ana.id, here.ingrid.id]],
    );
    await editProfile(here, here.ingrid.name, { notWith: [here.ana.id] });
    await runAnew(here.ana);
    const shown = text(here.ana.modal());
    expect(shown).toContain('There’s no pair in this round');
    expect(here.ana.modal()?.buttons).not.toContain('Confirm and introduce');
    const value = JSON.stringify({ ...(JSON.parse(confirm) as object), version: 2 });
    expect(await answerTo(here.ana, { id: 'pairing.confirm', value })).toContain('nothing to confirm');
    const rounds = await here.rows.query('select state from rounds where workspace_id = $1', [
      here.workspace.teamId,
    ]);
    expect(rounds).toEqual([{ state: 'draft' }]);
  });
});

describe('a round with settings of its own', () => {
  it('says that it keeps them, whatever the program’s become', async () => {
    expect(text(here.ana.modal())).not.toContain('settings of its own');
    await here.ana.press('Change settings');
    await reads(() => here.ana.modal(), 'These are for this round only');
    await here.ana.fillIn({ 'What counts most in a match?': 'Meeting other corners' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'Here’s the new round');
    await here.ana.closeModal();
    await openRound(here.ana);
    await runAnew(here.ana);
    expect(text(here.ana.modal())).toContain('This round keeps settings of its own, also when you re-run it');
  });
});

const settings = {
  acceptable_fit: '60',
  min_shared_hours: '3',
  no_repeat_months: '12',
  matched_for: selected('balanced'),
  odd_one_out: selected('trio'),
};

const answerTo = (person: Person, action: { readonly id: string; readonly value: string }) =>
  toldAfter(person, () => here.forger.action(person, { viewId: 'V1', ...action }));

async function toldAfter(person: Person, act: () => Promise<unknown>) {
  const before = toldInDm(person).length;
  await act();
  await eventually(() => toldInDm(person).length > before);
  return toldInDm(person).slice(before);
}
