import type { Candidate, PastPair, WorkingSpan } from '../src/matching/match.ts';
import { random } from './random.ts';
import type { Random } from './random.ts';

/** Where people work: hours ahead of UTC, and the language spoken there beside English. */
const LOCATIONS: readonly (readonly [name: string, hoursAhead: number, language: string])[] = [
  ['Berlin', 1, 'German'],
  ['New York', -5, 'Spanish'],
  ['London', 0, 'French'],
  ['Bengaluru', 5.5, 'Hindi'],
  ['San Francisco', -8, 'Spanish'],
  ['Paris', 1, 'French'],
  ['Toronto', -5, 'French'],
  ['Warsaw', 1, 'Polish'],
  ['São Paulo', -3, 'Portuguese'],
  ['Singapore', 8, 'Mandarin'],
  ['Tokyo', 9, 'Japanese'],
  ['Sydney', 10, 'Mandarin'],
  ['Nairobi', 3, 'Swahili'],
  ['Denver', -7, 'Spanish'],
  ['Auckland', 12, 'Maori'],
];
const DEPARTMENTS = 14;
const CRAFTS = 10;
const PATHS = 9;
const INTERESTS = 60;
const GOALS = 24;
const SKILLS = 40;
const TEAM_SIZE = 8;
const PAST_ROUNDS = 6;
const MONTHS_BETWEEN_ROUNDS = 3;
const WEEK = 7 * 24 * 60;

export type Workforce = {
  readonly participants: readonly Candidate[];
  readonly history: readonly PastPair[];
};

/**
 * A company with the skew of a real one: teams with managers inside departments, a few large sites and some far
 * away, many newcomers, topics by popularity, a few people who keep their distance, and the pairs of past rounds.
 */
export function workforce(size: number, seed = 1): Workforce {
  const rng = random(seed);
  const participants = Array.from({ length: size }, (_, at) => person(at, size, rng));
  return { participants, history: pastRounds(size, rng) };
}

/** Those who wait for a peer after a round: of a hundred, four were left over, and eight were in a trio or have lost a peer. */
export function withTurns(people: readonly Candidate[]): readonly Candidate[] {
  const rng = random(17);
  return people.map((one) => {
    const drawn = rng.next();
    if (drawn >= 0.12) return one;
    return { ...one, turn: drawn < 0.04 ? 'left-over' : 'spared' };
  });
}

function person(at: number, size: number, rng: Random): Candidate {
  const team = Math.floor(at / TEAM_SIZE);
  const department = Math.floor((team * 7) % DEPARTMENTS);
  const [location, hoursAhead, language] = LOCATIONS[rng.popular(LOCATIONS.length)] ?? [
    'Berlin',
    1,
    'German',
  ];
  const manager = at % TEAM_SIZE === 0 ? Math.floor(team / TEAM_SIZE) * TEAM_SIZE : team * TEAM_SIZE;
  const tenureMonths = Math.floor(-Math.log(1 - rng.next()) * 30);
  return {
    id: idOf(at),
    level: levelOf(at % TEAM_SIZE === 0 ? 2 + rng.popular(3) : rng.popular(4)),
    craftFamily: `craft ${rng.chance(0.7) ? department % CRAFTS : rng.popular(CRAFTS)}`,
    tenureMonths,
    ...(rng.chance(0.06) ? { firstTimeLead: true } : {}),
    team: `team ${team}`,
    department: `department ${department}`,
    location,
    ...(rng.chance(0.85) ? { earlierPath: `path ${rng.popular(PATHS)}` } : {}),
    ...(manager === at ? {} : { managerId: idOf(manager) }),
    languages: [...(rng.chance(0.95) ? ['English'] : []), ...(rng.chance(0.5) ? [language] : [])],
    interests: topics('interest', { most: 5, of: INTERESTS }, rng),
    goals: topics('goal', { most: 3, of: GOALS }, rng),
    offers: topics('skill', { most: 4, of: SKILLS }, rng),
    seeks: topics('skill', { most: 3, of: SKILLS }, rng),
    hours: workingWeek(hoursAhead, rng),
    notWith: rng.chance(0.01) ? [idOf(rng.below(size))] : [],
  };
}

function idOf(at: number): string {
  return `U${(at + 1).toString(36).toUpperCase().padStart(7, '0')}`;
}

function levelOf(step: number): Candidate['level'] {
  const levels = [1, 2, 3, 4, 5] as const;
  return levels[step] ?? 5;
}

function topics(
  kind: string,
  { most, of }: { readonly most: number; readonly of: number },
  rng: Random,
): readonly string[] {
  const count = 1 + rng.below(most);
  return [...new Set(Array.from({ length: count }, () => `${kind} ${rng.popular(of)}`))];
}

/** Eight hours a day, begun between 7 and 11 local time; one in twelve works three days. */
function workingWeek(hoursAhead: number, rng: Random): readonly WorkingSpan[] {
  const starts = 7 + rng.below(9) / 2;
  const days = rng.chance(1 / 12) ? [0, 1, 2] : [0, 1, 2, 3, 4];
  return days
    .flatMap((day) => {
      const from = ((((day * 24 + starts - hoursAhead) * 60) % WEEK) + WEEK) % WEEK;
      const until = from + 8 * 60;
      return until <= WEEK
        ? [{ from, until }]
        : [
            { from, until: WEEK },
            { from: 0, until: until - WEEK },
          ];
    })
    .toSorted((a, b) => a.from - b.from);
}

function pastRounds(size: number, rng: Random): readonly PastPair[] {
  const pairs: PastPair[] = [];
  for (let round = 1; round <= PAST_ROUNDS; round++) {
    const shuffled = shuffle(size, rng);
    for (let at = 0; at + 1 < size; at += 2) {
      const [a, b] = [shuffled[at] ?? 0, shuffled[at + 1] ?? 0];
      pairs.push({ a: idOf(a), b: idOf(b), monthsAgo: round * MONTHS_BETWEEN_ROUNDS });
    }
  }
  return pairs;
}

function shuffle(size: number, rng: Random): readonly number[] {
  const order = Array.from({ length: size }, (_, at) => at);
  for (let at = size - 1; at > 0; at--) {
    const other = rng.below(at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
