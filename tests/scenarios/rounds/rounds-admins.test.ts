import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { valueInModal } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import {
  keepApart,
  made,
  openPair,
  openRound,
  pairsSeen,
  pin,
  pause,
  someNames,
  weighed,
} from '../../support/rounds.ts';
import { reads } from '../../support/world.ts';

const here = room({ drafted: true, putBack: true });

describe('the settings of a round', () => {
  beforeEach(async () => {
    await here.ana.press('Change settings');
    await reads(() => here.ana.modal(), 'Acceptable fit');
  });

  it.each([
    ['Acceptable fit', '101'],
    ['Acceptable fit', '-1'],
    ['Shared working hours a week, at least', '41'],
    ['Shared working hours a week, at least', '3.5'],
    ['Months before the same two may meet again', 'two'],
  ])('%s of %s is refused at its field', async (field, value) => {
    await here.ana.fillIn({ [field]: value });
    await here.ana.submit();
    expect(here.ana.modal()?.errors).toEqual({
      [field]: expect.stringContaining('Please enter a whole number'),
    });
  });

  it('hold for this round alone', async () => {
    await here.ana.fillIn({
      'Acceptable fit': '20',
      'What counts most in a match?': 'Learning from each other',
    });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'What counts most: Learning from each other');
    const programs = await here.rows.query<{
      settings: { acceptableFit?: number; matchedFor?: string };
    }>('select settings from programs where workspace_id = $1', [here.workspace.teamId]);
    expect(
      programs.map(({ settings: { acceptableFit, matchedFor } }) => [acceptableFit, matchedFor]),
    ).toEqual([[60, 'balanced']]);
  });

  it('decide whether an odd one waits', async () => {
    await pause(here, here.ingrid);
    await here.ana.fillIn({
      'If one person is left over': 'They wait, and are first in the next round',
    });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'Show left over (1)');
    await here.ana.press('Change settings');
    await reads(() => here.ana.modal(), 'Acceptable fit');
    await here.ana.fillIn({
      'If one person is left over': 'They make a trio with the pair that suits them best',
    });
    await here.ana.submit();
    await eventually(() => pairsSeen(here.ana).some((names) => names.length === 3));
    const [of = ''] = pairsSeen(here.ana).find((names) => names.length === 3) ?? [];
    await openPair(here.ana, of);
    expect(here.ana.modal()?.buttons.filter((button) => button.startsWith('Pin'))).toHaveLength(3);
  });
});

describe('a program’s own weights', () => {
  it('count in its rounds once an admin has set them, and the preview says which they are', async () => {
    await here.ana.command('/peer setup');
    await reads(() => here.ana.modal(), 'Set weights');
    await here.ana.press('Set weights');
    await reads(() => here.ana.modal(), 'Weigh each part');
    await here.ana.fillIn({ craft: 'Three times as much', level: 'Not at all' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'Weights saved for');
    await here.ana.command('/peer match');
    await reads(() => here.ana.modal(), 'the program’s settings have changed');
    await here.ana.press('Re-run');
    await reads(() => here.ana.modal(), 'Three times as much: The same kind of work');
    expect(text(here.ana.modal())).toContain('Not at all: A similar level');
    await here.ana.press('Change settings');
    await reads(() => here.ana.modal(), 'Acceptable fit');
    await here.ana.fillIn({ 'What counts most in a match?': 'A bit of everything' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'What counts most: A bit of everything');
  });
});

describe('two admins', () => {
  beforeEach(() => openRound(here.ingrid));

  it('see each other’s changes at the next click, and who made them', async () => {
    const { partner } = someNames(here);
    await keepApart(here.ana, partner);
    await openRound(here.ingrid);
    expect(pairsSeen(here.ingrid)).toEqual(pairsSeen(here.ana));
    await pin(here.ana, here.ana.name);
    await here.ingrid.press('Change…', { near: partner });
    await reads(() => here.ingrid.modal(), 'This draft has changed since you last saw it');
    expect(text(here.ingrid.modal())).toMatch(
      /Ana Sousa pinned (Ana Sousa and \w+ \w+|\w+ \w+ and Ana Sousa)/,
    );
    expect(text(here.ingrid.modal())).not.toContain('kept Ana');
  });

  it('cannot both apply a change to the same version', async () => {
    const { partner, third } = someNames(here);
    await openPair(here.ana, partner);
    await here.ana.press('Keep apart');
    await openPair(here.ingrid, third);
    await here.ingrid.press('Keep apart');
    await Promise.all([weighed(here.ana), weighed(here.ingrid)]);
    await Promise.all([here.ana.press('Apply'), here.ingrid.press('Apply')]);
    await eventually(() =>
      [here.ana, here.ingrid].every((admin) =>
        text(admin.modal()).includes('Nothing is sent until you confirm'),
      ),
    );
    const told = [here.ana, here.ingrid].map((admin) =>
      text(admin.modal()).includes('has changed since you last saw it'),
    );
    expect(told.filter(Boolean)).toEqual([true]);
    expect(pairsSeen(here.ana)).toEqual(pairsSeen(here.ingrid));
  });

  it.each(['pairing.discard', 'pairing.confirm'])(
    'cannot decide on what the other has changed since: %s',
    async (id) => {
      const seen = { id, value: valueInModal(here.ingrid, id), viewId: here.ingrid.modal()?.id ?? '' };
      await keepApart(here.ana, someNames(here).partner);
      await here.forger.action(here.ingrid, seen);
      await reads(() => here.ingrid.modal(), 'This draft has changed since you last saw it');
      expect(text(here.ingrid.modal())).toContain('Ana Sousa kept');
      expect(await made(here, 'pairs')).toEqual([]);
      await here.ingrid.press('Confirm and introduce');
      await reads(() => here.ingrid.modal(), 'Confirmed');
      await here.ana.press('Confirm and introduce');
      await reads(() => here.ana.modal(), 'already confirmed');
      await here.rows.delivered();
    },
  );
});
