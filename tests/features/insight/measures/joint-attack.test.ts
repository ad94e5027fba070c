import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { figuresTogether, toldBeside } from '../../../../src/features/insight/measures/model/beside.ts';
import { firstSession } from '../../../../src/features/insight/measures/model/beginnings.ts';
import { figuresOf } from '../../../../src/features/insight/measures/model/figures.ts';
import { attack, type Shared, type Told } from './attack.ts';

const floor = 5;
/** More by hand: `ATTACKS=3000 npm test -- tests/features/insight/measures/joint-attack.test.ts` */
const attacks = Number(process.env.ATTACKS ?? 150);

/** Two measures of the same people, and in which two groups of them nobody is at once. */
type Two = {
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly excludes: Shared['excludes'];
};

/** Whoever has felt something has said farewell. */
const endings: Two = {
  one: ['ended-well', 'rematch', 'released'],
  other: ['felt', 'unsaid'],
  excludes: [
    ['rematch', 'felt'],
    ['released', 'felt'],
  ],
};
/** Whoever has begun and not signed has begun by a session, within four weeks: nobody of the last group is among them. */
const beginnings: Two = {
  one: ['signed', 'unsigned'],
  other: ['first-week', 'second-week', 'third-or-fourth', 'none'],
  excludes: [['unsigned', 'none']],
};
/** As the product groups them. */
const grouped: Two = { ...beginnings, other: ['first-week', 'second-week', 'after-that'], excludes: [] };

const size = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);

type Counts = readonly (readonly number[])[];
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** For each round how many people are in each two groups: some in every round. */
const anyOf = ({ one, other }: Two) =>
  fc
    .array(fc.array(size, { minLength: one.length * other.length, maxLength: one.length * other.length }), {
      minLength: 1,
      maxLength: 4,
    })
    .filter((rounds) => rounds.every((round) => sum(round) > 0));

function tablesOf({ one, other, excludes }: Two, rounds: Counts) {
  const isIn = (a: string, b: string) => !excludes.some(([x, y]) => x === a && y === b);
  const count = (round: readonly number[], a: number, b: number) =>
    isIn(one[a] ?? '', other[b] ?? '') ? (round[a * other.length + b] ?? 0) : 0;
  const named = { rounds: rounds.map((_, place) => `r${place + 1}`) };
  return [
    {
      ...named,
      groups: one,
      counts: rounds.map((round) => one.map((_, a) => sum(other.map((__, b) => count(round, a, b))))),
    },
    {
      ...named,
      groups: other,
      counts: rounds.map((round) => other.map((_, b) => sum(one.map((__, a) => count(round, a, b))))),
    },
  ] as const;
}

/** Each as though the other were not told. */
function eachAlone(two: Two, rounds: Counts): readonly Told[] {
  const [one, other] = tablesOf(two, rounds).map((truth) => ({ truth, figures: figuresOf(truth, floor) }));
  return toldOf(one, other);
}

/** How pairs end and what was felt, as the product tells them. */
function beside(rounds: Counts): readonly Told[] {
  const [one, other] = tablesOf(endings, rounds).map((truth) => ({
    truth,
    figures: figuresTogether(truth, floor),
  }));
  return toldOf(one, other && { ...other, figures: toldBeside(other.figures, one?.figures, 'ended-well') });
}

type Made = Pick<Told, 'truth'> & { readonly figures: Told['figures'] | undefined };

const toldOf = (...made: readonly (Made | undefined)[]): readonly Told[] =>
  made.flatMap((each) => (each?.figures ? [{ truth: each.truth, figures: each.figures, floor }] : []));

const attackBoth = (life: readonly Told[], { excludes }: Two) =>
  attack(life, [], life.length < 2 ? [] : [{ one: 0, other: 1, excludes }]);

describe('an attack on two measures of the same people at once', () => {
  it('narrows nothing down of how pairs begin', async () => {
    await fc.assert(
      fc.asyncProperty(anyOf(grouped), async (rounds) => {
        expect(await attackBoth(eachAlone(grouped, rounds), grouped)).toEqual([]);
      }),
      { numRuns: attacks },
    );
    expect(firstSession).toEqual(grouped.other);
  });

  it('narrows nothing down of how they end, and what was felt', async () => {
    await fc.assert(
      fc.asyncProperty(anyOf(endings), async (rounds) => {
        expect(await attackBoth(beside(rounds), endings)).toEqual([]);
      }),
      { numRuns: attacks },
    );
  });

  it('finds them told of the same spans: where one goes on with the next month, so does the other', () => {
    fc.assert(
      fc.property(anyOf(endings), (rounds) => {
        const isFew = sum(rounds.flat()) < floor;
        const told = beside(rounds).length;
        expect([0, 2]).toContain(told);
        expect(isFew && told > 0).toBe(false);
      }),
    );
  });

  it.each([
    ['all of one round', [[11, 1, 0, 0, 0, 22]]],
    ['nearly all who asked for another peer', [[5, 3, 0, 27, 0, 0]]],
    [
      'two rounds',
      [
        [3, 2, 0, 4, 0, 1],
        [5, 0, 0, 1, 0, 4],
      ],
    ],
  ])('breaks what protects each measure of endings alone, in %s', async (_, rounds) => {
    expect(await attackBoth(eachAlone(endings, rounds), endings)).not.toEqual([]);
    expect(await attackBoth(beside(rounds), endings)).toEqual([]);
  });

  it('breaks what protects each measure of beginnings alone, were they grouped by four weeks', async () => {
    const rounds = [
      [0, 0, 0, 5, 5, 4, 5, 0],
      [0, 0, 0, 5, 6, 0, 0, 0],
    ];
    expect(await attackBoth(eachAlone(beginnings, rounds), beginnings)).not.toEqual([]);
  });
});
