import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  milestoneAlone,
  milestoneDue,
  nextMilestoneAt,
} from '../../../../../src/features/relationship/check-ins/model/milestones.ts';

describe('a milestone', () => {
  const introducedAt = Temporal.Instant.from('2026-01-01T09:00:00Z');
  const day = (count: number) => introducedAt.add({ hours: 24 * count });
  const dayOf = (at: Temporal.Instant | undefined) => at && introducedAt.until(at).total('hours') / 24;
  const open = { introducedAt, endsAt: undefined };
  const until = (count: number) => ({ introducedAt, endsAt: day(count) });

  /** Each day on which the next comes, and what it then is, as they are asked one after the other. */
  function all(times: typeof open | ReturnType<typeof until>, days: number) {
    const found: (readonly [number | undefined, string | undefined])[] = [];
    let now = introducedAt;
    for (;;) {
      const next = nextMilestoneAt(times, now);
      if (!next || Temporal.Instant.compare(next, day(days)) > 0) return found;
      found.push([dayOf(next), milestoneDue(times, next, found.length > 0 ? now : undefined)]);
      now = next;
    }
  }

  it('is day 30, and each twelfth week while nobody knows of an end', () => {
    expect(all(open, 260)).toEqual([
      [30, 'first-month'],
      [84, 'mid-way'],
      [168, 'mid-way'],
      [252, 'mid-way'],
    ]);
  });

  it('is day 30, half the time, and the last days, where the end is known', () => {
    expect(all(until(200), 400)).toEqual([
      [30, 'first-month'],
      [100, 'mid-way'],
      [195, 'end'],
    ]);
  });

  it('is left out where another follows within two weeks', () => {
    expect(all(until(70), 400)).toEqual([
      [35, 'mid-way'],
      [65, 'end'],
    ]);
    expect(all(until(22), 400)).toEqual([[17, 'end']]);
  });

  it('is asked about once, and not long after its day', () => {
    expect(milestoneDue(open, day(29), undefined)).toBeUndefined();
    expect(milestoneDue(open, day(33), undefined)).toBe('first-month');
    expect(milestoneDue(open, day(33), day(31))).toBeUndefined();
    expect(milestoneDue(open, day(41), undefined)).toBeUndefined();
  });

  it('of an end that was named late is that end, at once', () => {
    expect(milestoneDue(until(42), day(40), day(30))).toBe('end');
  });

  it('is never on two days less than two weeks apart, and the last is the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 1000 }), (length) => {
        const found = all(until(length), 2000);
        const days = found.map(([at = 0]) => at);
        const gaps = days.slice(1).map((at, index) => at - (days[index] ?? 0));
        expect(Math.min(14, ...gaps)).toBe(14);
        expect(found.at(-1)?.[1]).toBe('end');
      }),
      { numRuns: 100 },
    );
  });
});

describe('a milestone of whoever is asked alone', () => {
  const introducedAt = Temporal.Instant.from('2026-01-01T09:00:00Z');
  const day = (count: number) => introducedAt.add({ hours: 24 * count });
  const endsOn = (count: number) => ({ introducedAt, endsAt: day(count) });

  /** What comes on which of their days, each two weeks after the one before. */
  function all(times: { readonly endsAt: Temporal.Instant | undefined }, from: number, until: number) {
    const found: (readonly [number, string])[] = [];
    for (let on = from; on < until; on += 14) {
      const asked = found.at(-1)?.[0];
      const alone = { now: day(on), next: day(on + 14) };
      const milestone = milestoneAlone(
        { introducedAt, ...times },
        alone,
        asked === undefined ? undefined : day(asked),
      );
      if (milestone) found.push([on, milestone]);
    }
    return found;
  }

  it('comes on the next of their days, and the end on the last before it', () => {
    expect(all({ endsAt: undefined }, 6, 200)).toEqual([
      [34, 'first-month'],
      [90, 'mid-way'],
      [174, 'mid-way'],
    ]);
    expect(all(endsOn(200), 6, 200)).toEqual([
      [34, 'first-month'],
      [104, 'mid-way'],
      [188, 'end'],
    ]);
  });

  it('comes once each, whichever days are theirs, and the end once, on the last of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 400 }), fc.integer({ min: 0, max: 13 }), (end, from) => {
        const found = all(endsOn(end), from, end);
        const last = from + 14 * Math.floor((end - 1 - from) / 14);
        expect(found.at(-1)).toEqual([last, 'end']);
        const names = found.map(([, milestone]) => milestone);
        expect(new Set(names).size).toBe(names.length);
        expect(names).toContain('mid-way');
      }),
    );
  });

  it('comes also where a long weekend puts that day off, and not where the pair was asked since', () => {
    const alone = { now: day(46), next: day(58) };
    expect(milestoneAlone(endsOn(400), alone, undefined)).toBe('first-month');
    expect(milestoneAlone(endsOn(400), alone, day(31))).toBeUndefined();
    expect(milestoneAlone(endsOn(400), { now: day(48), next: day(58) }, undefined)).toBeUndefined();
  });
});
