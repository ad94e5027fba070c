import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { finding } from '../../support/booking.ts';
import { timesToMeet } from '../../support/times-to-meet.ts';
import { room } from '../../support/room.ts';
import { few, moveToNext } from '../../support/world.ts';

const here = room({ people: few, introduced: true, putBack: true, withoutRateLimits: true });

const { said, at, books, suggests, bookings } = finding(here);
const times = timesToMeet(here);

const passes = async (until: Temporal.Instant) => {
  const { sandbox } = here.world;
  await sandbox.advance(sandbox.clock.now().until(until), { every: Temporal.Duration.from({ minutes: 30 }) });
  await here.rows.delivered();
};

const startOf = (row: { readonly starts_at: string } | undefined) =>
  Temporal.Instant.from(new Date(row?.starts_at ?? '').toISOString());

const nextShown = () => text(said('The next ones would be')).match(/• .*/gu) ?? [];

describe('what names a time', () => {
  it('offers nothing of it once it has passed, though nobody did anything', async () => {
    moveToNext(here.world, 5);
    await suggests(here.pair.first, { slot: 0 });
    const { ts } = said('suggests meeting on') ?? {};
    const [row] = await here.rows.query<{ starts_at: string }>(
      'select starts_at from time_suggestions where pair_id = $1',
      [here.pairId],
    );
    await passes(startOf(row).add({ minutes: 31 }));
    const suggestion = () => here.pair.second.messages(here.pair.dm).find((each) => each.ts === ts);
    await eventually(() => expect(text(suggestion())).toContain('This time has passed'));
    expect(suggestion()?.buttons).toEqual([]);
  });

  it('moves and skips nothing any more once its session is over', async () => {
    moveToNext(here.world, 5);
    await books({ slot: 1 });
    expect(said('You meet on')?.buttons).toContain('Skip it');
    const [row] = await bookings();
    await passes(startOf(row).add({ minutes: 61 }));
    await eventually(() => expect(said('You meet on')?.buttons).toEqual([]));
  });

  it('reminds of its session until that begins, then says so, and nothing more once it is over', async () => {
    moveToNext(here.world, 5);
    await books({ slot: 1 });
    const start = startOf((await bookings())[0]);
    await passes(start.subtract({ minutes: 5 }));
    await eventually(() => expect(said('Your session starts soon')?.buttons).toContain('Move it'));
    const { ts } = said('Your session starts soon') ?? {};
    const reminder = () => here.pair.second.messages(here.pair.dm).find((each) => each.ts === ts);
    await passes(start.add({ minutes: 1 }));
    await eventually(() => expect(reminder()?.buttons).toContain('Find a time'));
    expect(text(reminder())).not.toContain('starts soon');
    await passes(start.add({ minutes: 61 }));
    await eventually(() => expect(text(reminder())).toContain('This reminder is over'));
  });

  it('is left out of the times for a series that has yet to suit everyone', async () => {
    moveToNext(here.world, 5);
    await books({ slot: 1 });
    await here.pair.first.press('Repeat this time', at('You meet on'));
    await eventually(() => expect(said('The next ones would be')).toBeDefined());
    const [first, second] = nextShown();
    const [row] = await bookings();
    await passes(startOf(row).add({ hours: 14 * 24 + 1 }));
    await eventually(() => expect(nextShown()).not.toContain(first));
    expect(nextShown()).toHaveLength(2);
    expect(nextShown()).toContain(second);
  });

  it('is taken out of the times that could work, until none is left', async () => {
    await times.untilSlotsCome();
    const all = times.slotsShown().map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
    expect(all).toHaveLength(3);
    const [one, , last] = all.toSorted((a, b) => Temporal.Instant.compare(a, b));
    await passes((one ?? here.clock.now()).add({ minutes: 31 }));
    await eventually(() => expect(times.slotsShown()).toHaveLength(2));
    await passes((last ?? here.clock.now()).add({ minutes: 31 }));
    const plan = () => here.pair.second.messages(here.pair.dm)[2];
    await eventually(() => expect(plan()?.buttons).toEqual([]));
  });

  it('is taken out of them also where somebody’s hours are others since', async () => {
    await times.untilSlotsCome();
    const shown = () =>
      times.slotsShown().map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
    const [one = here.clock.now()] = shown();
    // By these the first that would have been offered lies a day later.
    await here.workspace.change(here.pair.second.name, { timeZone: 'America/New_York' });
    await passes(one.add({ minutes: 31 }));
    const hasPassed = (slot: Temporal.Instant) => Temporal.Instant.compare(slot, here.clock.now()) <= 0;
    await eventually(() => expect(shown().filter(hasPassed)).toEqual([]));
  });

  it('is no more where the pair has ended, and no other is said to be booked', async () => {
    const { first, second, dm } = here.pair;
    await suggests(first);
    const { ts } = said('suggests meeting on') ?? {};
    const shown = () => second.messages(dm).find((each) => each.ts === ts);
    await here.workspace.change(first.name, { isDeactivated: true });
    await eventually(() => expect(shown()?.buttons).toEqual([]));
    expect(text(shown())).toContain('This suggestion no longer stands.');
  });
});
