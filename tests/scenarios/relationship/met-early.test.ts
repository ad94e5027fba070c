import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { finding } from '../../support/booking.ts';
import { room } from '../../support/room.ts';
import { sessionCards } from '../../support/session-card.ts';
import { few, moveToNext } from '../../support/world.ts';

/** By one clock: what is the next day for one of them is so for the other. */
const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({ people, introduced: true, silent: true, withoutRateLimits: true, putBack: true });

const { said, at, books, bookings } = finding(here);
const { pressInCard } = sessionCards(here);

const recorded = 'Session 1 is recorded';

/** On a Monday morning, so many days ahead at that hour. */
async function booksFor(days: number, hour: string): Promise<void> {
  moveToNext(here.world, 1);
  const day = here.clock.now().toZonedDateTimeISO('Europe/Lisbon').toPlainDate().add({ days });
  await books({
    fields: { 'When could you meet?': 'Another time', 'Another day': day.toString(), 'Another hour': hour },
  });
}

/** What is still to come of a session that is booked. */
const toCome = async () => {
  const rows = await here.rows.query<{ kind: string }>(
    `select kind from touchpoints where pair_id = $1 and kind like 'session-%' order by 1`,
    [here.pairId],
  );
  return rows.map(({ kind }) => kind);
};

describe('a pair that has met before the time of a session that is booked', () => {
  it('on the day before it has had that one: nothing more comes of it, and undone it is ahead again', async () => {
    const { first, second } = here.pair;
    await booksFor(1, '16:00');
    const before = await toCome();
    expect(before).toContain('session-soon');
    await pressInCard(first, 'We met');
    await eventually(() => expect(said(recorded)).toBeDefined());
    expect(text(said(recorded))).toMatch(
      /It’s the one you’d booked for .+ 16:00\. Nothing is booked then anymore/u,
    );
    expect(said(recorded)?.buttons).toContain('Find a time');
    expect(said(recorded)?.buttons).not.toContain('Skip next session');
    expect(await bookings()).toMatchObject([{ state: 'held', session_number: 1 }]);
    expect(await toCome()).toEqual([]);
    await second.press('Undo this session', at(recorded));
    await eventually(() => expect(said('isn’t recorded anymore')).toBeDefined());
    expect(await bookings()).toMatchObject([{ state: 'booked' }]);
    expect(await toCome()).toEqual(before);
  });

  it('by days reads that it stays booked, and can skip it there', async () => {
    const { first, second } = here.pair;
    await booksFor(4, '10:00');
    const before = await toCome();
    await pressInCard(first, 'We met');
    await eventually(() => expect(said(recorded)).toBeDefined());
    expect(text(said(recorded))).toMatch(/Your session on .+ 10:00.* stays booked/u);
    expect(text(said(recorded))).not.toContain('you’d booked');
    expect(said(recorded)?.buttons).not.toContain('Find a time');
    expect(await bookings()).toMatchObject([{ state: 'booked' }]);
    expect(await toCome()).toEqual(before);
    await second.press('Skip next session', at(recorded));
    await eventually(() => expect(said('is skipped')).toBeDefined());
    expect(await bookings()).toMatchObject([{ state: 'skipped' }]);
    expect(await toCome()).toEqual([]);
    await eventually(() => expect(said(recorded)?.buttons).toContain('Find a time'));
    expect(said(recorded)?.buttons).not.toContain('Skip next session');
  });

  it('loses its buttons for that one once its time is over', async () => {
    await booksFor(4, '10:00');
    await pressInCard(here.pair.first, 'We met');
    await eventually(() => expect(said(recorded)?.buttons).toContain('Skip next session'));
    here.clock.move(Temporal.Duration.from({ hours: 24 * 5 }));
    await here.world.sandbox.advance({ minutes: 1 });
    await eventually(() => expect(said(recorded)?.buttons).not.toContain('Skip next session'));
    expect(text(said(recorded))).not.toContain('stays booked');
  });
});
