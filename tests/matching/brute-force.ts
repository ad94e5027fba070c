import type { MatchInput, Candidate } from '../../src/matching/match.ts';
import type { BlankPart, BlankPoints } from '../../src/matching/fit.ts';
import { BLANK_PARTS, blankShares, fitOf, fitPoints, fitScale, totalOf } from '../../src/matching/fit.ts';

type FitOf = (a: Candidate, b: Candidate) => number;

/** Which hard rule keeps these two apart, worked out from the input alone. */
export function brokenRule(a: Candidate, b: Candidate, { history, rules }: MatchInput): string | undefined {
  const isThese = (two: { readonly a: string; readonly b: string }): boolean =>
    [two.a, two.b].toSorted().join() === [a.id, b.id].toSorted().join();
  if (a.id === b.id) return 'with oneself';
  if (a.managerId === b.id || b.managerId === a.id) return 'manager with report';
  if (a.notWith.includes(b.id) || b.notWith.includes(a.id)) return 'not with';
  if (hasNoLanguageInCommon(a, b)) return 'language';
  if (rules.forbidden.some(isThese)) return 'forbidden';
  if (history.some((past) => isThese(past) && past.monthsAgo < rules.noRepeatMonths)) return 'repeat';
  return lackHours(a, b, rules) ? 'hours' : undefined;
}

/** Of shifts that rotate nobody can say. */
function lackHours(a: Candidate, b: Candidate, { minSharedHours }: MatchInput['rules']): boolean {
  if (a.hoursVary === true || b.hoursVary === true) return false;
  return minutesInCommon(a, b) < minSharedHours * 60;
}

function hasNoLanguageInCommon({ languages: ofA }: Candidate, { languages: ofB }: Candidate): boolean {
  return ofA.length > 0 && ofB.length > 0 && new Set([...ofA, ...ofB]).size === ofA.length + ofB.length;
}

function minutesInCommon(a: Candidate, b: Candidate): number {
  return a.hours
    .flatMap((one) =>
      b.hours.map((other) => Math.min(one.until, other.until) - Math.max(one.from, other.from)),
    )
    .reduce((sum, minutes) => sum + Math.max(0, minutes), 0);
}

/** The plain fit of any two of a pool, the past included: blanks, and what each could reach, by looking at every pair. */
export function plainFits({ participants, history, rules }: MatchInput): FitOf {
  const scale = fitScale(rules.weights);
  const possible = participants.flatMap((a, at) =>
    participants.slice(at + 1).flatMap((b) => (arePossible(a, b, rules) ? [[a, b] as const] : [])),
  );
  const meanPoints = (part: BlankPart): number => {
    const known = possible.map(([a, b]) => blankShares(a, b)[part]).filter((share) => share !== undefined);
    const sum = known.reduce((total, share) => total + share, 0);
    return known.length === 0 ? 0 : Math.round((scale[part] * sum) / known.length);
  };
  const blanks = Object.fromEntries(BLANK_PARTS.map((part) => [part, meanPoints(part)])) as BlankPoints;
  const costless = { scale: { ...scale, missed: 0 }, blanks, metBefore: 0 };
  const byProfile = (a: Candidate, b: Candidate): number => totalOf(fitPoints(a, b, costless));
  const unmet = possible.map(([a, b]) => byProfile(a, b));
  const median = unmet.toSorted((a, b) => a - b)[Math.floor(unmet.length / 2)] ?? 0;
  const most = Math.floor(median / 4);
  const measured = {
    ...scale,
    metBefore: Math.min(scale.metBefore, most),
    missed: Math.min(scale.missed, most),
  };
  const points = (a: Candidate, b: Candidate, metBefore: number): number =>
    totalOf(fitPoints(a, b, { scale: measured, blanks, metBefore }));
  const reach = (one: Candidate): number =>
    Math.max(0, ...possible.flatMap(([a, b]) => (a === one || b === one ? [byProfile(a, b)] : [])));
  const reaches = new Map(participants.map((one) => [one, reach(one)]));
  return (a, b) => {
    const meetings = history.filter(
      (past) => [past.a, past.b].toSorted().join() === [a.id, b.id].toSorted().join(),
    );
    const last = Math.min(Infinity, ...meetings.map(({ monthsAgo }) => monthsAgo));
    const metBefore = Math.max(0, 1 - (last - rules.noRepeatMonths) / 24);
    return fitOf(points(a, b, metBefore), (reaches.get(a) ?? 0) + (reaches.get(b) ?? 0));
  };
}

