import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { commonness } from '../../src/matching/commonness.ts';
import { eligibility } from '../../src/matching/eligibility.ts';
import { explain } from '../../src/matching/explain.ts';
import { fitScale } from '../../src/matching/fit.ts';
import type { Candidate, Reason } from '../../src/matching/match.ts';
import { isNew, stageOf } from '../../src/matching/likeness.ts';
import { DEFAULT_WEIGHTS, match, weightsFor } from '../../src/matching/match.ts';
import { doHoursVary, minutesOf, sharedSpans } from '../../src/matching/shared-hours.ts';
import { person, round, smallRound, week } from './people.ts';

const scale = fitScale(DEFAULT_WEIGHTS);

const asRareAsAny = () => 0;

function withoutHidden(one: Candidate): Partial<Candidate> {
  return Object.fromEntries(Object.entries(one).filter(([key]) => key !== 'managerId' && key !== 'notWith'));
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

const haveInCommon = (some: readonly string[], others: readonly string[]) =>
  some.some((each) => others.includes(each));

const differ = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && one !== other;

/** By what the two have said, and nothing that a blank counts for. */
const anythingSpeaksFor = (a: Candidate, b: Candidate): boolean =>
  haveInCommon(a.offers, b.seeks) ||
  haveInCommon(b.offers, a.seeks) ||
  haveInCommon(a.goals, b.goals) ||
  haveInCommon(a.interests, b.interests) ||
  haveInCommon(a.languages, b.languages) ||
  a.craftFamily === b.craftFamily ||
  Math.abs(a.level - b.level) <= 1 ||
  stageOf(a.tenureMonths) === stageOf(b.tenureMonths) ||
  (isNew(a) && isNew(b)) ||
  (a.firstTimeLead === true && b.firstTimeLead === true) ||
  (!doHoursVary([a, b]) && minutesOf(sharedSpans(a.hours, b.hours)) >= 600) ||
  differ(a.team, b.team) ||
  differ(a.department, b.department) ||
  differ(a.location, b.location) ||
  differ(a.earlierPath, b.earlierPath);

const teamsDiffer = ({ kind }: Reason) => (kind === 'different-team' ? 0.95 : 0.3);

const differencesMostly = ({ kind }: Reason) => (kind.startsWith('different') ? 0.8 : 0);

const fromElsewhere = (id: string) =>
  person(id, {
    team: id,
    department: id,
    location: id,
    earlierPath: id,
    interests: ['chess'],
    goals: ['hiring'],
  });

const kindsOf = (...people: Candidate[]) => explain(people, scale, asRareAsAny).map(({ kind }) => kind);

describe('why us', () => {
  it('says what each gives the other, both ways', () => {
    const ana = person('ana', { offers: ['hiring'], seeks: ['estimating'] });
    const ben = person('ben', { offers: ['estimating'], seeks: ['hiring'] });
    expect(explain([ana, ben], scale, asRareAsAny).slice(0, 2)).toEqual([
      { kind: 'offer-meets-seek', giver: 'ana', taker: 'ben', topic: 'hiring' },
      { kind: 'offer-meets-seek', giver: 'ben', taker: 'ana', topic: 'estimating' },
    ]);
  });

  it('names what they share and where they differ', () => {
    const ana = person('ana', {
      team: 'payments',
      tenureMonths: 2,
      level: 2,
      hours: week(9),
      interests: ['chess'],
    });
    const ben = person('ben', { ...ana, id: 'ben', team: 'search', level: 4 });
    expect(explain([ana, ben], scale, asRareAsAny)).toEqual([
      { kind: 'shared-interest', topic: 'chess' },
      { kind: 'all-new' },
      { kind: 'same-craft', craftFamily: 'engineering' },
      { kind: 'shared-hours', hoursPerWeek: 40 },
    ]);
    const apart = { ...scale, interests: 0, stage: 0, craft: 0, hours: 0 };
    expect(explain([ana, ben], apart, asRareAsAny)).toEqual([
      { kind: 'shared-language', language: 'English' },
      { kind: 'different-team' },
    ]);
  });

  it('names no hours for shifts that rotate, of which nobody can say how many they share', () => {
    const [ana, ben] = [person('ana'), person('ben', { hoursVary: true })];
    expect(kindsOf(ana, ana)).toContain('shared-hours');
    expect(kindsOf(ana, ben)).not.toContain('shared-hours');
  });

  it('does not name what nearly all share, and names the rarer of two first', () => {
    const office = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      person(id, { interests: ['chess'], goals: ['writing'] }),
    );
    const [a, b, ...others] = office.map((one, at) =>
      at < 2 ? { ...one, interests: ['chess', 'bees'] } : one,
    );
    const people = [a, b, ...others].filter((one) => one !== undefined);
    const two = people.slice(0, 2);
    const may = eligibility(people, [], round(people).rules);
    expect(explain(two, scale, commonness(people, scale, may))).toEqual([
      { kind: 'shared-interest', topic: 'bees' },
    ]);
  });

  it('names first what differs where the program looks for that, however common, and then what they share', () => {
    const corners = fitScale(weightsFor('other-corners'));
    const ana = person('ana', { team: 'payments', department: 'product', interests: ['chess'], level: 2 });
    const ben = person('ben', { ...ana, id: 'ben', team: 'search', department: 'sales', level: 5 });
    const kinds = explain([ana, ben], corners, teamsDiffer).map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(['different-department', 'different-team', 'shared-interest']);
    expect(explain([ana, ben], scale, teamsDiffer)[0]).toEqual({ kind: 'shared-interest', topic: 'chess' });
  });

  it('leaves room for what they share, however much differs', () => {
    const corners = fitScale(weightsFor('other-corners'));
    const reasons = explain([fromElsewhere('a'), fromElsewhere('b')], corners, differencesMostly);
    expect(reasons.map(({ kind }) => kind)).toEqual([
      'different-team',
      'different-department',
      'shared-goal',
      'shared-interest',
    ]);
  });

  it.each(['balanced', 'learning', 'same-work'] as const)(
    'names no difference first where it counts as usual: %s',
    (weighting) => {
      const of = fitScale(weightsFor(weighting));
      const [first] = explain([fromElsewhere('a'), fromElsewhere('b')], of, asRareAsAny);
      expect(first?.kind).not.toMatch(/^different/);
    },
  );

  it('says of three only what holds for all three', () => {
    const goals = { goals: ['speak in public'] };
    const three = [person('a', goals), person('b', goals), person('c', { level: 5, craftFamily: 'sales' })];
    const kinds = explain(three, scale, asRareAsAny).map(({ kind }) => kind);
    expect(kinds).toContain('similar-tenure');
    for (const kind of ['shared-goal', 'same-level', 'similar-level', 'same-craft'])
      expect(kinds).not.toContain(kind);
  });

  it('is at most four reasons, and there is one wherever anything speaks for the pair, and only there', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { participants, ...rest } = smallRound(seed);
        for (const { reasons, members } of match({ participants, ...rest }).pairs) {
          expect(reasons.length).toBeLessThanOrEqual(4);
          const [a, b, third] = participants.filter(({ id }) => members.includes(id));
          if (!a || !b || third) continue;
          expect([seed, reasons.length > 0]).toEqual([seed, anythingSpeaksFor(a, b)]);
        }
      }),
      // In this one two have nothing in common that either has said: all they score is what blanks count for.
      { numRuns: 300, examples: [[1_363_492_915]] },
    );
  });

  it('leaks nothing hidden: without managers and "not with" lists the reasons are the same', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const input = smallRound(seed);
        const open = new Map(
          input.participants.map((one) => [one.id, person(one.id, { ...withoutHidden(one), notWith: [] })]),
        );
        const commonOpenly = commonness(
          [...open.values()],
          scale,
          eligibility([...open.values()], [], input.rules),
        );
        for (const { members, reasons } of match(input).pairs) {
          const people = members.map((id) => open.get(id) ?? person(id));
          expect(explain(people, scale, commonOpenly)).toEqual(reasons);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('puts the points of the parts beside them; the fit is how much of what the two could reach that is', () => {
    const people = [person('a', { goals: ['g'] }), person('b', { goals: ['g'] })];
    const [pair] = match(round(people)).pairs;
    expect(Object.values(pair?.parts ?? {}).reduce((sum, points) => sum + points, 0)).toBe(48);
    expect(pair?.fit).toBe(100);
  });
});
