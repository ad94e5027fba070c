import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  blockDays,
  nextJointLook,
  nextPrivateLook,
} from '../../../../src/features/ways-on/signs/model/looks.ts';

const start = Temporal.Instant.from('2026-03-02T09:00:00Z');
const afterDays = (days: number) => start.add({ hours: days * 24 });

describe('the look for a joint card', () => {
  const pairId = fc.uuid();
  const moment = fc.integer({ min: 0, max: 2000 }).map(afterDays);

  it('hangs on the pair and the weeks alone, is ahead, and comes once in each four weeks', () => {
    fc.assert(
      fc.property(pairId, moment, (pair, after) => {
        const look = nextJointLook(pair, after);
        expect(Temporal.Instant.compare(look, after)).toBe(1);
        expect(nextJointLook(pair, look.subtract({ seconds: 1 }))).toEqual(look);
        const apart = nextJointLook(pair, look).since(look).total('hours') / 24;
        expect(apart).toBeGreaterThanOrEqual(1);
        expect(apart).toBeLessThan(2 * blockDays);
      }),
    );
  });

  it('for each of them is once a week, on the same weekday', () => {
    fc.assert(
      fc.property(pairId, moment, (pair, after) => {
        const look = nextPrivateLook(pair, after);
        expect(Temporal.Instant.compare(look, after)).toBe(1);
        expect(look.since(after).total('hours')).toBeLessThanOrEqual(7 * 24);
        expect(nextPrivateLook(pair, look).since(look).total('hours')).toBe(7 * 24);
      }),
    );
  });

  it('is three days or more after that for each of them, so that what one reads in private has time to come first', () => {
    fc.assert(
      fc.property(pairId, moment, (pair, after) => {
        const look = nextJointLook(pair, after);
        const before = nextPrivateLook(pair, look.subtract({ hours: 7 * 24 }));
        expect(look.since(before).total('hours') / 24).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('falls on every day of the four weeks for somebody', () => {
    const ids = Array.from({ length: 600 }, (_, index) => `pair ${index}`);
    const inBlock = ids.map((id) => nextJointLook(id, start).since(start).total('hours') / 24);
    expect(new Set(inBlock.map(Math.floor)).size).toBeGreaterThanOrEqual(blockDays);
  });
});
