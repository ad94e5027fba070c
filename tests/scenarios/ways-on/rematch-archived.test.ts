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
  useRematchRoom,
  wishes,
} from '../../support/rematch-room.ts';
import { daysLater, reads } from '../../support/world.ts';

const room = useRematchRoom();
const ana = () => room().workspace.person('Ana Sousa');
const asYouAsked = 'has ended, as you asked';

async function archive(): Promise<void> {
  const { world, rows } = room();
  while (ana().modal()) await ana().closeModal();
  await ana().command('/peer setup');
  await reads(() => ana().modal(), 'Archive this program');
  await ana().press('Archive this program');
  await reads(() => ana().modal(), 'takes in nobody new');
  const today = world.sandbox.clock.now().toZonedDateTimeISO('UTC').toPlainDate();
  await ana().fillIn({ 'The last day': today.add({ days: 14 }).toString() });
  await ana().submit();
  await reads(() => ana().modal(), 'winds down until');
  await ana().closeModal();
  await rows.delivered();
}

async function bringBack(): Promise<void> {
  await ana().openHome();
  await reads(() => ana().home(), 'winds down until');
  await ana().press('Restore', { in: 'home' });
  await reads(() => ana().modal(), 'goes on, and so do its pairs');
  await ana().closeModal();
}

async function tickAtTheHour(): Promise<void> {
  moveClockTo(room(), await hourOfEffect(room()));
  await room().world.sandbox.bot.app.tick();
  await room().rows.delivered();
}

describe('a wish that was there before the program is archived', () => {
  it('ends nothing while the program winds down, since no other peer would come', async () => {
    const { pair } = room();
    await askForAnother(pair.first);
    await archive();
    await reads(() => dmOf(room()), 'comes to its end on');
    await tickAtTheHour();
    expect(await fateOf(room())).toEqual({ state: 'closing', ending: null });
    expect(timesEnded(room())).toBe(0);
    for (const peer of [pair.first, pair.second]) expect(toldInDm(peer)).not.toContain(asYouAsked);
  });

  it('waits, and takes effect once the program goes on after all', async () => {
    const { pair, rows, world } = room();
    await askForAnother(pair.first);
    await archive();
    await tickAtTheHour();
    await bringBack();
    expect(await wishes(room())).toHaveLength(1);
    await daysLater(world, 4);
    await rows.delivered();
    expect(await fateOf(room())).toEqual({ state: 'ended', ending: 'rematch' });
    expect(toldInDm(pair.first)).toContain(asYouAsked);
    expect(text(dmOf(room())).split('This pair has come to its end')).toHaveLength(2);
  });
});
