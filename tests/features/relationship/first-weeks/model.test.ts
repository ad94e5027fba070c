import { describe, expect, it } from '@jest/globals';
import { isDoneWith, isStillToBegin } from '../../../../src/features/relationship/first-weeks/model.ts';

describe('a pair has still to begin', () => {
  it.each([
    [{ sessionsHeld: 0, hasAgreement: false }, true],
    [{ sessionsHeld: 1, hasAgreement: false }, false],
    [{ sessionsHeld: 0, hasAgreement: true }, false],
  ])('with %j: %j', (beginnings, expected) => {
    expect(isStillToBegin(beginnings)).toBe(expected);
  });
});

const failed = (count: number) => Array.from({ length: count }, () => 'ana');

describe('whoever is asked if they still want it', () => {
  it.each([
    [{ reached: ['ana'], failed: [] }, true],
    [{ reached: ['ben'], failed: failed(2) }, false],
    [{ reached: [], failed: failed(3) }, true],
    [{ reached: [], failed: ['ben', 'ben', 'ben'] }, false],
  ])('with %j is done with: %j', (fates, expected) => {
    expect(isDoneWith('ana', fates)).toBe(expected);
  });
});
