import { describe, expect, it } from '@jest/globals';
import {
  calm,
  counts,
  ofFew,
  releases,
  report,
  rounds,
  tiny,
  waiting,
} from '../../../../scripts/gallery/sample-report.ts';
import {
  floorSince,
  monthsSince,
  readUnder,
  canBeAnsweredSince,
  toldOfMeasure,
  type Told,
} from '../../../../src/features/insight/measures/model/releases.ts';
import type { Figures, FigureRow } from '../../../../src/features/insight/measures/model/figures.ts';
import { measures } from '../../../../src/features/insight/measures/model/measures.ts';
import { isLateToBegin, type PairStage } from '../../../../src/features/insight/pair-list/model.ts';
import { nextDigest } from '../../../../src/features/insight/report/model/digest.ts';
import {
  everything,
  figuresFor,
  isTiny,
  monthsIn,
  needsOf,
  tellablePairs,
} from '../../../../src/features/insight/report/model/report.ts';
import { fileOf } from '../../../../src/features/insight/report/views/file.ts';
import { figuresModal } from '../../../../src/features/insight/report/views/figures.ts';
import { reportScreen } from '../../../../src/features/insight/report/views/screen.ts';
import { pairReader } from '../../../../src/language.ts';
import { april, factsOf, day } from '../measures/facts.ts';

const at = (moment: string) => Temporal.Instant.from(moment);
const on = (date: string) => Temporal.PlainDate.from(date);

describe('what needs an admin', () => {
  it('is what did not arrive before who is silent, and those before who has still to begin', () => {
    const reach = { deactivated: 1, refused: 0, undelivered: 2 };
    expect(needsOf({ ...report, reach })).toEqual([
      'undelivered',
      'silent',
      'to-begin',
      'unmatched',
      'unreachable',
    ]);
    expect(needsOf(calm)).toEqual([]);
    expect(needsOf({ ...calm, pairs: counts })).not.toContain('to-begin');
    expect(needsOf({ ...report, reach, isArchived: true })).toEqual([]);
  });

  it('is no pair that has not begun within its first ten days: the bot helps it by itself then', () => {
    const introducedAt = at('2026-03-02T09:00:00Z');
    const isLate = (standing: PairStage, now: string) => isLateToBegin({ standing, introducedAt }, at(now));
    expect(isLate('introduced', '2026-03-12T08:59:59Z')).toBe(false);
    expect(isLate('introduced', '2026-03-12T09:00:00Z')).toBe(true);
    expect(isLate('begun', '2026-06-01T09:00:00Z')).toBe(false);
  });

  it('is everybody who waits, unless a round is ahead of them', () => {
    const ten = { ...report, waiting: 10 };
    expect(JSON.stringify(reportScreen(ten, pairReader))).toContain(
      '10 of 48 people are waiting for a peer: find the best pairs for them.',
    );
    expect(needsOf({ ...ten, nextRoundOn: on('2026-05-04') })).not.toContain('unmatched');
    expect(needsOf({ ...waiting, nextRoundOn: on('2026-05-04') })).toContain('unmatched');
    expect(needsOf({ ...report, waiting: 1 })).not.toContain('unmatched');
  });

  it('is shown whole, each button once', () => {
    const reach = { deactivated: 0, refused: 0, undelivered: 1 };
    const shown = JSON.stringify(reportScreen({ ...report, reach }, pairReader));
    expect(shown).toContain('Some messages didn’t arrive');
    expect(shown).toContain('3 of 20 pairs are silent');
    expect(shown).toContain('4 of 20 pairs haven’t begun');
    expect(shown.match(/pair-list\.open/gu)).toHaveLength(1);
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
const shownOf = (place: number) =>
  JSON.stringify(figuresModal(report, { ...everything, roundId: rounds[place]?.id }, pairReader));
const firstFrom = (month?: Temporal.PlainDate) =>
  figuresFor(report, { ...everything, month })[0]?.from.toString();
const hide = <R extends FigureRow>(row: R): R => ({
  ...row,
  groups: Object.fromEntries(Object.keys(row.groups).map((group) => [group, 'hidden'])),
});
const allHidden = ({ figures }: Extract<Told, { kind: 'groups' }>): Figures => ({
  program: hide(figures.program),
  cohorts: figures.cohorts.map(hide),
});
const under = (floor: number) => releases.map((each) => readUnder(each, floor));

describe('figures by round and month', () => {
  it('are those of the rounds that are told together, or none', () => {
    expect(ofRound(0)).toEqual([]);
    expect(shownOf(0)).toContain('I can’t tell anything of this round alone');
    expect(ofRound(1).map(({ measure }) => measure)).toEqual(ofRound(2).map(({ measure }) => measure));
    expect(ofRound(1).length).toBeGreaterThan(0);
  });

  it('are no row of which nothing is told: of such a round it is said why, and what would change it', () => {
    const hidden = releases.map((each) =>
      each.told.kind === 'groups' ? { ...each, told: { ...each.told, figures: allHidden(each.told) } } : each,
    );
    const untold = { ...report, releases: hidden };
    expect(figuresFor(untold, { ...everything, roundId: rounds[1]?.id })).toEqual([]);
    expect(figuresFor(untold, everything).length).toBeGreaterThan(0);
  });

  it('are those of all, while there was but one round', () => {
    const [only, later] = rounds;
    if (!only || !later) throw new Error('no rounds');
    const of = { ...report, rounds: [only, { ...later, on: on('2026-04-20') }] };
    const march = { roundId: only.id, month: on('2026-03-01') };
    expect(figuresFor(of, march)).toEqual(figuresFor(of, { ...march, roundId: undefined }));
    expect(figuresFor(of, { ...march, month: on('2026-04-01') })).toEqual([]);
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
      expect(toldOfMeasure(measure, factsOf({}), { span: april, floor: 5 })).toBeUndefined();
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
    expect(canBeAnsweredSince({ measure: 'usefulness', from: on('2026-04-15') }).toString()).toBe(
      '2026-04-01T00:00:00Z',
    );
    expect(canBeAnsweredSince({ measure: 'sessions', from: on('2026-04-01') }).toString()).toBe(
      '2026-04-01T00:00:00Z',
    );
  });

  it('takes away means and numbers at once where it is tightened', () => {
    expect(under(5)).toEqual(releases);
    const told = JSON.stringify(under(60).map((each) => each.told));
    expect(told.replaceAll(/"total":\d+/gu, '')).not.toMatch(/\d/u);
  });
});
