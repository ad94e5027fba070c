import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { repeating } from '../../support/series.ts';
import { room } from '../../support/room.ts';
import { few, latest, reads } from '../../support/world.ts';

/** By one clock, so that nobody's hours are in the way. */
const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));

const here = room({ people, introduced: true, putBack: true, withoutRateLimits: true });

const { said, at, suggests, bookings, settles, startOf, series } = repeating(here);

const wall = (moment: Temporal.Instant) => moment.toZonedDateTimeISO('Europe/Lisbon').toPlainDateTime();

/** At an hour of their own, by the clock that all of them have. */
async function movesTo(there: Temporal.PlainDateTime): Promise<void> {
  const fields = {
    'When could you meet?': 'Another time',
    'Another day': there.toPlainDate().toString(),
    'Another hour': there.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
  const before = (await bookings()).at(-1)?.sequence ?? 0;
  await suggests(here.pair.first, { fields });
  await eventually(() => expect(said('suggests moving')?.buttons).toContain('That suits me'));
  await here.pair.second.press('That suits me', at('suggests moving'));
  await eventually(async () => expect((await bookings()).at(-1)?.sequence).toBe(before + 1));
  await here.rows.delivered();
}

describe('a series', () => {
  it('is another one at the same hour of another day: it is suggested from there, and set aside once that moves', async () => {
    const { first, second } = here.pair;
    await settles();
    const there = wall(await startOf(1));
    await movesTo(there.add({ days: there.dayOfWeek < 5 ? 1 : 3 }));
    await second.press('Repeat this time', at('has moved to'));
    await eventually(async () =>
      expect(await series()).toMatchObject([{ state: 'running' }, { state: 'proposed' }]),
    );
    await movesTo(there);
    expect(await series()).toMatchObject([{ state: 'running' }, { state: 'set-aside' }]);
    await first.press('Repeat this time', at('has moved to'));
    await reads(() => latest(first.messages(here.pair.dm)), 'You meet at that time each time already');
  });
});
