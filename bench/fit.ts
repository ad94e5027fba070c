/** What the scale of fit does on thirty programs: `npm run bench:fit` prints the table of bench/README.md. */
import type { MatchInput, MatchedRound } from '../src/matching/match.ts';
import { DEFAULT_RULES, match } from '../src/matching/match.ts';
import { prepare } from '../src/matching/prepare.ts';
import type { Program } from './fit/programs.ts';
import { programs } from './fit/programs.ts';
import { meanOf, sixRounds } from './fit/six-rounds.ts';
import type { Paired } from './fit/ways.ts';
import { atRandom, greedily } from './fit/ways.ts';
import { random } from './random.ts';

const RANDOM_DRAWS = 10;

const inputOf = (participants: Program['given']): MatchInput => ({
  participants,
  history: [],
  rules: DEFAULT_RULES,
});

/** Pairs of two of the round with one person fewer that are no more in the round with all. */
function changedByOne({ given }: Program, { pairs }: MatchedRound): number {
  const before = match(inputOf(given.slice(0, -1))).pairs.filter(({ members }) => members.length === 2);
  const now = new Set(pairs.map(({ members }) => members.join()));
  return before.filter(({ members }) => !now.has(members.join())).length / before.length;
}

const whole = (value: number): string => value.toFixed(0);
const percent = (share: number): string => `${(100 * share).toFixed(0)}%`;
const lowest = (fits: readonly number[]): number => Math.min(100, ...fits);

function flagged(fits: readonly number[], acceptableFit: number): number {
  return fits.filter((fit) => fit < acceptableFit).length / Math.max(1, fits.length);
}

function cells(of: Program): readonly string[] {
  const input = inputOf(of.given);
  const prepared = prepare(input);
  const round = match(input);
  const fits = round.pairs.map(({ fit }) => fit);
  const rng = random(7);
  const draws: readonly Paired[] = Array.from({ length: RANDOM_DRAWS }, () => atRandom(input, rng, prepared));
  const drawn = draws.flatMap((draw) => draw.fits);
  const greedy = greedily(input, prepared);
  const later = sixRounds(input);
  return [
    of.name,
    [whole(meanOf(fits)), whole(meanOf(drawn)), whole(meanOf(greedy.fits))].join(' · '),
    [lowest(fits), whole(meanOf(draws.map((draw) => lowest(draw.fits)))), lowest(greedy.fits)].join(' · '),
    [round.leftovers.length, draws[0]?.leftOver ?? 0, greedy.leftOver].join(' · '),
    whole(round.acceptableFit),
    [
      flagged(fits, round.acceptableFit),
      flagged(drawn, round.acceptableFit),
      flagged(greedy.fits, round.acceptableFit),
    ]
      .map(percent)
      .join(' · '),
    percent(changedByOne(of, round)),
    [whole(later.meanFit), later.leftOver, later.twiceInARow].join(' · '),
  ];
}

const HEADINGS = [
  'program',
  'mean fit: round · random · greedy',
  'worst pair',
  'left over',
  'acceptable',
  'flagged',
  'changes when one joins',
  'sixth round: mean fit · left over in six · twice in a row',
];

console.log(`| ${HEADINGS.join(' | ')} |\n|${' --- |'.repeat(HEADINGS.length)}`);
for (const one of programs()) console.log(`| ${cells(one).join(' | ')} |`);
