import {
  countInCommon,
  differenceShare,
  hoursShare,
  levelShare,
  stageShare,
  type Share,
} from './likeness.ts';
import type { Missed, Candidate } from './participant.ts';
import { sharedMinutes } from './shared-hours.ts';

/** Neither there nor missing, as far as anybody knows. */
const UNKNOWN: Share = 0.5;

const TIME_SHARES = { weekly: 1, fortnightly: 0.6, open: 0.6, monthly: 0 } as const;

/** How far the other has what this person missed. */
const FOUND: Readonly<Record<Missed, (person: Candidate, other: Candidate) => Share>> = {
  time: (_, { cadence }) => (cadence === undefined ? UNKNOWN : TIME_SHARES[cadence]),
  hours: (person, other) => hoursShare(sharedMinutes(person.hours, other.hours)),
  work: (person, other) => (person.craftFamily === other.craftFamily ? 1 : 0),
  stage: (person, other) => (levelShare(person, other) + stageShare(person, other)) / 2,
  outlook: outlookShare,
  help: (person, other) => (countInCommon(person.seeks, other.offers) > 0 ? 1 : 0),
  plan: (_, { style }) => styleShare(style, 'structured'),
  freedom: (_, { style }) => styleShare(style, 'free'),
};

/** How much of what the two missed, each with somebody else, they would miss again: symmetric, 0 where neither said a word. */
export function missedShare(a: Candidate, b: Candidate): Share {
  return Math.min(1, missedWith(a, b) + missedWith(b, a));
}

function missedWith(person: Candidate, other: Candidate): Share {
  const missed = person.missed ?? [];
  if (missed.length === 0) return 0;
  return missed.reduce((sum, each) => sum + 1 - FOUND[each](person, other), 0) / missed.length;
}

function outlookShare(person: Candidate, other: Candidate): Share {
  const differences = [
    differenceShare(person.team, other.team),
    differenceShare(person.department, other.department),
    differenceShare(person.earlierPath, other.earlierPath),
  ].map((share) => share ?? UNKNOWN);
  return differences.reduce((sum, share) => sum + share, 0) / differences.length;
}

function styleShare(style: Candidate['style'], wanted: 'structured' | 'free'): Share {
  if (style === undefined || style === 'open') return UNKNOWN;
  return style === wanted ? 1 : 0;
}
