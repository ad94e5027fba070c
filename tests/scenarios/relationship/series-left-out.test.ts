import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { repeating } from '../../support/series.ts';
import { room } from '../../support/room.ts';
import { few } from '../../support/world.ts';

/** By one clock, so that nobody's hours are in the way, and early in a week, so that days of it are left. */
const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));

const here = room({ people, introduced: true, withoutRateLimits: true, weekday: 1 });

const { at, says, bookings, settles, startOf, passes } = repeating(here);

const wall = (moment: Temporal.Instant) => moment.toZonedDateTimeISO('Europe/Lisbon').toPlainDateTime();
const inWords = (day: Temporal.PlainDate) =>
  day.toLocaleString('en-US', { month: 'long', day: 'numeric', year: 'numeric' });

/** Free for one of them, from that day on. */
async function frees(from: Temporal.PlainDate, count: number): Promise<void> {
  for (let days = 0; days < count; days += 1)
    await here.rows.query('insert into days_off (workspace_id, person_id, day) values ($1, $2, $3)', [
      here.workspace.teamId,
      here.pair.second.id,
      from.add({ days }).toString(),
    ]);
}

/** They have had the first one; the next is booked by the series. */
async function goesOn(): Promise<string> {
  await passes(1, { minutes: 50 });
  await here.pair.first.press('We met', at('Did you meet?'));
  await says('Session 1 is recorded');
  await passes(1, { hours: 26 });
  return text(await says('By your series, you meet next on'));
}

describe('a day of a series that is free for one of them', () => {
  it('moves its session to a later day of that week, and its message says that it does', async () => {
    await settles();
    const usual = wall(await startOf(1)).add({ weeks: 2 });
    await frees(usual.toPlainDate(), 1);
    expect(await goesOn()).toContain('It’s at another time than usual');
    const moved = wall(await startOf(2));
    expect(moved.equals(usual.add({ days: 1 }))).toBe(true);
  });

  it('with the rest of its week leaves its session out, and the message of the next one says which and why', async () => {
    await settles();
    const usual = wall(await startOf(1)).add({ weeks: 2 });
    await frees(usual.toPlainDate(), 8 - usual.dayOfWeek);
    const told = await goesOn();
    expect(told).toContain(
      `The session on ${inWords(usual.toPlainDate())} is left out: nothing in that week suits everyone`,
    );
    expect(told).not.toContain('another time than usual');
    expect(wall(await startOf(2)).equals(usual.add({ weeks: 2 }))).toBe(true);
    expect(await bookings()).toHaveLength(2);
  });
});
