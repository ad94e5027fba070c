import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
import { createForger, valueInModal } from '../../support/forger.ts';
import {
  keepApart,
  made,
  openPair,
  openRound,
  pairsSeen,
  pin,
  pause,
  someNames,
  useRoundRoom,
  weighed,
} from '../../support/round-room.ts';
import type { Rows } from '../../support/rows.ts';
import { reads } from '../../support/world.ts';

let workspace: Workspace;
let ana: Person;
let ingrid: Person;
let rows: Rows;
const room = useRoundRoom();

beforeEach(() => {
  ({ workspace, ana, ingrid, rows } = room());
});

describe('the settings of a round', () => {
  beforeEach(async () => {
    await ana.press('Change settings');
    await reads(() => ana.modal(), 'Acceptable fit');
  });

  it.each([
    ['Acceptable fit', '101'],
    ['Acceptable fit', '-1'],
    ['Shared working hours a week, at least', '41'],
    ['Shared working hours a week, at least', '3.5'],
    ['Months before the same two may meet again', 'two'],
  ])('%s of %s is refused at its field', async (field, value) => {
    await ana.fillIn({ [field]: value });
    await ana.submit();
    expect(ana.modal()?.errors).toEqual({ [field]: expect.stringContaining('Please give a whole number') });
  });

  it('hold for this round alone', async () => {
    await ana.fillIn({ 'Acceptable fit': '100' });
    await ana.submit();
    await reads(() => ana.modal(), 'Show low fit (12)');
    const programs = await rows.query<{ settings: { acceptableFit: number } }>(
      'select settings from programs where workspace_id = $1',
      [workspace.teamId],
    );
    expect(programs.map(({ settings }) => settings.acceptableFit)).toEqual([60]);
  });

  it('decide whether an odd one waits', async () => {
    await pause(room(), ingrid);
    await ana.fillIn({
      'If one person is left over': 'They wait, and are first in the next round',
    });
    await ana.submit();
    await reads(() => ana.modal(), 'Show left over (1)');
    await ana.press('Change settings');
    await reads(() => ana.modal(), 'Acceptable fit');
    await ana.fillIn({ 'If one person is left over': 'They join the best pair as a trio' });
    await ana.submit();
    await eventually(() => pairsSeen(ana).some((names) => names.length === 3));
    const [of = ''] = pairsSeen(ana).find((names) => names.length === 3) ?? [];
    await openPair(ana, of);
    expect(ana.modal()?.buttons.filter((button) => button.startsWith('Pin'))).toHaveLength(3);
  });
});

describe('two admins', () => {
  beforeEach(() => openRound(ingrid));

  it('see each other’s changes at the next click, and who made them', async () => {
    const { partner } = someNames(room());
    await keepApart(ana, partner);
    await openRound(ingrid);
    expect(pairsSeen(ingrid)).toEqual(pairsSeen(ana));
    await pin(ana, ana.name);
    await ingrid.press('Change…', { near: partner });
    await reads(() => ingrid.modal(), 'This draft has changed since you last saw it');
    expect(text(ingrid.modal())).toMatch(/Ana Sousa pinned (Ana Sousa and \w+ \w+|\w+ \w+ and Ana Sousa)/);
    expect(text(ingrid.modal())).not.toContain('kept Ana');
  });

  it('cannot both apply a change to the same version', async () => {
    const { partner, third } = someNames(room());
    await openPair(ana, partner);
    await ana.press('Keep apart');
    await openPair(ingrid, third);
    await ingrid.press('Keep apart');
    await Promise.all([weighed(ana), weighed(ingrid)]);
    await Promise.all([ana.press('Apply'), ingrid.press('Apply')]);
    await eventually(() =>
      [ana, ingrid].every((admin) => text(admin.modal()).includes('Nothing is sent until you confirm')),
    );
    const told = [ana, ingrid].map((admin) =>
      text(admin.modal()).includes('has changed since you last saw it'),
    );
    expect(told.filter(Boolean)).toEqual([true]);
    expect(pairsSeen(ana)).toEqual(pairsSeen(ingrid));
  });

  it.each(['pairing.discard', 'pairing.confirm'])(
    'cannot decide on what the other has changed since: %s',
    async (id) => {
      const seen = { id, value: valueInModal(ingrid, id), viewId: ingrid.modal()?.id ?? '' };
      await keepApart(ana, someNames(room()).partner);
      await createForger(room().world.sandbox.slack, workspace.teamId).action(ingrid, seen);
      await reads(() => ingrid.modal(), 'This draft has changed since you last saw it');
      expect(text(ingrid.modal())).toContain('Ana Sousa kept');
      expect(await made(room(), 'pairs')).toEqual([]);
      await ingrid.press('Confirm and introduce');
      await reads(() => ingrid.modal(), 'Confirmed');
      await ana.press('Confirm and introduce');
      await reads(() => ana.modal(), 'confirmed already');
      await rows.delivered();
    },
  );
});
