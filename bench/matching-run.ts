/**
 * One measurement of whole rounds, in a process of its own so that its peak memory is its own: `matching-run.ts
 * <people> <repeats> <prove|->` prints one line of JSON.
 */
import type { MatchInput, MatchedRound } from '../src/matching/match.ts';
import { DEFAULT_RULES, match } from '../src/matching/match.ts';
import type { Measurement, StageTimes } from './matching-measurement.ts';
import { filledIn, inOneSpelling } from './filled-in.ts';
import { withTurns, workforce } from './workforce.ts';

const [people = 1000, repeats = 5] = process.argv.slice(2, 4).map(Number);
const proves = process.argv[4] === 'prove';
const MEBIBYTE = 2 ** 20;

function timed(input: MatchInput): {
  readonly round: MatchedRound;
  readonly stages: StageTimes;
  readonly total: number;
  readonly processor: number;
} {
  const began = performance.now();
  const used = process.cpuUsage();
  const starts: { readonly stage: string; readonly at: number }[] = [{ stage: 'reading', at: began }];
  const read = { ...input, participants: inOneSpelling(input.participants) };
  const round = match(read, ({ stage }) => {
    if (starts.at(-1)?.stage !== stage) starts.push({ stage, at: performance.now() });
  });
  const ended = performance.now();
  const { user, system } = process.cpuUsage(used);
  const stages = Object.fromEntries(
    starts.map(({ stage, at }, index) => [stage, (starts[index + 1]?.at ?? ended) - at]),
  );
  return { round, stages, total: ended - began, processor: (user + system) / 1000 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const company = workforce(people);
const input: MatchInput = {
  ...company,
  participants: withTurns(filledIn(company.participants)),
  rules: DEFAULT_RULES,
};
const before = process.memoryUsage.rss() / MEBIBYTE;
const first = timed(input);
const peak = process.resourceUsage().maxRSS / 1024;
const runs = [first, ...Array.from({ length: repeats - 1 }, () => timed(input))];
const byTotal = runs.toSorted((a, b) => a.total - b.total)[runs.length >> 1] ?? first;
const proved = proves ? timed({ ...input, bestAmong: 'all-pairs' }) : undefined;
const unfloored = proves
  ? match({
      ...input,
      participants: inOneSpelling(input.participants),
      rules: { ...DEFAULT_RULES, acceptableFit: 0 },
      bestAmong: 'all-pairs',
    })
  : undefined;

const measurement: Measurement = {
  people,
  first: first.total,
  median: median(runs.map(({ total }) => total)),
  processor: median(runs.map(({ processor }) => processor)),
  stages: byTotal.stages,
  before,
  peak,
  meanFit: first.round.totalFit / first.round.pairs.length,
  floor: first.round.floor,
  belowAcceptable: first.round.belowAcceptable.length,
  leftovers: first.round.leftovers.length,
  proving: proved?.total,
  ofOptimum: proved === undefined ? undefined : first.round.totalFit / proved.round.totalFit,
  priceOfFloor:
    proved === undefined || unfloored === undefined
      ? undefined
      : 1 - proved.round.totalFit / unfloored.totalFit,
};
console.log(JSON.stringify(measurement));
