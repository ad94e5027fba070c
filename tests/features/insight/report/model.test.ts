import { describe, expect, it } from '@jest/globals';
import {
  calm,
  counts,
  ofFew,
  releases,
  report,
  rounds,
  tiny,
} from '../../../../scripts/gallery/sample-report.ts';
import {
  floorSince,
  monthsSince,
  readUnder,
  startOf,
  toldOf,
} from '../../../../src/features/insight/measures/model/releases.ts';
import { measures } from '../../../../src/features/insight/measures/model/measures.ts';
import { isLateToBegin, type Standing } from '../../../../src/features/insight/pair-list/model.ts';
import { nextDigest } from '../../../../src/features/insight/report/model/digest.ts';
import {
  everything,
  figuresFor,
  isTiny,
  monthsIn,
  needsOf,
  tellablePairs,
} from '../../../../src/features/insight/report/model/report.ts';
import { fileInMessage, fileOf } from '../../../../src/features/insight/report/views/file.ts';
import { figuresModal } from '../../../../src/features/insight/report/views/figures.ts';
import { reportScreen } from '../../../../src/features/insight/report/views/screen.ts';
import { pairReader } from '../../../../src/language.ts';
import { april, factsOf, day } from '../measures/facts.ts';

const at = (moment: string) => Temporal.Instant.from(moment);
const on = (date: string) => Temporal.PlainDate.from(date);

describe('what needs an admin', () => {
  it('is what did not arrive before who is silent, and those before who has still to begin', () => {
    const reach = { deactivated: 1, refused: 0, undelivered: 2 };
    expect(needsOf({ ...report, reach })).toEqual(['undelivered', 'silent', 'to-begin', 'unreachable']);
    expect(needsOf(calm)).toEqual([]);
    expect(needsOf({ ...calm, pairs: counts })).not.toContain('to-begin');
    expect(needsOf({ ...report, reach, isArchived: true })).toEqual([]);
  });

  it('is no pair that has not begun within its first ten days: the bot helps it by itself then', () => {
    const introducedAt = at('2026-03-02T09:00:00Z');
    const isLate = (standing: Standing, now: string) => isLateToBegin({ standing, introducedAt }, at(now));
    expect(isLate('introduced', '2026-03-12T08:59:59Z')).toBe(false);
    expect(isLate('introduced', '2026-03-12T09:00:00Z')).toBe(true);
    expect(isLate('begun', '2026-06-01T09:00:00Z')).toBe(false);
  });

  it('is told without a number where it is of too few people', () => {
    expect(tellablePairs(2, { floor: 5 })).toBeUndefined();
    expect(tellablePairs(3, { floor: 5 })).toBe(3);
    expect(JSON.stringify(reportScreen(ofFew, pairReader))).not.toMatch(/\b[1-4] of|\b[1-4] pair/u);
  });
});

describe('a report of too few people', () => {
  it('has no figure on any of its screens, nor in its file', () => {
    const few = { ...tiny, releases };
    expect(isTiny(few)).toBe(true);
    const shown = JSON.stringify([
      reportScreen(few, pairReader).blocks,
      figuresModal(few, everything, pairReader).blocks,
      fileOf(few, pairReader),
    ]);
    expect(shown).not.toMatch(/about|2026/u);
  });
});

const ofRound = (place: number) => figuresFor(report, { ...everything, roundId: rounds[place]?.id });
const firstFrom = (month?: Temporal.PlainDate) =>
  figuresFor(report, { ...everything, month })[0]?.from.toString();
const under = (floor: number) => releases.map((each) => readUnder(each, floor));

describe('figures by round and month', () => {
  it('are those of the rounds that are told together, or none', () => {
    expect(ofRound(0)).toEqual([]);
    expect(ofRound(1).map(({ measure }) => measure)).toEqual(ofRound(2).map(({ measure }) => measure));
    expect(ofRound(1).length).toBeGreaterThan(0);
  });

  it('are the latest, unless a month is asked for', () => {
    expect(monthsIn(report).map(String)).toEqual(['2026-04-01', '2026-03-01']);
    expect([firstFrom(), firstFrom(on('2026-03-01')), firstFrom(on('2025-01-01'))]).toEqual([
      '2026-04-01',
      '2026-03-01',
      undefined,
    ]);
  });
});

describe('the file', () => {
  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'takes %j for no formula',
    (program) => {
      const [, line = ''] = fileOf({ ...report, program }, pairReader).split('\n');
      expect(line).toMatch(/^"?'/u);
    },
  );

  it('holds the numbers of the report, and nobody’s name', () => {
    const file = fileOf(report, pairReader);
    expect(file).toContain('Sessions held,2026-04-01,2026-04-30,all,as often as agreed,20,40');
    expect(file).toContain('Sessions held,2026-04-01,2026-04-30,2+3,as often as agreed,20,40');
    expect(file).toContain(',mean from 1 to 5,3.9,');
  });

  it('stands in a message as far as it fits, the latest of it', () => {
    const shown = JSON.stringify(fileInMessage(report, pairReader).blocks);
    expect(shown.length).toBeLessThan(4000);
    expect(shown).toContain('Program,Speaks for');
    expect(shown).toContain('2026-04-01');
  });
});

describe('when it is told', () => {
  it('is once a month is over, by UTC', () => {
    expect(monthsSince(on('2026-01-01'), at('2026-02-28T23:59:59Z')).map(String)).toEqual(['2026-01-01']);
    expect(monthsSince(on('2026-01-01'), at('2026-03-01T00:00:00Z'))).toHaveLength(2);
    expect(monthsSince(on('2026-03-01'), at('2026-02-01T00:00:00Z'))).toEqual([]);
  });

  it.each([
    ['2026-03-01T12:00:00Z', '2026-03-02T09:00:00Z'],
    ['2026-03-02T00:00:00Z', '2026-04-02T09:00:00Z'],
    ['2026-12-31T23:00:00Z', '2027-01-02T09:00:00Z'],
  ])('comes by itself after %s on %s', (now, next) => {
    expect(nextDigest(at(now)).toString()).toBe(next);
  });

  it('is nothing while it would be of too few people', () => {
    for (const measure of measures)
      expect(toldOf(measure, factsOf({}), { span: april, floor: 5 })).toBeUndefined();
  });
});

describe('the floor', () => {
  const former = [{ floor: 12, heldUntil: day('2026-04-10') }];

  it('is the strictest that has held since then', () => {
    expect(floorSince(day('2026-04-01'), { now: 5, former })).toBe(12);
    expect(floorSince(day('2026-04-20'), { now: 5, former })).toBe(5);
    expect(floorSince(day('2026-04-01'), { now: 20, former })).toBe(20);
  });

  it('counts from when what is told could first be answered', () => {
    expect(startOf({ measure: 'usefulness', from: on('2026-04-15') }).toString()).toBe(
      '2026-04-01T00:00:00Z',
    );
    expect(startOf({ measure: 'sessions', from: on('2026-04-01') }).toString()).toBe('2026-04-01T00:00:00Z');
  });

  it('takes away means and numbers at once where it is tightened', () => {
    expect(under(5)).toEqual(releases);
    const told = JSON.stringify(under(60).map((each) => each.told));
    expect(told.replaceAll(/"total":\d+/gu, '')).not.toMatch(/\d/u);
  });
});
