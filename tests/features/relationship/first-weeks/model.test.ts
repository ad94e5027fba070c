import { describe, expect, it } from '@jest/globals';
import { isStillToBegin } from '../../../../src/features/relationship/first-weeks/model.ts';

describe('a pair has still to begin', () => {
  it.each([
    [{ sessionsHeld: 0, hasAgreement: false }, true],
    [{ sessionsHeld: 1, hasAgreement: false }, false],
    [{ sessionsHeld: 0, hasAgreement: true }, false],
  ])('with %j: %j', (beginnings, expected) => {
    expect(isStillToBegin(beginnings)).toBe(expected);
  });
});
