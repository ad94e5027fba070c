import { expect, it } from '@jest/globals';
import {
  answersOf,
  askedAboutSession,
  looksIn,
  metAgain,
  metTwice,
  ownDm,
  signsReadBy,
} from '../../support/signs.ts';
import { room } from '../../support/room.ts';
import { daysLater, few } from '../../support/world.ts';

const here = room({
  people: few,
  introduced: true,
  silent: true,
  weekday: 1,
  withoutRateLimits: true,
  putBack: true,
});

it.each([
  { about: 'second', cards: 0 },
  { about: 'third', cards: 1 },
])(
  'what is said of the $about session is weighed as of that one, though a third was held before it was said',
  async ({ about, cards }) => {
    const { first } = here.pair;
    await metTwice(here);
    if (about === 'third') await metAgain(here);
    const occurrence = await askedAboutSession(here, ['look-forward']);
    if (about === 'second') await metAgain(here);
    await answersOf(here, first, { kind: 'check-in-session', occurrence, points: { 'look-forward': 1 } });
    await looksIn(here, { 'sign-private': 24, 'sign-joint': 24 * 60 });
    await daysLater(here.world, 3);
    await here.rows.delivered();
    expect(signsReadBy(first, ownDm(first))).toHaveLength(cards);
  },
);
