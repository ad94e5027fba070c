import type { Candidate, WorkingSpan } from '../../src/matching/match.ts';
import type { Random } from '../random.ts';

/** What of an organization decides how its people can be paired. */
export type Organization = {
  readonly name: string;
  readonly crafts: readonly string[];
  readonly departments: number;
  readonly teamSize: number;
  readonly places: readonly string[];
  /** Spoken by nearly all, and the share of people who also, or only, speak another. */
  readonly languages: readonly string[];
  readonly others: number;
  readonly onlyOther: number;
  readonly topics: number;
  readonly interests: number;
  readonly paths: number;
  /** Hours at which a working day may begin, UTC; each is drawn as likely. */
  readonly begins: readonly number[];
  readonly hoursADay: number;
};

const many = (word: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${word} ${at}`);

export const company: Organization = {
  name: 'company',
  crafts: ['engineering', 'design', 'product', 'data', 'marketing', 'sales', 'support', 'people', 'finance'],
  departments: 6,
  teamSize: 7,
  places: many('city', 5),
  languages: ['English', 'German', 'Portuguese'],
  others: 0.4,
  onlyOther: 0.02,
  topics: 22,
  interests: 30,
  paths: 8,
  begins: [7, 8, 8, 9, 9, 13],
  hoursADay: 8,
};

/** One house, shifts, few kinds of work, and words typed in a hurry. */
export const hospital: Organization = {
  name: 'hospital',
  crafts: ['nursing', 'medicine', 'nursing', 'therapy', 'administration', 'laboratory'],
  departments: 12,
  teamSize: 12,
  places: many('house', 2),
  languages: ['German', 'English', 'Polish', 'Arabic'],
  others: 0.5,
  onlyOther: 0,
  topics: 22,
  interests: 25,
  paths: 5,
  begins: [5, 5, 6, 13, 21],
  hoursADay: 8,
};

/** Two languages of which many speak one, wide hours, much time away. */
export const university: Organization = {
  name: 'university',
  crafts: ['research', 'teaching', 'research', 'administration', 'library'],
  departments: 9,
  teamSize: 5,
  places: many('campus', 3),
  languages: ['French', 'English'],
  others: 0.5,
  onlyOther: 0.25,
  topics: 22,
  interests: 40,
  paths: 10,
  begins: [8, 9, 10, 10, 11],
  hoursADay: 7,
};

/** Crews in the field and an office: long tenure, early hours. */
export const utility: Organization = {
  name: 'utility',
  crafts: ['operations', 'operations', 'operations', 'engineering', 'support', 'finance'],
  departments: 4,
  teamSize: 10,
  places: many('depot', 9),
  languages: ['Spanish', 'Catalan'],
  others: 0.6,
  onlyOther: 0,
  topics: 22,
  interests: 15,
  paths: 6,
  begins: [5, 6, 6, 7],
  hoursADay: 8,
};

/** Somebody with every field filled in. */
export function colleague(at: number, of: Organization, rng: Random): Candidate {
  const team = Math.floor(at / of.teamSize);
  const boss = team * of.teamSize;
  const pick = <Item>(items: readonly Item[]): Item => items[rng.popular(items.length)] as Item;
  const topics = (word: string, most: number, count: number): readonly string[] => [
    ...new Set(Array.from({ length: 1 + rng.below(most) }, () => `${word} ${rng.popular(count)}`)),
  ];
  return {
    id: `P${String(at).padStart(4, '0')}`,
    level: (at === boss ? 4 : 1 + rng.popular(3)) as Candidate['level'],
    craftFamily: rng.chance(0.7) ? (of.crafts[team % of.crafts.length] ?? 'none') : pick(of.crafts),
    tenureMonths: Math.floor(-Math.log(1 - rng.next()) * (of === utility ? 90 : 30)),
    ...(rng.chance(0.08) ? { firstTimeLead: true } : {}),
    team: `team ${team}`,
    department: `department ${team % of.departments}`,
    location: pick(of.places),
    earlierPath: `path ${rng.popular(of.paths)}`,
    ...(at === boss ? {} : { managerId: `P${String(boss).padStart(4, '0')}` }),
    languages: languagesOf(of, rng),
    interests: topics('interest', 4, of.interests),
    goals: topics('topic', 2, of.topics),
    offers: topics('topic', 4, of.topics),
    seeks: topics('topic', 3, of.topics),
    hours: week(of.begins[rng.below(of.begins.length)] ?? 9, of.hoursADay),
    notWith: [],
  };
}

function languagesOf({ languages, others, onlyOther }: Organization, rng: Random): readonly string[] {
  const [main = '', ...more] = languages;
  const other = more[rng.below(more.length)] ?? main;
  if (rng.chance(onlyOther)) return [other];
  return rng.chance(others) ? [main, other] : [main];
}

function week(begins: number, hours: number): readonly WorkingSpan[] {
  return [0, 1, 2, 3, 4].map((day) => ({
    from: (day * 24 + begins) * 60,
    until: (day * 24 + begins + hours) * 60,
  }));
}

/** What people leave blank: each optional field with this chance, some people nearly all of them. */
export function withBlanks(person: Candidate, share: number, rng: Random): Candidate {
  const own = rng.chance(0.15) ? 0.9 : share;
  const { team, department, location, earlierPath, ...rest } = person;
  const known = Object.fromEntries(
    Object.entries({ team, department, location, earlierPath }).filter(() => !rng.chance(own)),
  );
  const list = (topics: readonly string[]): readonly string[] => (rng.chance(own) ? [] : topics);
  return { ...rest, ...known, interests: list(rest.interests), goals: list(rest.goals) };
}
