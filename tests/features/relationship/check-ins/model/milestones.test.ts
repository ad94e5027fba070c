import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
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
