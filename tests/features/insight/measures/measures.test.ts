import { describe, expect, it } from '@jest/globals';
import { howGood, howUseful } from '../../../../src/features/insight/measures/model/answering.ts';
import {
  byFirstSession,
  byMeeting,
  bySigning,
  byTurns,
} from '../../../../src/features/insight/measures/model/beginnings.ts';
import type { Facts, PairFacts } from '../../../../src/features/insight/measures/model/facts.ts';
import {
  byBenefit,
  byEnding,
  byGoals,
  bySigns,
} from '../../../../src/features/insight/measures/model/outcomes.ts';
import type { PlacedPerson } from '../../../../src/features/insight/measures/model/table.ts';
import { april, day, factsOf, held, pairOf } from './facts.ts';

const groupsOf = (placed: readonly PlacedPerson[]) =>
  Object.fromEntries(placed.map(({ personId, group }) => [personId, group]));
const ofPair = (about: Partial<PairFacts>) => factsOf({ pairs: [pairOf(about)] });

describe('an agreement', () => {
  it.each([
    ['2026-04-20', 'signed'],
    ['2026-05-10', 'unsigned'],
    [undefined, 'unsigned'],
  ])('signed on %s is %s', (signedAt, group) => {
    const facts = ofPair({
      begunAt: day('2026-04-08'),
      signedAt: signedAt === undefined ? undefined : day(signedAt),
    });
    expect(groupsOf(bySigning(facts, april))).toEqual({ ana: group, ben: group });
  });

  it('is counted of none that has not begun, which admins see by name', () => {
    expect(bySigning(ofPair({}), april)).toEqual([]);
    expect(bySigning(ofPair({ begunAt: day('2026-05-10') }), april)).toEqual([]);
    expect(bySigning(ofPair({ begunAt: day('2026-03-10'), introducedAt: day('2026-03-01') }), april)).toEqual(
      [],
    );
  });
});

describe('a first session', () => {
  it.each([
    [['2026-04-07'], 'first-week'],
    [['2026-04-08'], 'second-week'],
    [['2026-04-15'], 'after-that'],
    [['2026-04-29'], 'after-that'],
    [[], 'after-that'],
  ])('held on %j is %s', (days, group) => {
    const facts = ofPair({ begunAt: day('2026-04-02'), sessions: held(...days) });
    expect(groupsOf(byFirstSession(facts, april))).toEqual({ ana: group, ben: group });
  });
});

describe('sessions held against agreed', () => {
  const introducedAt = day('2026-03-01');
  const begunAt = day('2026-03-02');

  it.each([
    [['2026-04-02', '2026-04-16'], 14, 'as-agreed'],
    [['2026-04-02'], 14, 'less'],
    [['2026-04-02'], 28, 'as-agreed'],
    [['2026-03-20', '2026-05-02'], 28, 'less'],
  ])('on %j every %s days are %s', (days, everyDays, group) => {
    const facts = ofPair({ introducedAt, begunAt, everyDays, sessions: held(...days) });
    expect(groupsOf(byMeeting(facts, april)).ana).toBe(group);
  });

  it('are asked of nobody whose pair was one for less than two weeks of the month', () => {
    expect(byMeeting(ofPair({ introducedAt: day('2026-04-20'), begunAt: day('2026-04-21') }), april)).toEqual(
      [],
    );
    expect(byMeeting(ofPair({ introducedAt, begunAt, endedAt: day('2026-04-10') }), april)).toEqual([]);
  });

  it('are asked of no pair that has ended, which met less in its last days', () => {
    const ended = ofPair({ introducedAt, begunAt, endedAt: day('2026-04-28') });
    expect(byMeeting(ended, april)).toEqual([]);
    expect(byMeeting(ofPair({ introducedAt, begunAt, endedAt: day('2026-05-02') }), april)).toHaveLength(2);
  });
});

describe('roles', () => {
  it.each([
    [['ana', 'ben'], 'even'],
    [['ana', 'ben', 'ana'], 'even'],
    [['ana', 'ana'], 'uneven'],
    [['ana'], 'too-early'],
  ])('of sessions led by %j are %s', (led, group) => {
    const sessions = led.map((menteeId, place) => ({ menteeId, heldAt: day(`2026-04-0${place + 2}`) }));
    expect(groupsOf(byTurns(ofPair({ begunAt: day('2026-04-02'), sessions }), april)).ben).toBe(group);
  });
});

describe('goals', () => {
  const goal = {
    pairId: 'p1',
    owners: ['ana'],
    setAt: day('2026-03-10'),
    movedAt: [],
    closedAt: undefined,
    outcome: undefined,
  };

  it.each<readonly [string, Partial<Facts['goals'][number]>]>([
    ['none', {}],
    ['set', { setAt: day('2026-04-02') }],
    ['moved', { movedAt: [day('2026-03-12'), day('2026-04-12')] }],
    ['partly', { closedAt: day('2026-04-12'), outcome: 'partly' }],
    ['none', { closedAt: day('2026-03-12'), outcome: 'done' }],
  ])('are %s', (group, about) => {
    const placed = groupsOf(byGoals(factsOf({ goals: [{ ...goal, ...about }] }), april));
    expect(placed).toEqual({ ana: group, ben: 'none' });
  });

  it('count the best of several, and a shared one for each', () => {
    const closedAt = day('2026-04-12');
    const goals = [
      { ...goal, owners: ['ana', 'ben'], closedAt, outcome: 'dropped' as const },
      { ...goal, closedAt, outcome: 'done' as const },
    ];
    expect(groupsOf(byGoals(factsOf({ goals }), april))).toEqual({ ana: 'done', ben: 'dropped' });
  });
});

