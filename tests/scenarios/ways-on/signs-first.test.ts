import { describe, expect, it } from '@jest/globals';
import { answersOf, askedAbout, looksIn, metTwice, ownDm, signsReadBy } from '../../support/signs.ts';
import { room } from '../../support/room.ts';
import { daysLater, few } from '../../support/world.ts';

/** By one clock: what is due at the same time comes at the same moment. */
const here = room({
  people: few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' })),
  introduced: true,
  silent: true,
  weekday: 1,
  withoutRateLimits: true,
  putBack: true,
});

const items = ['more-energy-after', 'look-forward'];
const low = Object.fromEntries(items.map((item) => [item, 2]));

async function allAreLow(): Promise<void> {
  const occurrence = await askedAbout(here, items);
  for (const person of [here.pair.first, here.pair.second])
    await answersOf(here, person, { occurrence, points: low });
  // Long enough ago to leave room for all that comes now.
  await here.rows.query(
    `update deliveries set settled_at = settled_at - interval '8 days' where kind = 'check-in-milestone'`,
  );
}

const read = () => {
  const { first, second, dm } = here.pair;
  return {
    alone: [first, second].map((person) => signsReadBy(person, ownDm(person)).length),
    together: signsReadBy(first, dm).length,
  };
};

async function goBy(days: number): Promise<void> {
  await daysLater(here.world, days);
  await here.rows.delivered();
}

describe('where all of a pair are low', () => {
  it('each reads in private first, though all are looked at in one minute', async () => {
    await metTwice(here);
    await allAreLow();
    await looksIn(here, { 'sign-private': 25, 'sign-joint': 25 });
    await goBy(3);
    expect(read()).toEqual({ alone: [1, 1], together: 0 });
    await looksIn(here, { 'sign-private': 24 * 60, 'sign-joint': 24 });
    await goBy(9);
    expect(read()).toEqual({ alone: [1, 1], together: 1 });
  });

  it('they read nothing together while a card to one of them waits for its moment', async () => {
    await metTwice(here);
    await allAreLow();
    await looksIn(here, { 'sign-private': 24, 'sign-joint': 24 * 4 });
    await goBy(2);
    const { second } = here.pair;
    await here.rows.query(
      `update deliveries set state = 'waiting', settled_at = null, due_at = $2 where kind = 'sign-private' and person_id = $1`,
      [
        second.id,
        here.clock
          .now()
          .add({ hours: 24 * 10 })
          .toString(),
      ],
    );
    await goBy(9);
    expect(read().together).toBe(0);
  });

  it('they read it together where a card to one of them cannot arrive at all', async () => {
    await metTwice(here);
    await allAreLow();
    await looksIn(here, { 'sign-private': 24, 'sign-joint': 24 * 4 });
    await goBy(2);
    await here.rows.query(
      `update deliveries set state = 'failed', outcome = 'channel_not_found' where kind = 'sign-private' and person_id = $1`,
      [here.pair.second.id],
    );
    await goBy(9);
    expect(read().together).toBe(1);
  });

  it('each reads in private first the next time too', async () => {
    await metTwice(here);
    await allAreLow();
    await looksIn(here, { 'sign-private': 24, 'sign-joint': 24 * 4 });
    await goBy(10);
    expect(read()).toEqual({ alone: [1, 1], together: 1 });
    await allAreLow();
    await looksIn(here, { 'sign-private': 24 * 60, 'sign-joint': 24 * 25 });
    await goBy(28);
    expect(read()).toEqual({ alone: [1, 1], together: 1 });
    await looksIn(here, { 'sign-private': 24, 'sign-joint': 24 * 4 });
    await goBy(10);
    expect(read()).toEqual({ alone: [2, 2], together: 2 });
  });
});
