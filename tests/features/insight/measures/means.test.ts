import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  leastWidth,
  meansOf,
  type Answering,
} from '../../../../src/features/insight/measures/model/means.ts';
import { attackOnMeans } from './attack-on-means.ts';

const floor = 5;
const round = (roundId: string, ...values: readonly number[]): Answering => ({ roundId, values });

describe('means of what people answered', () => {
  it('are told of five people and more', () => {
    expect(meansOf([round('r1', 3, 4, 4, 5)], floor)).toEqual({ program: undefined, rounds: [] });
    expect(meansOf([round('r1', 3, 4, 4, 5, 2)], floor)).toEqual({ program: 3.6, rounds: [] });
  });

  it('are told by round where each is of enough people', () => {
    const means = meansOf([round('r1', 3, 3, 4, 4, 2), round('r2', 4, 4, 4, 5, 5, 3)], floor);
    expect(means).toEqual({
      program: 3.7,
      rounds: [
        { roundId: 'r1', mean: 3.2 },
        { roundId: 'r2', mean: 4.2 },
      ],
    });
  });

  it('are of no round where the program tells the rest, which would be too few', () => {
    expect(meansOf([round('r1', 3, 3, 4, 4, 2), round('r2', 4, 1)], floor).rounds).toEqual([]);
  });

  it('tell no number where nearly all answer alike', () => {
    expect(meansOf([round('r1', 5, 5, 5, 5, 5)], floor).program).toBe('high');
    expect(meansOf([round('r1', 1, 1, 1, 1, 2)], floor).program).toBe('low');
    expect(meansOf([round('r1', 5, 5, 5, 5, 5), round('r2', 3, 3, 3, 3, 3)], floor)).toEqual({
      program: 4,
      rounds: [],
    });
  });

  it('narrow nobody’s answer down to less than two points', async () => {
    const value = fc.oneof(
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom(1, 5),
      fc.double({ min: 1, max: 5, noNaN: true }),
    );
    const answers = fc.array(fc.array(value, { minLength: 0, maxLength: 9 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(answers, async (rounds) => {
        const answering = rounds.map((values, place) => round(`r${place}`, ...values));
        const means = meansOf(answering, floor);
        if (means.program === undefined) return;
        expect(await attackOnMeans(answering, means, leastWidth)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('would, were every round told', async () => {
    const answering = [round('r1', 3, 3, 4, 4, 2), round('r2', 5)];
    const all = { program: 3.5, rounds: [{ roundId: 'r1', mean: 3.2 }] };
    expect(await attackOnMeans(answering, all, leastWidth)).toEqual([
      { roundId: 'r2', lowest: 5, highest: 5 },
    ]);
  });
});
