import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import {
  answersOf,
  askedAbout,
  forgetAll,
  looksIn,
  metTwice,
  ownDm,
  signsReadBy,
} from '../../support/signs.ts';
import { room } from '../../support/room.ts';
import { daysLater, few } from '../../support/world.ts';

const here = room({
  people: few.slice(0, 3),
  introduced: true,
  silent: true,
  shared: true,
  weekday: 1,
  withoutRateLimits: true,
});

const items = ['replies-in-time', 'easy-to-arrange'];
const all = (): readonly Person[] => here.workspace.people().map(({ id }) => here.person(id));
const counts = () => ({
  alone: all().map((person) => signsReadBy(person, ownDm(person)).length),
  together: signsReadBy(here.pair.first, here.pair.dm).length,
});

async function answered(points: readonly number[]): Promise<void> {
  await forgetAll(here);
  const occurrence = await askedAbout(here, items);
  for (const [place, person] of all().entries())
    await answersOf(here, person, {
      occurrence,
      points: Object.fromEntries(items.map((item) => [item, points[place] ?? 4])),
    });
  await looksIn(here, { 'sign-private': 24, 'sign-joint': 24 * 4 });
  await daysLater(here.world, 7);
  await here.rows.delivered();
}

beforeAll(() => metTwice(here));

describe('three of whom some are low', () => {
  it('read nothing together while one of them is well: the third would know of whom it is', async () => {
    await answered([2, 2, 4]);
    expect(counts()).toEqual({ alone: [1, 1, 0], together: 0 });
    expect(signsReadBy(here.ana, ownDm(here.ana)).at(-1)).toContain('Tell my peers');
  });

  it('read it together where all three are low, each in private before', async () => {
    const before = counts();
    await answered([2, 1, 2]);
    const after = counts();
    expect(after.alone.map((count, place) => count - (before.alone[place] ?? 0))).toEqual([1, 1, 1]);
    expect(after.together - before.together).toBe(1);
  });
});
