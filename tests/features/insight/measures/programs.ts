import * as fc from 'fast-check';
import { figuresOf, told } from '../../../../src/features/insight/measures/model/figures.ts';
import { smallHidden, type Pattern } from '../../../../src/features/insight/measures/model/suppression.ts';
import { sumOf, totalsOf, type MeasureTable } from '../../../../src/features/insight/measures/model/table.ts';
import type { Told, Window } from './attack.ts';

type Counts = readonly (readonly number[])[];

const names = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) => `${letter}${place + 1}`);

/** @param counts a row for each round, in it a count for each group */
export const tableFrom = (counts: Counts): MeasureTable => ({
  rounds: names('r', counts.length),
  groups: names('g', counts[0]?.length ?? 0),
  counts,
});

/** As the product tells it; nothing where there are too few people. */
export function reported(counts: Counts, floor: number): readonly Told[] {
  const truth = tableFrom(counts);
  const figures = figuresOf(truth, floor);
  return figures ? [{ truth, figures, floor }] : [];
}

/** With complementary suppression switched off: each number that is too small is hidden, and nothing else. */
export function unprotected(counts: Counts, floor: number): Told {
  const truth = tableFrom(counts);
  const cohorts = truth.rounds.map((round, place) => ({
    rounds: [round],
    counts: truth.counts[place] ?? [],
  }));
  const pattern: Pattern = {
    program: totalsOf(truth).map(() => 'shown'),
    cohorts: cohorts.map((cohort) => smallHidden(cohort.counts, floor)),
  };
  return { truth, figures: told(truth, cohorts, pattern), floor };
}

/** Whoever reads the reports of a year adds up what stands in them. */
export const addedUp = (life: readonly Told[]): readonly Window[] =>
  life.flatMap((_, from) =>
    life.slice(from + 1).map((__, more): Window => {
      const until = from + more + 2;
      const rows = life.slice(from, until).map(({ figures }) => figures.program.groups);
      const sums = Object.keys(rows[0] ?? {}).flatMap((group) => {
        const all = rows.map((row) => row[group]);
        return all.every((each) => typeof each === 'number') ? [[group, sumOf(all)] as const] : [];
      });
      return { from, until, groups: Object.fromEntries(sums) };
    }),
  );

const size = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);

const counts = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rounds, groups]) => {
    const row = fc.array(size, { minLength: groups, maxLength: groups });
    return fc.array(row, { minLength: rounds, maxLength: rounds });
  })
  .map((rows) => rows.filter((row) => sumOf(row) > 0))
  .filter((rows) => rows.length > 0);

/** Some spans of a program's life, each under the floor that was set then. */
export const anyLife = fc.array(fc.record({ counts, floor: fc.constantFrom(5, 5, 5, 8, 12) }), {
  minLength: 1,
  maxLength: 3,
});

/**
 * Tables that the literature on disclosure control works on. The first is that of Statistical Policy Working Paper 22 of the US Office of
 * Management and Budget: children by county and by how long the head of their household went to school.
 */
export const knownTables: Readonly<Record<string, Counts>> = {
  'counties by schooling': [
    [15, 1, 3, 1],
    [20, 10, 10, 15],
    [3, 10, 10, 2],
    [12, 14, 7, 2],
  ],
  'one small number in the middle': [
    [20, 30, 10],
    [25, 2, 40],
    [30, 12, 16],
  ],
  'a row of zeros and one': [
    [0, 0, 9, 0],
    [12, 30, 0, 18],
    [22, 11, 15, 6],
  ],
  'a round that nearly is the program': [
    [60, 40, 3],
    [3, 2, 1],
  ],
  'all in one group': [
    [30, 0],
    [20, 0],
  ],
  'as many small as not': [
    [1, 20],
    [20, 1],
  ],
};

/**
 * Hidden are two numbers or more in each row and each column, and none is small in sum; yet the one in the middle is alone on the way
 * from one corner to the other, so that it follows from all that is shown.
 */
export const bridge = {
  counts: [
    [4, 4, 20, 20],
    [4, 4, 4, 20],
    [20, 20, 4, 4],
    [20, 20, 4, 4],
  ],
  hidden: [
    [true, true, false, false],
    [true, true, true, false],
    [false, false, true, true],
    [false, false, true, true],
  ],
} as const;
