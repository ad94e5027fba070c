import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  figuresOf,
  rounded,
  tightened,
  type Figures,
} from '../../../../src/features/insight/measures/model/figures.ts';
import { anyLife, knownTables, tableFrom } from './programs.ts';

const floor = 5;
const figuresFrom = (counts: readonly (readonly number[])[]) => figuresOf(tableFrom(counts), floor);

const rowsOf = ({ program, cohorts }: Figures) => [program, ...cohorts];

describe('what a report tells', () => {
  it('has no number under the floor, whatever the people are', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(anyLife, (spans) => {
        const all = spans.flatMap((span) => {
          const figures = figuresOf(tableFrom(span.counts), span.floor);
          const told = figures ? rowsOf(figures) : [];
          const numbers = told.flatMap(({ total, groups }) => [total, ...Object.values(groups)]);
          return numbers.filter((each) => typeof each === 'number' && each < span.floor);
        });
        expect(all).toEqual([]);
      }),
    );
  });

  it('is nothing where there are fewer people than the floor', () => {
    expect(figuresFrom([[2, 2]])).toBeUndefined();
    expect(figuresFrom([[3, 2]])?.program.total).toBe(5);
  });

  it('is the same for a group with nobody and one with few', () => {
    const few = figuresFrom([[20, 12, 4, 4]]);
    const none = figuresFrom([[20, 12, 8, 0]]);
    expect(few?.program.groups).toEqual({ g1: 20, g2: 12, g3: 'hidden', g4: 'hidden' });
    expect(none?.program.groups).toEqual(few?.program.groups);
  });

  it('says that nearly all are in one group, where it cannot say how many are not', () => {
    expect(figuresFrom([[40, 0]])?.program.groups).toEqual({ g1: 'nearly-all', g2: 'hidden' });
    expect(figuresFrom([[40, 4]])?.program.groups).toEqual({ g1: 'nearly-all', g2: 'hidden' });
    expect(figuresFrom([[6, 1]])?.program.groups).toEqual({ g1: 'hidden', g2: 'hidden' });
  });

  it('joins rounds that are too small alone, and shows no round where there is but one', () => {
    const figures = figuresFrom([
      [2, 1],
      [9, 9],
      [1, 1],
      [10, 12],
    ]);
    expect(figures?.cohorts.map(({ rounds }) => rounds)).toEqual([
      ['r1', 'r2'],
      ['r3', 'r4'],
    ]);
    expect(figuresFrom([[20, 20]])?.cohorts).toEqual([]);
  });

  it('hides in the counties of the textbook a rectangle, and no more', () => {
    const figures = figuresFrom(knownTables['counties by schooling'] ?? []);
    expect(figures?.program.groups).toEqual({ g1: 50, g2: 35, g3: 30, g4: 20 });
    expect(figures?.cohorts.map(({ groups }) => Object.values(groups))).toEqual([
      ['hidden', 'hidden', 'hidden', 'hidden'],
      [20, 10, 10, 15],
      ['hidden', 'hidden', 'hidden', 'hidden'],
      ['hidden', 'hidden', 'hidden', 'hidden'],
    ]);
  });

  it('is rounded to fives, so that from month to month nobody is seen to move', () => {
    const figures = figuresFrom([[18, 12]]);
    expect(figures && rounded(figures).program).toEqual({ total: 30, groups: { g1: 20, g2: 10 } });
  });
});

describe('a floor that is tightened', () => {
  const told: Figures = {
    program: { total: 50, groups: { g1: 35, g2: 15 } },
    cohorts: [
      { rounds: ['r1'], total: 30, groups: { g1: 20, g2: 10 } },
      { rounds: ['r2'], total: 20, groups: { g1: 15, g2: 5 } },
    ],
  };

  it('takes away at once what is under it, and all from which that would follow', () => {
    expect(tightened(told, { was: 5, is: 8 })).toEqual({ program: told.program, cohorts: [] });
    expect(tightened(told, { was: 5, is: 14 }).program).toEqual({
      total: 50,
      groups: { g1: 'hidden', g2: 'hidden' },
    });
  });

  it('changes nothing where it is the same, or was loosened', () => {
    expect(tightened(told, { was: 5, is: 5 })).toEqual(told);
    expect(tightened(told, { was: 8, is: 5 })).toEqual(told);
  });
});
