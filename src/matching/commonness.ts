import type { Eligibility } from './eligibility.ts';
import type { Commonness } from './explain.ts';
import { reasonsFor } from './explain.ts';
import type { FitScale } from './fit.ts';
import type { Candidate } from './participant.ts';
import type { Reason } from './round.ts';
import { someTwosomes } from './sample.ts';

/** Reasons take longer to find than fits: near eight hundred twosomes tell enough. */
const PEOPLE_ASKED = 40;

export function commonness(
  people: readonly Candidate[],
  scale: FitScale,
  { arePossible }: Pick<Eligibility, 'arePossible'>,
): Commonness {
  const counts = new Map<string, number>();
  const possible = someTwosomes(people, PEOPLE_ASKED).filter(([a, b]) => arePossible(a, b));
  for (const two of possible) {
    const keys = new Set(reasonsFor(two, scale).map(({ reason }) => keyOf(reason)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // One pair alone has everything in common that it has.
  if (possible.length < 2) return () => 0;
  return (reason) => (counts.get(keyOf(reason)) ?? 0) / possible.length;
}

function keyOf(reason: Reason): string {
  switch (reason.kind) {
    case 'offer-meets-seek':
    case 'shared-goal':
    case 'shared-interest':
      return `${reason.kind} ${reason.topic}`;
    case 'same-craft':
      return `${reason.kind} ${reason.craftFamily}`;
    case 'shared-language':
      return `${reason.kind} ${reason.language}`;
    case 'shared-hours':
    case 'same-level':
    case 'similar-level':
    case 'all-new':
    case 'all-first-time-leads':
    case 'similar-tenure':
    case 'different-team':
    case 'different-department':
    case 'different-location':
    case 'different-path':
      return reason.kind;
  }
}