describe('endings', () => {
  const endedAt = day('2026-04-12');

  it.each(['ended-well', 'rematch', 'released'] as const)('by its own act are told: %s', (ending) => {
    expect(groupsOf(byEnding(ofPair({ endedAt, ending }), april)).ana).toBe(ending);
  });

  it.each(['left', 'deactivated', 'wound-down', 'not-introduced'] as const)(
    'that admins see by name are in no number: %s',
    (ending) => {
      expect(byEnding(ofPair({ endedAt, ending }), april)).toEqual([]);
    },
  );

  it('leave behind what somebody felt', () => {
    const farewells = [{ pairId: 'p1', personId: 'ana', benefits: ['network' as const] }];
    const facts = { ...ofPair({ endedAt, ending: 'ended-well' }), farewells };
    expect(groupsOf(byBenefit('network')(facts, april))).toEqual({ ana: 'felt', ben: 'unsaid' });
    expect(groupsOf(byBenefit('growth')(facts, april))).toEqual({ ana: 'unsaid', ben: 'unsaid' });
  });
});

const answer = (personId: string, askedAt: string, answers: Facts['answers'][number]['answers']) => ({
  pairId: 'p1',
  personId,
  kind: 'check-in' as const,
  milestone: undefined,
  sessionNumber: undefined,
  askedAt: day(askedAt),
  answeredAt: day(askedAt),
  answers,
});

const aboutSession = (sessionNumber: number) => ({
  ...answer('ana', '2026-03-10', { openness: 1 }),
  kind: 'check-in-session' as const,
  sessionNumber,
  askedAt: day(sessionNumber > 2 ? '2026-03-17' : '2026-03-10'),
  answeredAt: day('2026-03-18'),
});

describe('answers', () => {
  it('count each person once, by the mean of what they said', () => {
    const answers = [
      answer('ana', '2026-04-02', { movement: 5 }),
      answer('ana', '2026-04-16', { movement: 2 }),
      answer('ben', '2026-04-16', { movement: 4, openness: 1 }),
      answer('ben', '2026-05-02', { movement: 1 }),
    ];
    expect(howUseful(factsOf({ answers }), april)).toEqual([{ roundId: 'r1', values: [3.5, 4] }]);
  });

  it('tell of usefulness after a session too, for pairs that meet, and at a milestone for that alone', () => {
    const answers = [
      { ...answer('ana', '2026-04-02', { movement: 5, openness: 1 }), kind: 'check-in-session' as const },
      {
        ...answer('ben', '2026-04-02', { movement: 1 }),
        kind: 'check-in-milestone' as const,
        milestone: 'first-month' as const,
      },
    ];
    expect(howUseful(factsOf({ answers }), april)).toEqual([{ roundId: 'r1', values: [5] }]);
  });

  it('count for their dimension at their milestone, and what asks whether somebody is safe for none', () => {
    const answers = [
      {
        ...answer('ana', '2026-04-02', { openness: 2, movement: 5, safe: 1 }),
        milestone: 'first-month' as const,
      },
      { ...answer('ben', '2026-04-02', { openness: 4 }), milestone: 'end' as const },
    ];
    const facts = factsOf({ answers });
    expect(howGood('relational', 'first-month')(facts, april)).toEqual([{ roundId: 'r1', values: [2] }]);
    expect(howGood('instrumental', 'first-month')(facts, april)).toEqual([{ roundId: 'r1', values: [5] }]);
    expect(howGood('structure', 'first-month')(facts, april)).toEqual([]);
  });

  it('show signs that appear, stay and end', () => {
    const sessions = held('2026-03-02', '2026-03-09');
    const low = { openness: 1 as const };
    const well = { openness: 5 as const, 'at-ease': 5 as const };
    const pairs = [pairOf({ introducedAt: day('2026-03-01'), sessions })];
    const placedBy = (...answers: Facts['answers']) =>
      groupsOf(bySigns(factsOf({ pairs, answers }), april)).ana;
    expect(placedBy()).toBe('none');
    expect(placedBy(answer('ana', '2026-04-10', low))).toBe('appeared');
    expect(placedBy(answer('ana', '2026-03-20', low))).toBe('stayed');
    expect(placedBy(answer('ana', '2026-03-20', low), answer('ana', '2026-04-10', well))).toBe('recovered');
  });

  it('show no sign by what is said of the first two sessions, however late', () => {
    const pairs = [
      pairOf({
        introducedAt: day('2026-03-01'),
        sessions: held('2026-03-02', '2026-03-09', '2026-03-16'),
      }),
    ];
    const placedBy = (...answers: Facts['answers']) =>
      groupsOf(bySigns(factsOf({ pairs, answers }), april)).ana;
    expect(placedBy(aboutSession(2))).toBe('none');
    expect(placedBy(aboutSession(3))).toBe('stayed');
  });
});

it('puts somebody of two pairs with the later one alone', () => {
  const pairs = [
    pairOf({ id: 'p2', roundId: 'r2', members: ['ana', 'chen'], introducedAt: day('2026-04-10') }),
    pairOf(),
  ];
  expect(
    byGoals(factsOf({ pairs }), april)
      .map(({ personId, roundId }) => `${personId} ${roundId}`)
      .toSorted((one, other) => one.localeCompare(other)),
  ).toEqual(['ana r2', 'ben r1', 'chen r2']);
});
