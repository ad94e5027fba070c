import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { toldInDm } from '../../support/forger.ts';
import {
  askForAnother,
  dmOf,
  fateOf,
  hourOfEffect,
  moveClockTo,
  timesEnded,
  wishes,
} from '../../support/rematch.ts';
import { room } from '../../support/room.ts';
import { few, daysLater, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

const asYouAsked = 'has ended, as you asked';

describe('a wish that was there before the program is archived', () => {
  it('ends nothing while the program winds down, since no other peer would come', async () => {
    const { pair } = here;
    await askForAnother(pair.first);
    await archive();
    await reads(() => dmOf(here), 'ends on');
    await tickAtTheHour();
    expect(await fateOf(here)).toEqual({ state: 'closing', ending: null });
    expect(timesEnded(here)).toBe(0);
    for (const peer of [pair.first, pair.second]) expect(toldInDm(peer)).not.toContain(asYouAsked);
  });

  it('waits, and takes effect once the program goes on after all', async () => {
    const { pair, rows, world } = here;
    await askForAnother(pair.first);
    await archive();
    await tickAtTheHour();
    await bringBack();
    expect(await wishes(here)).toHaveLength(1);
    await daysLater(world, 4);
    await rows.delivered();
    expect(await fateOf(here)).toEqual({ state: 'ended', ending: 'rematch' });
    expect(toldInDm(pair.first)).toContain(asYouAsked);
    expect(text(dmOf(here)).split('This pair has ended, and I won’t write here again')).toHaveLength(2);
  });
});

async function archive(): Promise<void> {
  const { world, rows } = here;
  while (here.ana.modal()) await here.ana.closeModal();
  await here.ana.command('/peer setup');
  await reads(() => here.ana.modal(), 'Archive this program');
  await here.ana.press('Archive this program');
  await reads(() => here.ana.modal(), 'nobody can join');
  const today = world.sandbox.clock.now().toZonedDateTimeISO('UTC').toPlainDate();
  await here.ana.fillIn({ 'The last day': today.add({ days: 14 }).toString() });
  await here.ana.submit();
  await reads(() => here.ana.modal(), 'winds down until');
  await here.ana.closeModal();
  await rows.delivered();
}

async function bringBack(): Promise<void> {
  await here.ana.openHome();
  await reads(() => here.ana.home(), 'winds down until');
  await here.ana.press('Restore', { in: 'home' });
  await reads(() => here.ana.modal(), 'goes on, and so do its pairs');
  await here.ana.closeModal();
}

async function tickAtTheHour(): Promise<void> {
  moveClockTo(here, await hourOfEffect(here));
  await here.world.sandbox.bot.app.tick();
  await here.rows.delivered();
}
