import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { repeating } from '../../support/series.ts';
import { room } from '../../support/room.ts';
import { sessionCards } from '../../support/session-card.ts';
import { few, reads } from '../../support/world.ts';

/** By one clock, so that nobody's hours are in the way. */
const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));

const here = room({ people, introduced: true, putBack: true, withoutRateLimits: true });

const { said, at, books, bookings, says, settles, startOf, passes, series } = repeating(here);
const { pressInCard } = sessionCards(here);

const dayOf = (moment: Temporal.Instant) =>
  moment
    .toZonedDateTimeISO('Europe/Lisbon')
    .toLocaleString('en-US', { month: 'long', day: 'numeric', year: 'numeric' });

const recordsByCard = () => pressInCard(here.pair.first, 'We met');

async function weeksLater(weeks: number): Promise<void> {
  here.clock.move(Temporal.Duration.from({ hours: weeks * 7 * 24 }));
  await here.world.sandbox.advance({ minutes: 1 });
  await here.rows.delivered();
}

const heldOn = async () => {
  const rows = await here.rows.query<{ held_at: string }>(
    'select held_at from sessions where pair_id = $1 order by number',
    [here.pairId],
  );
  return rows.map((row) => dayOf(Temporal.Instant.from(new Date(row.held_at).toISOString())));
};

describe('a session that is told of a week later', () => {
  it('is on record for the day that was booked, which the form to change it offers and takes', async () => {
    const { first } = here.pair;
    await books();
    const startsAt = await startOf(1);
    await passes(1, { minutes: 50 });
    await says('Did you meet?');
    await weeksLater(1);
    await recordsByCard();
    await eventually(() => expect(text(said('Session 1 is recorded'))).toContain(dayOf(startsAt)));
    expect(await bookings()).toMatchObject([{ state: 'held', session_number: 1 }]);
    await first.press('Change the day', at('Session 1 is recorded'));
    await reads(() => first.modal(), 'When did you meet?');
    await first.submit();
    await reads(() => first.modal(), `recorded for ${dayOf(startsAt)}`);
    expect(await heldOn()).toEqual([dayOf(startsAt)]);
  });
});

describe('a session that is told of weeks later', () => {
  it('can get the day on which it was booked, whatever day it has', async () => {
    const { first } = here.pair;
    await books();
    const startsAt = await startOf(1);
    await passes(1, { minutes: 50 });
    await says('Did you meet?');
    await weeksLater(4);
    await recordsByCard();
    await says('Session 1 is recorded');
    for (const day of [here.clock.now(), startsAt]) {
      await first.press('Change the day', at('Session 1 is recorded'));
      await reads(() => first.modal(), 'When did you meet?');
      const date = day.toZonedDateTimeISO('Europe/Lisbon').toPlainDate().toString();
      await first.fillIn({ 'The day of your last session': date });
      await first.submit();
      await reads(() => first.modal(), `recorded for ${dayOf(day)}`);
      await first.closeModal();
    }
    expect(await heldOn()).toEqual([dayOf(startsAt)]);
  });
});

describe('a series whose rest is told of late', () => {
  it('books again with the session that they had, and asks no second time whether it fits', async () => {
    await settles();
    await passes(1, { hours: 48 });
    await says('By your series, you meet next on');
    await passes(2, { hours: 24 * 2 });
    await says('Does your rhythm still fit?');
    const second = await startOf(2);
    await weeksLater(1);
    await recordsByCard();
    await eventually(async () =>
      expect(await bookings()).toMatchObject([
        { state: 'unanswered' },
        { state: 'held', session_number: 1 },
        { state: 'booked' },
      ]),
    );
    expect(await heldOn()).toEqual([dayOf(second)]);
    expect(await series()).toMatchObject([{ state: 'running' }]);
    await says('That’s settled');
    await passes(3, { hours: -12 });
    const asked = await here.rows.query(
      `select 1 from deliveries where pair_id = $1 and kind = 'series-rests'`,
      [here.pairId],
    );
    expect(asked).toHaveLength(1);
    expect(said('Does your rhythm still fit?')).toBeUndefined();
  });
});
