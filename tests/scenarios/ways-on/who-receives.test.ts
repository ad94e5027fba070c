import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { erase } from '../../support/erasing.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, latest, moveToNext, reads } from '../../support/world.ts';
import {
  closeModals,
  endWell,
  ownDmOf,
  pressForged,
  pressWayOn,
  readFarewell,
  writePart,
} from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

const thanks = { first: 'For every honest word.', second: 'For the patience.' };

/** Ways in which somebody is there no more. */
const goes = {
  leaves: async (person: Person) => {
    await closeModals(person);
    await person.command('/peer leave');
    await reads(() => person.modal(), 'You leave');
    await person.submit();
    await reads(() => person.modal(), 'You’ve left');
    await closeModals(person);
  },
  'is deactivated': async (person: Person) => {
    await here.workspace.change(person.name, { isDeactivated: true });
  },
  'has themselves erased': erase,
};

/** It is evening there while the other works. */
async function moveFarAway({ name }: Person): Promise<void> {
  await here.workspace.change(name, { timeZone: 'Pacific/Auckland' });
  const moved = `select from people where time_zone = 'Pacific/Auckland' and workspace_id = $1`;
  await eventually(async () => (await here.rows.query(moved, [here.workspace.teamId])).length === 1);
}

async function readsOwnFarewell(person: Person): Promise<string> {
  await closeModals(person);
  await readFarewell(person);
  const read = text(person.modal());
  await person.press('Write my part');
  await reads(() => person.modal(), 'You can leave it empty');
  return `${read}\n${text(person.modal())}`;
}

describe('thanks that have come to one while they wait for the hours of the other', () => {
  it('come to both, once, though the pair ends meanwhile', async () => {
    const { pair, rows, world } = here;
    await endWell(here, pair.first);
    await moveFarAway(pair.second);
    moveToNext(world, 2);
    await writePart(here, pair.first, { thanks: thanks.first });
    await writePart(here, pair.second, { thanks: thanks.second });
    expect(ownDmOf(here, pair.first)).toContain(thanks.second);
    expect(ownDmOf(here, pair.second)).not.toContain(thanks.first);
    await pressWayOn(here, pair.first, 'End now');
    await reads(() => latest(pair.first.messages(pair.dm)), 'keeps whatever you wrote');
    await daysLater(world, 3);
    await rows.delivered();
    expect(ownDmOf(here, pair.first).split(thanks.second)).toHaveLength(2);
    expect(ownDmOf(here, pair.second).split(thanks.first)).toHaveLength(2);
  });
});

describe('whoever thanks one who is there no more', () => {
  it.each(Object.entries(goes))(
    'reads that the words were not sent, where the other %s while they wait',
    async (how, go) => {
      const { pair } = here;
      await endWell(here, pair.first);
      await writePart(here, pair.first, { thanks: thanks.first });
      await go(pair.second);
      await here.rows.delivered();
      const said = pair.first.messages(pair.dm).map(text).join('\n');
      expect(said).toContain('This pair has ended');
      expect(said.includes('You can still write to each other here')).toBe(how !== 'is deactivated');
      expect(ownDmOf(here, pair.second)).not.toContain(thanks.first);
      const read = await readsOwnFarewell(pair.first);
      expect(read).toContain('I haven’t sent these words');
      expect(read).toContain('What you write here stays with you, and I send nothing');
    },
  );

  it('reads so too where both have done their part, and the other leaves before it comes', async () => {
    const { pair, world } = here;
    await endWell(here, pair.first);
    await moveFarAway(pair.second);
    moveToNext(world, 2);
    await writePart(here, pair.first, { thanks: thanks.first });
    await writePart(here, pair.second, { thanks: thanks.second });
    await goes.leaves(pair.second);
    await daysLater(world, 3);
    expect(ownDmOf(here, pair.first).split(thanks.second)).toHaveLength(2);
    expect(ownDmOf(here, pair.second)).not.toContain(thanks.first);
    expect(await readsOwnFarewell(pair.first)).toContain('I haven’t sent these words');
  });

  it.each(Object.entries(goes))('is promised nothing, where the other %s after the end', async (_, go) => {
    const { pair } = here;
    await endWell(here, pair.first);
    await pressForged(here, pair.first, { id: 'ending-well.end-now', told: 'has ended' });
    await here.rows.delivered();
    await go(pair.second);
    const { answer } = await here.forger.submission(pair.first, {
      callbackId: 'ending-well.thank',
      metadata: { pairId: here.pairId },
      values: { thanks: thanks.first },
    });
    expect(answer).toContain('What do you take away');
    const read = await readsOwnFarewell(pair.first);
    expect(read).toContain('I haven’t sent these words');
    expect(read).not.toContain('I hand it over now');
  });
});

describe('a pair that has ended with its program', () => {
  it('had time for a farewell too: thanks come late, and are read again in Home', async () => {
    const { pair, ana, forger, pairId, world } = here;
    await ana.command('/peer setup');
    await reads(() => ana.modal(), 'Archive this program');
    await ana.press('Archive this program');
    await reads(() => ana.modal(), 'The last day');
    await ana.submit();
    await reads(() => ana.modal(), 'winds down until');
    await closeModals(ana);
    await daysLater(world, 32);
    const { answer } = await forger.submission(pair.first, {
      callbackId: 'ending-well.thank',
      metadata: { pairId },
      values: { thanks: thanks.first },
    });
    expect(answer).toContain('What do you take away');
    await daysLater(world, 3);
    expect(ownDmOf(here, pair.second).split(thanks.first)).toHaveLength(2);
    await readFarewell(pair.first);
    expect(text(pair.first.modal())).toContain(thanks.first);
  });
});
