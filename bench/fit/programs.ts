import type { Candidate } from '../../src/matching/match.ts';
import { random } from '../random.ts';
import type { Organization } from './organizations.ts';
import { colleague, company, hospital, university, utility, withBlanks } from './organizations.ts';

/** A program as its people filled in their profiles, and the same people as they are. */
export type Program = {
  readonly name: string;
  readonly given: readonly Candidate[];
  readonly truth: readonly Candidate[];
};

const SIZES = [9, 13, 24, 47, 100, 201];

/** Twenty-four of four kinds and six sizes, and six that strain the rules. */
export function programs(): readonly Program[] {
  const usual = [company, hospital, university, utility].flatMap((of, kind) =>
    SIZES.map((size, at) =>
      program(`${of.name} of ${size}`, of, { size, blanks: 0.35, seed: kind * 10 + at + 1 }),
    ),
  );
  return [...usual, ...extremes()];
}

function extremes(): readonly Program[] {
  const blank = program('nearly all blank', company, { size: 30, blanks: 0.9, seed: 91 });
  const full = program('nothing blank', company, { size: 31, blanks: 0, seed: 92 });
  const alike = program(
    'one team, one place',
    { ...company, teamSize: 99, places: ['city'], crafts: ['sales'] },
    {
      size: 12,
      blanks: 0.3,
      seed: 93,
    },
  );
  const apart = program('many kept apart', hospital, { size: 25, blanks: 0.35, seed: 94 });
  const one = program('one like nobody', company, { size: 24, blanks: 0.2, seed: 95 });
  const tongues = program(
    'two languages, few speak both',
    { ...university, others: 0.1, onlyOther: 0.45 },
    {
      size: 41,
      blanks: 0.35,
      seed: 96,
    },
  );
  return [blank, full, alike, withMany(apart), { ...one, ...changed(one, 0, unlike) }, tongues];
}

const unlike = (person: Candidate): Candidate => ({
  ...person,
  level: 5,
  craftFamily: 'law',
  tenureMonths: 240,
  interests: ['falconry'],
  goals: ['retire well'],
  offers: ['case law'],
  seeks: ['quiet'],
});

function changed(
  { given, truth }: Program,
  at: number,
  change: (person: Candidate) => Candidate,
): Pick<Program, 'given' | 'truth'> {
  const one = (people: readonly Candidate[]): readonly Candidate[] =>
    people.map((person, place) => (place === at ? change(person) : person));
  return { given: one(given), truth: one(truth) };
}

const namingThree = (people: readonly Candidate[]): readonly Candidate[] =>
  people.map((person, at) => ({
    ...person,
    notWith: [3, 7, 12].map((step) => people[(at + step) % people.length]?.id ?? ''),
  }));

/** Each has named three others. */
function withMany({ name, given, truth }: Program): Program {
  return { name, given: namingThree(given), truth: namingThree(truth) };
}

type Drawn = { readonly size: number; readonly blanks: number; readonly seed: number };

/** Of a larger organization only some join: they are drawn, so that teams and managers are there in part. */
function program(name: string, of: Organization, { size, blanks, seed }: Drawn): Program {
  const rng = random(seed);
  const everybody = Array.from({ length: size * 4 }, (_, at) => colleague(at, of, rng));
  const truth = everybody
    .map((person) => ({ person, order: rng.next() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, size)
    .map(({ person }) => person);
  return { name, truth, given: truth.map((person) => withBlanks(person, blanks, rng)) };
}