function arePossible(a: Candidate, b: Candidate, rules: MatchInput['rules']): boolean {
  return !lackHours(a, b, rules) && !hasNoLanguageInCommon(a, b);
}

/** The setting, or the median of the pairs that may be formed, bans aside, where that is lower. */
export function acceptableByHand(input: MatchInput, fit: FitOf = plainFits(input)): number {
  const { participants, rules } = input;
  const unbanned = { ...input, rules: { ...rules, forbidden: [] } };
  const fits = participants.flatMap((a, at) =>
    participants.slice(at + 1).flatMap((b) => (brokenRule(a, b, unbanned) === undefined ? [fit(a, b)] : [])),
  );
  const median = fits.toSorted((one, other) => one - other)[Math.floor(fits.length / 2)];
  return Math.min(rules.acceptableFit, median ?? rules.acceptableFit);
}

export type BruteForceOutcome = {
  readonly pairs: number;
  /** Of those left over: who was the last time too, and who is to be spared. */
  readonly turnsMissed: readonly [number, number];
  readonly floor: number;
  readonly breaches: number;
  readonly totalFit: number;
};

/** The best outcome over every possible set of pairs, trios aside. */
export function bestByBruteForce(input: MatchInput): BruteForceOutcome {
  const plain = plainFits(input);
  const acceptableFit = acceptableByHand(input, plain);
  let best: BruteForceOutcome | undefined;
  eachPairing(input.participants, { input, fit: plain }, (fits, left) => {
    const outcome = {
      pairs: fits.length,
      turnsMissed: countTurnsByHand(left),
      floor: Math.min(acceptableFit, ...fits),
      breaches: fits.filter((fit) => fit < acceptableFit).length,
      totalFit: fits.reduce((sum, fit) => sum + fit, 0),
    };
    if (best === undefined || isBetter(outcome, best)) best = outcome;
  });
  if (best === undefined) throw new Error('There is always the round of no pairs');
  return best;
}

/** Those left over the last time, and those who are to be spared. */
export function countTurnsByHand(people: readonly Candidate[]): readonly [number, number] {
  const has = (turn: Candidate['turn']): number => people.filter((one) => one.turn === turn).length;
  return [has('left-over'), has('spared')];
}

type Visit = (fits: readonly number[], left: readonly Candidate[]) => void;

function eachPairing(
  people: readonly Candidate[],
  of: { readonly input: MatchInput; readonly fit: FitOf },
  visit: Visit,
): void {
  const [first, ...others] = people;
  if (first === undefined) return visit([], []);
  eachPairing(others, of, (fits, left) => visit(fits, [first, ...left]));
  for (const partner of others) {
    if (brokenRule(first, partner, of.input) !== undefined) continue;
    const rest = others.filter((other) => other !== partner);
    eachPairing(rest, of, (fits, left) => visit([of.fit(first, partner), ...fits], left));
  }
}

function isBetter(one: BruteForceOutcome, other: BruteForceOutcome): boolean {
  if (one.pairs !== other.pairs) return one.pairs > other.pairs;
  const [again, spared] = one.turnsMissed.map((count, at) => count - (other.turnsMissed[at] ?? 0));
  if (again !== 0) return (again ?? 0) < 0;
  if (spared !== 0) return (spared ?? 0) < 0;
  if (one.floor !== other.floor) return one.floor > other.floor;
  if (one.breaches !== other.breaches) return one.breaches < other.breaches;
  return one.totalFit > other.totalFit;
}

