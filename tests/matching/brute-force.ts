import type { MatchInput, Participant } from '../../src/matching/match.ts';
import { fitOf, fitPoints, fitScale } from '../../src/matching/fit.ts';

/** Which hard rule keeps these two apart, worked out from the input alone. */
export function brokenRule(
  a: Participant,
  b: Participant,
  { history, rules }: MatchInput,
): string | undefined {
  const isThese = (two: { readonly a: string; readonly b: string }): boolean =>
    [two.a, two.b].toSorted().join() === [a.id, b.id].toSorted().join();
  if (a.id === b.id) return 'with oneself';
  if (a.managerId === b.id || b.managerId === a.id) return 'manager with report';
  if (a.notWith.includes(b.id) || b.notWith.includes(a.id)) return 'not with';
  if (rules.forbidden.some(isThese)) return 'forbidden';
  if (history.some((past) => isThese(past) && past.monthsAgo < rules.noRepeatMonths)) return 'repeat';
  return minutesInCommon(a, b) < rules.minSharedHours * 60 ? 'hours' : undefined;
}

function minutesInCommon(a: Participant, b: Participant): number {
  return a.hours
    .flatMap((one) =>
      b.hours.map((other) => Math.min(one.until, other.until) - Math.max(one.from, other.from)),
    )
    .reduce((sum, minutes) => sum + Math.max(0, minutes), 0);
}

/** The plain fit of two, the past included. */
export function plainFit(a: Participant, b: Participant, { history, rules }: MatchInput): number {
  const meetings = history.filter(
    (past) => [past.a, past.b].toSorted().join() === [a.id, b.id].toSorted().join(),
  );
  const last = Math.min(Infinity, ...meetings.map(({ monthsAgo }) => monthsAgo));
  const metBefore = Math.max(0, 1 - (last - rules.noRepeatMonths) / 24);
  return fitOf(fitPoints(a, b, { scale: fitScale(rules.weights), metBefore }));
}

export type Outcome = {
  readonly pairs: number;
  readonly floor: number;
  readonly breaches: number;
  readonly totalFit: number;
};

/** The best outcome over every possible set of pairs, trios aside. */
export function bestByBruteForce(input: MatchInput): Outcome {
  const { acceptableFit } = input.rules;
  let best: Outcome | undefined;
  eachPairing(input.participants, input, (fits, left) => {
    const waitAgain = left.filter(({ waitedLastRound }) => waitedLastRound === true).length;
    const outcome = {
      pairs: fits.length,
      floor: Math.min(acceptableFit, ...fits),
      breaches: fits.filter((fit) => fit < acceptableFit).length + waitAgain,
      totalFit: fits.reduce((sum, fit) => sum + fit, 0),
    };
    if (best === undefined || isBetter(outcome, best)) best = outcome;
  });
  if (best === undefined) throw new Error('There is always the round of no pairs');
  return best;
}

type Visit = (fits: readonly number[], left: readonly Participant[]) => void;

function eachPairing(people: readonly Participant[], input: MatchInput, visit: Visit): void {
  const [first, ...others] = people;
  if (first === undefined) return visit([], []);
  eachPairing(others, input, (fits, left) => visit(fits, [first, ...left]));
  for (const partner of others) {
    if (brokenRule(first, partner, input) !== undefined) continue;
    const fit = plainFit(first, partner, input);
    const rest = others.filter((other) => other !== partner);
    eachPairing(rest, input, (fits, left) => visit([fit, ...fits], left));
  }
}

function isBetter(one: Outcome, other: Outcome): boolean {
  if (one.pairs !== other.pairs) return one.pairs > other.pairs;
  if (one.floor !== other.floor) return one.floor > other.floor;
  if (one.breaches !== other.breaches) return one.breaches < other.breaches;
  return one.totalFit > other.totalFit;
}
