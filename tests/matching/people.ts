import type { Random } from '../../bench/random.ts';
import { random } from '../../bench/random.ts';
import type { MatchInput, Candidate, Rules, WorkingSpan } from '../../src/matching/match.ts';
import { DEFAULT_RULES, MISSED } from '../../src/matching/match.ts';

/** Monday to Friday, eight hours from this hour UTC. */
export function week(fromHour: number): readonly WorkingSpan[] {
  return [0, 1, 2, 3, 4].map((day) => ({
    from: (day * 24 + fromHour) * 60,
    until: (day * 24 + fromHour + 8) * 60,
  }));
}

/** Somebody with nothing special about them. */
export function person(id: string, own: Partial<Candidate> = {}): Candidate {
  return {
    id,
    level: 3,
    craftFamily: 'engineering',
    tenureMonths: 30,
    languages: ['English'],
    interests: [],
    goals: [],
    offers: [],
    seeks: [],
    hours: week(9),
    notWith: [],
    ...own,
  };
}

export function round(participants: readonly Candidate[], rules: Partial<Rules> = {}): MatchInput {
  return { participants, history: [], rules: { ...DEFAULT_RULES, ...rules } };
}

/** A small round drawn from few values, so that its people clash, tie and keep apart in every way. */
export function smallRound(seed: number, most = 9): MatchInput {
  const rng = random(seed);
  const secrets = random(seed + 1);
  const shifts = random(seed + 2);
  const turns = random(seed + 3);
  const size = rng.below(most + 1);
  const ids = Array.from({ length: size }, (_, at) => `P${at}`);
  const two = (): { readonly a: string; readonly b: string } => {
    const a = rng.below(size);
    return { a: `P${a}`, b: `P${(a + 1 + rng.below(size - 1)) % size}` };
  };
  const some = <Item>(of: number, item: () => Item): readonly Item[] =>
    size < 2 ? [] : Array.from({ length: rng.below(of + 1) }, item);
  return {
    participants: ids.map((id) => ({
      ...drawnPerson(id, size, rng),
      ...drawnWishes(secrets),
      ...(shifts.chance(0.15) ? { hoursVary: true } : {}),
      ...(turns.chance(0.2) ? { turn: 'spared' as const } : {}),
    })),
    history: some(size, () => ({ ...two(), monthsAgo: rng.below(50) })),
    rules: {
      ...DEFAULT_RULES,
      noRepeatMonths: rng.below(25),
      minSharedHours: rng.below(12),
      acceptableFit: [0, 30, 45, 60][rng.below(4)] ?? 60,
      trio: rng.chance(0.5) ? 'allow' : 'wait',
      forbidden: some(2, two),
    },
  };
}

const LANGUAGES = [['English'], ['English', 'French'], ['French', 'English'], ['French'], ['German'], []];

function drawnPerson(id: string, size: number, rng: Random): Candidate {
  const levels = [1, 2, 3, 4, 5] as const;
  const some = (kind: string): readonly string[] =>
    Array.from({ length: rng.below(4) }, () => `${kind} ${rng.below(4)}`);
  return person(id, {
    level: levels[rng.below(5)] ?? 3,
    craftFamily: `craft ${rng.below(3)}`,
    tenureMonths: rng.below(120),
    ...(rng.chance(0.2) ? { firstTimeLead: true } : {}),
    ...(rng.chance(0.8) ? { team: `team ${rng.below(4)}` } : {}),
    ...(rng.chance(0.8) ? { department: `department ${rng.below(2)}` } : {}),
    ...(rng.chance(0.8) ? { location: `location ${rng.below(2)}` } : {}),
    ...(rng.chance(0.8) ? { earlierPath: `path ${rng.below(2)}` } : {}),
    ...(rng.chance(0.2) ? { managerId: `P${rng.below(size)}` } : {}),
    ...(rng.chance(0.2) ? { turn: 'left-over' } : {}),
    languages: LANGUAGES[rng.below(LANGUAGES.length)] ?? [],
    interests: some('interest'),
    goals: some('goal'),
    offers: some('skill'),
    seeks: some('skill'),
    hours: rng.chance(0.05) ? [] : week([0, 4, 9, 12, 15][rng.below(5)] ?? 9),
    notWith: rng.chance(0.15) ? [`P${rng.below(size)}`] : [],
  });
}

/** What few profiles of this file say: how they would talk, and of one in five what was missed. */
function drawnWishes(rng: Random): Pick<Candidate, 'cadence' | 'style' | 'missed'> {
  const cadences = ['weekly', 'fortnightly', 'monthly', 'open'] as const;
  const styles = ['structured', 'free', 'open'] as const;
  const missed = Array.from({ length: 1 + rng.below(2) }, () => MISSED[rng.below(MISSED.length)] ?? 'time');
  return {
    ...(rng.chance(0.5) ? { cadence: cadences[rng.below(4)] ?? 'open' } : {}),
    ...(rng.chance(0.5) ? { style: styles[rng.below(3)] ?? 'open' } : {}),
    ...(rng.chance(0.2) ? { missed } : {}),
  };
}
