import { describe, expect, it } from '@jest/globals';
import { pairRestedSince } from '../../../src/features/pairs/away/service.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { finding } from '../../support/booking.ts';
import { pauses } from '../../support/series.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, moveToNext, reads } from '../../support/world.ts';
import { ownDmOf, pausePair } from '../../support/ways-on.ts';

/** By one clock, so that it is night for both. */
const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({ people, introduced: true, silent: true, withoutRateLimits: true });

const { said, books, bookings } = finding(here);

const lasting = () =>
  here.pair.second
    .messages(here.pair.dm)
    .filter(({ isEphemeral }) => !isEphemeral)
    .map(text);
const saying = (words: string) => lasting().filter((each) => each.includes(words));

const aheadBy = (days: number) =>
  here.clock.now().toZonedDateTimeISO('Europe/Lisbon').toPlainDate().add({ days });

/** For how many days the pair has rested, by what it was told. */
const restedSince = (since: Temporal.Instant) =>
  here.world.sandbox.bot.deps.db.inWorkspace(here.workspace.teamId, async (tx) =>
    Math.round(
      (await pairRestedSince(tx, { pairId: here.pairId, since, now: here.clock.now() })).total('hours') / 24,
    ),
  );

/** Three days ahead, by the form. */
const soon = () => ({
  fields: {
    'When could you meet?': 'Another time',
    'Another day': aheadBy(3).toString(),
    'Another hour': '10:00',
  },
});

describe('a pause in which a session lies', () => {
  it('and that somebody takes late in the evening is read with it at once, and no second time in the morning', async () => {
    moveToNext(here.world, 1);
    await books(soon());
    here.clock.move(Temporal.Duration.from({ hours: 13 }));
    await pauses(here.pair.first, aheadBy(12));
    await eventually(() => expect(said('is canceled')).toBeDefined());
    expect(text(said('is canceled'))).toMatch(
      /^This pair is paused until .+\. The session on .+ is canceled, .+ if your pair ends or restarts\./su,
    );
    expect(await bookings()).toMatchObject([{ state: 'cancelled' }]);
    const since = here.clock.now();
    await daysLater(here.world, 4);
    await here.rows.delivered();
    expect(saying('is paused until')).toHaveLength(1);
    expect(await restedSince(since)).toBe(4);
    await daysLater(here.world, 10);
    await here.rows.delivered();
    expect(saying('The pause is over')).toHaveLength(1);
  });

  it('and that is over before the morning is said to be, as it was read of', async () => {
    const { first } = here.pair;
    moveToNext(here.world, 1);
    await books(soon());
    here.clock.move(Temporal.Duration.from({ hours: 13 }));
    await pauses(first, aheadBy(12));
    await eventually(() => expect(saying('is paused until')).toHaveLength(1));
    await here.rows.delivered();
    await first.command('/peer resume');
    await reads(() => ({ reading: first.allMessages().map(text).join() }), 'Welcome back');
    await daysLater(here.world, 1);
    await here.rows.delivered();
    expect(saying('The pause is over')).toHaveLength(1);
    expect(saying('is canceled, since a pause covered that day')).toHaveLength(1);
  });

  it('is read by each in private where their DM is a channel by then', async () => {
    const { first, second, dm } = here.pair;
    moveToNext(here.world, 1);
    await books({
      fields: {
        'When could you meet?': 'Another time',
        'Another day': aheadBy(20).toString(),
        'Another hour': '10:00',
      },
    });
    first.turnIntoChannel(dm, 'ana-and-peer');
    await pausePair(here, second, 30);
    for (const person of [first, second])
      await eventually(() => expect(ownDmOf(here, person).split('is paused until')).toHaveLength(2));
  });
});