/** What a round with trios is held to, the weightiest first; higher is better. */
export type Worth = readonly number[];

/** By the groups of a round: what `worthOf` says in other words. */
export function worthByHand(groups: readonly (readonly Candidate[])[], input: MatchInput): Worth {
  const fit = plainFits(input);
  return worthWith(groups, input, { fit, acceptableFit: acceptableByHand(input, fit) });
}

function worthWith(
  groups: readonly (readonly Candidate[])[],
  { rules }: MatchInput,
  { fit, acceptableFit }: { readonly fit: FitOf; readonly acceptableFit: number },
): Worth {
  const isPinned = (group: readonly Candidate[]): boolean =>
    rules.pinned.some(({ a, b }) => [a, b].every((id) => group.some((one) => one.id === id)));
  const fitOfGroup = (group: readonly Candidate[]): number =>
    Math.min(...group.flatMap((a, at) => group.slice(at + 1).map((b) => fit(a, b))));
  const alone = groups.filter((group) => group.length === 1);
  const trios = groups.filter((group) => group.length === 3);
  const fits = groups.filter((group) => group.length > 1).map(fitOfGroup);
  const chosen = groups.filter((group) => group.length > 1 && !isPinned(group)).map(fitOfGroup);
  return [
    -alone.length,
    -trios.length,
    -trios.filter(isPinned).length,
    ...countTurnsByHand([...alone, ...trios].flat()).map((count) => -count),
    Math.min(acceptableFit, ...chosen),
    -chosen.filter((one) => one < acceptableFit).length,
    fits.reduce((sum, one) => sum + one, 0),
  ];
}

/** The best worth over every possible set of pairs and trios that keeps the pins. */
export function bestWorthByBruteForce(input: MatchInput): Worth {
  const { participants } = input;
  const plain = plainFits(input);
  const fits = new Map(participants.map((a) => [a, new Map(participants.map((b) => [b, plain(a, b)]))]));
  const fit: FitOf = (a, b) => fits.get(a)?.get(b) ?? NaN;
  const acceptableFit = acceptableByHand(input, plain);
  const legal = participants.map((a) => participants.map((b) => brokenRule(a, b, input) === undefined));
  let best: Worth | undefined;
  eachGrouping([...participants.keys()], legal, (groups) => {
    const people = groups.map((group) => group.flatMap((at) => participants[at] ?? []));
    if (!keepsPins(people, input)) return;
    const worth = worthWith(people, input, { fit, acceptableFit });
    if (best === undefined || ranksAbove(worth, best)) best = worth;
  });
  return best ?? [];
}

function keepsPins(groups: readonly (readonly Candidate[])[], { rules }: MatchInput): boolean {
  return rules.pinned.every(({ a, b }) =>
    groups.some((group) => [a, b].every((id) => group.some((one) => one.id === id))),
  );
}

function eachGrouping(
  people: readonly number[],
  legal: readonly (readonly boolean[])[],
  visit: (groups: readonly (readonly number[])[]) => void,
): void {
  const [first, ...others] = people;
  if (first === undefined) return visit([]);
  const may = (a: number, b: number): boolean => legal[a]?.[b] === true;
  const partners = others.filter((other) => may(first, other));
  const twos = partners.map((a) => [a]);
  const threes = partners.flatMap((a, at) =>
    partners.slice(at + 1).flatMap((b) => (may(a, b) ? [[a, b]] : [])),
  );
  for (const joined of [[], ...twos, ...threes]) {
    const rest = others.filter((other) => !joined.includes(other));
    eachGrouping(rest, legal, (groups) => visit([[first, ...joined], ...groups]));
  }
}

function ranksAbove(one: Worth, other: Worth): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at !== -1 && (one[at] ?? 0) > (other[at] ?? 0);
}
