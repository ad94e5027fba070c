import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { repeating } from '../../support/series.ts';
import { few, reads } from '../../support/world.ts';

/** By one clock, so that nobody's hours are in the way. */
const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));

const here = room({ people, introduced: true, withoutRateLimits: true });

const { said, at, chooses, suggests, bookings, says, startOf, passes, series } = repeating(here);

const wall = (moment: Temporal.Instant) => moment.toZonedDateTimeISO('Europe/Lisbon').toPlainDateTime();

describe('a series, where a time is found', () => {
  it('is begun together with its first session, where that is suggested for each time', async () => {
    const { first, second, dm } = here.pair;
    const each = { fields: { 'How often?': 'Each time, every two weeks' } };
    await suggests(first, each);
    expect(text(said('suggests meeting on'))).toContain('Then each time like this: every two weeks');
    const suggestion = at('suggests meeting on');
    await second.openHome();
    await reads(() => second.home(), 'then each time in your rhythm');
    // The same time for once is another suggestion: whom that suits has agreed to one session.
    await suggests(second, { slot: 0 });
    await here.rows.delivered();
    expect(text(said('suggests meeting on'))).not.toContain('Then each time');
    const presses = [1, 2].map(() => second.press('That suits me', suggestion));
    await Promise.allSettled(presses);
    await says('You meet every two weeks');
    await reads(() => ({ reading: second.messages(dm).map(text).join('\n') }), 'already booked');
    await here.rows.delivered();
    expect(await bookings()).toHaveLength(1);
    expect(await series()).toMatchObject([{ state: 'running' }]);
    const usual = wall(await startOf(1));
    await passes(1, { minutes: 50 });
    await first.press('We met', at('Did you meet?'));
    await says('Session 1 is recorded');
    expect(wall(await startOf(2)).equals(usual.add({ weeks: 2 }))).toBe(true);
  });

  it('cannot be of an hour that is quiet for one of them each time: the form is told, and once is fine', async () => {
    const { first } = here.pair;
    const { clock } = here.world.sandbox;
    const day = clock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ days: 3 }).toString();
    const late = { 'When could you meet?': 'Another time', 'Another day': day, 'Another hour': '22:00' };
    await chooses(first, { fields: { ...late, 'How often?': 'Each time, every two weeks' } });
    await reads(() => first.modal(), 'quiet hours each time');
    await first.closeModal();
    await suggests(first, { fields: late });
    expect(await series()).toEqual([]);
  });
});
