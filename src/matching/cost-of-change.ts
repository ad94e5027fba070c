import { MatchingInputError } from './errors.ts';
import type { MatchInput, MatchProgress } from './match.ts';
import { match } from './match.ts';
import type { Twosome } from './participant.ts';
import type { MatchedRound } from './round.ts';
import type { Rules } from './rules.ts';

/**
 * What an admin may want otherwise in a draft: these two together, never these two, or each in the other's place; and
 * the first two taken back.
 */
export type RoundChange = {
  readonly kind: 'pin' | 'unpin' | 'forbid' | 'allow' | 'swap';
  readonly two: Twosome;
};

/** What of a round a change is held against. */
export type RoundBefore = {
  /** Members sorted by id. */
  readonly pairs: readonly { readonly members: readonly string[] }[];
  readonly leftovers: readonly { readonly id: string }[];
  readonly totalFit: number;
};

export type ChangeToRound = {
  readonly input: MatchInput;
  /** The round that `input` gives. */
  readonly before: RoundBefore;
  readonly change: RoundChange;
};

export type CostOfChange = {
  /** The rules with the change in them: the same change made for good. */
  readonly rules: Rules;
  readonly after: MatchedRound;
  /** Total fit the round loses; negative where a change that costs people, or a fit under the acceptable, gains fit. */
  readonly fitLost: number;
  /** People matched before and left over after, less the reverse. */
  readonly peopleLost: number;
  /** Pairs of the round before that are no more. */
  readonly pairsBroken: readonly (readonly string[])[];
};

/**
 * What a change costs the round, found by matching everybody else again as well as can be.
 * @throws MatchingInputError where the change cannot be made: a pair the hard rules keep apart, or somebody unknown.
 */
export function costOfChange(
  { input, before, change }: ChangeToRound,
  onProgress?: (progress: MatchProgress) => void,
): CostOfChange {
  const rules = changedRules(input.rules, before, change);
  const after = match({ ...input, rules }, onProgress);
  const kept = new Set(after.pairs.map(({ members }) => members.join()));
  return {
    rules,
    after,
    fitLost: before.totalFit - after.totalFit,
    peopleLost: after.leftovers.length - before.leftovers.length,
    pairsBroken: before.pairs.map(({ members }) => members).filter((members) => !kept.has(members.join())),
  };
}

function changedRules(rules: Rules, before: RoundBefore, { kind, two }: RoundChange): Rules {
  const unpinned = rules.pinned.filter((pin) => !isSameTwosome(pin, two));
  const allowed = rules.forbidden.filter((ban) => !isSameTwosome(ban, two));
  switch (kind) {
    case 'pin':
      return { ...rules, pinned: [...without(rules.pinned, [two.a, two.b]), two] };
    case 'swap':
      return { ...rules, pinned: swappedPins(rules.pinned, before, two) };
    case 'unpin':
      return { ...rules, pinned: unpinned };
    case 'forbid':
      return { ...rules, pinned: unpinned, forbidden: [...allowed, two] };
    case 'allow':
      return { ...rules, forbidden: allowed };
  }
}

/** Each of the two takes the other's place. Who had no partner leaves the other without one. */
function swappedPins(pinned: readonly Twosome[], before: RoundBefore, { a, b }: Twosome): readonly Twosome[] {
  const partnerOfA = partnerOf(before, a);
  const partnerOfB = partnerOf(before, b);
  if (partnerOfA === b) return pinned;
  const swapped = [
    ...(partnerOfB === undefined ? [] : [{ a, b: partnerOfB }]),
    ...(partnerOfA === undefined ? [] : [{ a: b, b: partnerOfA }]),
  ];
  return [...without(pinned, [a, b, partnerOfA, partnerOfB]), ...swapped];
}

/** A place in a trio is no one else's to take: which two would make the pair is the round's to say. */
function partnerOf({ pairs, leftovers }: RoundBefore, id: string): string | undefined {
  const members = pairs.find((pair) => pair.members.some((member) => member === id))?.members;
  if (members?.length === 3) throw new MatchingInputError('swap-in-trio', id);
  const known = members !== undefined || leftovers.some((leftover) => leftover.id === id);
  if (!known) throw new MatchingInputError('unknown-participant', id);
  return members?.find((member) => member !== id);
}

function without(pins: readonly Twosome[], ids: readonly (string | undefined)[]): readonly Twosome[] {
  return pins.filter(({ a, b }) => !ids.includes(a) && !ids.includes(b));
}

export function isSameTwosome(one: Twosome, other: Twosome): boolean {
  return (one.a === other.a && one.b === other.b) || (one.a === other.b && one.b === other.a);
}
