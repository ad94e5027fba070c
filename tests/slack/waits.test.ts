import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { longestWait, waitAfterFaults } from '../../src/slack/waits.ts';

const anyFaults = fc.integer({ min: 1, max: 100_000 });
const anyChance = fc.double({ min: 0, max: 1, noNaN: true });
const anyLimit = fc.constantFrom(...Object.values(longestWait));

describe('how long to wait for Slack', () => {
  it('is some seconds at first, and in the end as long as it may be', () => {
    const day = { atMost: longestWait.unknown };
    expect([1, 2, 3, 4].map((faults) => waitAfterFaults(faults, { ...day, chance: 1 }))).toEqual([
      5, 10, 20, 40,
    ]);
    expect(waitAfterFaults(1, { ...day, chance: 0 })).toBe(4);
    expect(waitAfterFaults(40, { ...day, chance: 1 })).toBe(86_400);
    expect(waitAfterFaults(40, { atMost: longestWait.outage, chance: 1 })).toBe(900);
  });

  it('is whole seconds, never longer than it may be, and never none', () => {
    fc.assert(
      fc.property(anyFaults, anyChance, anyLimit, (faults, chance, atMost) => {
        const wait = waitAfterFaults(faults, { atMost, chance });
        expect(Number.isInteger(wait)).toBe(true);
        expect(wait).toBeGreaterThanOrEqual(1);
        expect(wait).toBeLessThanOrEqual(atMost);
      }),
    );
  });

  it('grows each time, whatever was drawn, until it may not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), anyChance, anyChance, (faults, one, other) => {
        const atMost = longestWait.unknown;
        expect(waitAfterFaults(faults + 1, { atMost, chance: other })).toBeGreaterThan(
          waitAfterFaults(faults, { atMost, chance: one }),
        );
      }),
    );
  });

  it('is not the same for all that failed together', () => {
    const drawn = [0, 0.25, 0.5, 0.75, 1].map((chance) =>
      waitAfterFaults(8, { atMost: longestWait.unknown, chance }),
    );
    expect(new Set(drawn).size).toBe(drawn.length);
  });
});
