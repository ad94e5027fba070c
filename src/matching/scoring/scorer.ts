import type { Eligibility } from '../eligibility.ts';
import type { Exceptions } from './exceptions.ts';
import { BARRED, exceptions } from './exceptions.ts';
import type { Facet } from './facet.ts';
import { facet } from './facet.ts';
import type { FitScale, Measure } from '../fit.ts';
import { blankShares } from '../fit.ts';
import { hoursShare, languageShare, levelShare, shareLanguage, stageOf, stageShare } from '../likeness.ts';
import { idHash } from './pair-hash.ts';
import type { Candidate } from '../participant.ts';
import { doHoursVary, sharedMinutes } from '../shared-hours.ts';
import type { TallyLayout } from './tally.ts';
import { POINT_BIAS, tallyLayout } from './tally.ts';
import type { Traits } from './traits.ts';
import { traits } from './traits.ts';

/**
 * A pool made ready for scoring many pairs: the same fits as `fit.ts` gives, from tables. People are numbered in
 * scoring order, which hangs on nothing but themselves.
 */
export type Scorer = {
  readonly people: readonly Candidate[];
  readonly hashes: Int32Array;
  readonly hours: Facet;
  readonly languages: Facet;
  readonly work: Facet;
  /** What two would like of their talks, and which of their lists were left blank. */
  readonly wishes: Facet;
  /** Neighbours in scoring order with the same hours and languages form a run. */
  readonly runStart: Int32Array;
  readonly runHours: Int32Array;
  readonly runLanguages: Int32Array;
  readonly runOf: Int32Array;
  readonly traits: Traits;
  readonly layout: TallyLayout;
  /** Twosomes with points of their own, in both directions: having met before, what one of them missed, or barred. */
  readonly exceptions: Exceptions;
  /** Room for the row being scored. */
  readonly stretchStart: Int32Array;
  readonly stretchEnd: Int32Array;
  readonly tallies: Int32Array;
  readonly scores: Int8Array;
  /** By person: the most points they could have with anybody possible, once that is known. */
  readonly reach: Int32Array;
};

export type ScorerRules = Measure & {
  readonly minSharedHours: number;
  readonly eligibility: Eligibility;
};

export function scorer(pool: readonly Candidate[], rules: ScorerRules): Scorer {
  const people = inScoringOrder(pool);
  const { scale } = rules;
  const hours = facet(people, hoursKey, (a, b) => hoursPoints(a, b, rules));
  const languages = facet(people, languagesKey, (a, b) => languagePoints(a, b, scale));
  const runs = runsOf(hours.codes, languages.codes);
  const layout = tallyLayout(people, scale);
  return {
    people,
    hashes: Int32Array.from(people, ({ id }) => idHash(id)),
    hours,
    languages,
    work: facet(people, workKey, (a, b) => workPoints(a, b, rules)),
    wishes: facet(people, wishesKey, (a, b) => wishesPoints(a, b, rules)),
    ...runs,
    traits: traits(people, scale, layout),
    layout,
    exceptions: exceptions(people, rules.eligibility, scale),
    stretchStart: new Int32Array(runs.runHours.length),
    stretchEnd: new Int32Array(runs.runHours.length),
    tallies: new Int32Array(people.length),
    scores: new Int8Array(people.length),
    reach: new Int32Array(people.length),
  };
}

/** By hours and languages, then by id. */
function inScoringOrder(pool: readonly Candidate[]): readonly Candidate[] {
  const reaches = pool.map((person) => `${hoursKey(person)} ${languagesKey(person)}`);
  const rankOf = new Map([...new Set(reaches)].toSorted(compare).map((reach, rank) => [reach, rank]));
  return pool
    .map((person, at) => ({ person, rank: rankOf.get(reaches[at] ?? '') ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank || compare(a.person.id, b.person.id))
    .map(({ person }) => person);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function hoursKey(person: Candidate): string {
  const spans = person.hours.map(({ from, until }) => `${from}-${until}`).join();
  return person.hoursVary === true ? `${spans} varying` : spans;
}

function languagesKey(person: Candidate): string {
  return JSON.stringify(person.languages.toSorted());
}

function workKey(person: Candidate): string {
  const known = [person.team, person.department, person.location, person.earlierPath].map(
    (it) => it !== undefined,
  );
  return [person.level, stageOf(person.tenureMonths), person.firstTimeLead === true, ...known].join();
}

function hoursPoints(a: Candidate, b: Candidate, { scale, minSharedHours }: ScorerRules): number {
  const minutes = sharedMinutes(a.hours, b.hours);
  const isBarred = minutes < minSharedHours * 60 && !doHoursVary([a, b]);
  return isBarred ? BARRED : Math.round(scale.hours * hoursShare(minutes));
}

function languagePoints(a: Candidate, b: Candidate, { language }: FitScale): number {
  return shareLanguage(a.languages, b.languages)
    ? Math.round(language * languageShare(a.languages, b.languages))
    : BARRED;
}

/** Backgrounds count as different wherever both are known; the traits take that back from those who share one. */
function workPoints(a: Candidate, b: Candidate, { scale, blanks }: Measure): number {
  const ifKnown = (
    part: 'team' | 'department' | 'location' | 'path',
    ...of: (string | undefined)[]
  ): number => (of.includes(undefined) ? blanks[part] : scale[part]);
  return (
    POINT_BIAS +
    Math.round(scale.level * levelShare(a, b)) +
    Math.round(scale.stage * stageShare(a, b)) +
    ifKnown('team', a.team, b.team) +
    ifKnown('department', a.department, b.department) +
    ifKnown('location', a.location, b.location) +
    ifKnown('path', a.earlierPath, b.earlierPath)
  );
}

function wishesKey({ cadence, style, interests, goals }: Candidate): string {
  return [cadence, style, interests.length > 0, goals.length > 0].join();
}

/** Of the lists, what they count for where one was left blank: the counters add nothing then. */
function wishesPoints(a: Candidate, b: Candidate, { scale, blanks }: Measure): number {
  const { cadence, style, interests, goals } = blankShares(a, b);
  return (
    (cadence === undefined ? blanks.cadence : Math.round(scale.cadence * cadence)) +
    (style === undefined ? blanks.style : Math.round(scale.style * style)) +
    (interests === undefined ? blanks.interests : 0) +
    (goals === undefined ? blanks.goals : 0)
  );
}

function runsOf(
  hours: Int32Array,
  languages: Int32Array,
): Pick<Scorer, 'runStart' | 'runHours' | 'runLanguages' | 'runOf'> {
  const starts: number[] = [];
  const runOf = Int32Array.from(hours, (code, at) => {
    const goesOn = at > 0 && code === hours[at - 1] && languages[at] === languages[at - 1];
    if (!goesOn) starts.push(at);
    return starts.length - 1;
  });
  return {
    runStart: Int32Array.from([...starts, hours.length]),
    runHours: Int32Array.from(starts, (at) => hours[at] ?? 0),
    runLanguages: Int32Array.from(starts, (at) => languages[at] ?? 0),
    runOf,
  };
}
