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

const { said, at, books, says, settles, startOf, passes, bookings, series } = repeating(here);
const { pressInCard } = sessionCards(here);

const states = async () => (await bookings()).map(({ state }) => state);

describe('a session that has begun after one was recorded late', () => {
  it.each(['in Home', 'in its agenda'] as const)('is recorded where it says so %s', async (where) => {
    const { first, second } = here.pair;
    await books();
    await passes(1, { hours: 30 });
    await second.press('We met', at('Did you meet?'));
    await says('Session 1 is recorded');
    here.clock.move(Temporal.Duration.from({ minutes: 1 }));
    await pressInCard(first, 'Start a session');
    await says('For today’s mentor');
    await first.openHome();
    await reads(() => first.home(), 'is under way');
    await first.press('We met', where === 'in Home' ? { in: 'home' } : at('For today’s mentor'));
    await says('Session 2 is recorded');
  });
});

describe('a session of a series that was recorded early, by mistake', () => {
  it('is ahead again once that is undone, in the place of the one that followed, which comes in its turn', async () => {
    const { first, second } = here.pair;
    await settles();
    await passes(1, { hours: 48 });
    await says('By your series, you meet next on');
    const startsAt = await startOf(2);
    await passes(2, { hours: -20 });
    await pressInCard(first, 'We met');
    await says('Session 1 is recorded');
    await eventually(async () => expect(await states()).toEqual(['unanswered', 'held', 'booked']));
    const following = await startOf(3);
    await second.press('Undo this session', at('Session 1 is recorded'));
    await says('isn’t recorded anymore');
    expect(await states()).toEqual(['unanswered', 'booked', 'cancelled']);
    expect(await startOf(2)).toEqual(startsAt);
    await eventually(() => expect(said('By your series')?.buttons).toContain('Move it'));
    await second.openHome();
    await eventually(() => expect(text(second.home())).toContain('Next session'));
    await passes(2, { minutes: 46 });
    await says('Did you meet?');
    await second.press('We met', at('Did you meet?'));
    await says('Session 1 is recorded');
    expect(await states()).toEqual(['unanswered', 'held', 'cancelled', 'booked']);
    expect(await startOf(4)).toEqual(following);
  });
});

describe('two sessions that were skipped in a row', () => {
  it('are none once the pair has met, with none booked: the series goes on', async () => {
    const { first, second } = here.pair;
    await settles();
    await first.press('Skip it', at('You meet on'));
    await says('By your series, you meet next on');
    await second.press('Skip it', at('By your series'));
    await says('You’ve skipped 2 sessions in a row');
    await second.openHome();
    await reads(() => second.home(), 'You skipped your last two sessions');
    here.clock.move(Temporal.Duration.from({ minutes: 1 }));
    await pressInCard(first, 'We met');
    await says('Session 1 is recorded');
    expect(await states()).toEqual(['skipped', 'skipped', 'booked']);
    expect(await series()).toMatchObject([{ state: 'running' }]);
    await second.openHome();
    await eventually(() => expect(text(second.home())).not.toContain('You skipped your last two'));
  });
});
