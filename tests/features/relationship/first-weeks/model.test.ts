import { describe, expect, it } from '@jest/globals';
import { isAhead, isStillToBegin } from '../../../../src/features/relationship/first-weeks/model.ts';

describe('a pair has still to begin', () => {
  it.each([
    [{ sessionsHeld: 0, hasAgreement: false }, true],
    [{ sessionsHeld: 1, hasAgreement: false }, false],
    [{ sessionsHeld: 0, hasAgreement: true }, false],
  ])('with %j: %j', (beginnings, expected) => {
    expect(isStillToBegin(beginnings)).toBe(expected);
  });
});

describe('a time is ahead', () => {
  const now = Temporal.Instant.from('2026-03-10T14:00:00Z');
  it.each([
    [-1, false],
    [0, false],
    [1, true],
    [240 * 60, true],
    [240 * 60 + 1, false],
  ])('%d minutes from now: %j', (minutes, expected) => {
    expect(isAhead(now.add({ minutes }), now)).toBe(expected);
  });
});
