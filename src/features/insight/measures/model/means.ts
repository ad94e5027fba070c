import { sumOf } from './table.ts';

/** What each of some people answered on the average, from 1 to 5. */
export type Answering = { readonly roundId: string; readonly values: readonly number[] };

/** As far apart as what one person answered could at least be, for whoever knows the mean and how many answered. */
export const leastWidth = 2;

const [lowest, highest] = [1, 5] as const;

/** Beyond these no mean is told apart: where nearly all answer alike, it would tell what each of them has. */
export const ends = { low: 1.4, high: 4.6 } as const;

export type Mean = number | 'low' | 'high';

export type Means = {
  readonly program: Mean | undefined;
  readonly rounds: readonly { readonly roundId: string; readonly mean: number }[];
};

/** Whether so many answered so differently that each answer could be this much more or less. */
function isBroad(values: readonly number[], floor: number): boolean {
  const [count, sum] = [values.length, sumOf(values)];
  return count >= floor && sum >= lowest * count + leastWidth && sum <= highest * count - leastWidth;
}

/** A round is shown where what is left of the program beside all that are shown is broad too, or nothing. */
export function meansOf(answering: readonly Answering[], floor: number): Means {
  const everything = answering.flatMap(({ values }) => values);
  if (everything.length < floor) return { program: undefined, rounds: [] };
  const broad = answering.filter(({ values }) => isBroad(values, floor));
  const shown = broad.length < 2 || !isBroad(everything, floor) ? [] : tellable(broad, answering, floor);
  return {
    program: told(everything),
    rounds: shown.map(({ roundId, values }) => ({ roundId, mean: rounded(values) })),
  };
}

function tellable(
  shown: readonly Answering[],
  all: readonly Answering[],
  floor: number,
): readonly Answering[] {
  const left = all.filter((each) => !shown.includes(each)).flatMap(({ values }) => values);
  if (left.length === 0 || isBroad(left, floor) || shown.length === 0) return shown;
  const fewest = Math.min(...shown.map(({ values }) => values.length));
  const given = shown.find(({ values }) => values.length === fewest);
  return tellable(
    shown.filter((each) => each !== given),
    all,
    floor,
  );
}

function told(values: readonly number[]): Mean {
  const mean = rounded(values);
  if (mean >= ends.high) return 'high';
  return mean <= ends.low ? 'low' : mean;
}

const rounded = (values: readonly number[]): number => Math.round((sumOf(values) / values.length) * 10) / 10;
