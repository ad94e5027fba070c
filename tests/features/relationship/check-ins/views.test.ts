import { describe, expect, it } from '@jest/globals';
import {
  checkInModal,
  everybodyAnswered,
  invitation,
} from '../../../../src/features/relationship/check-ins/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOf, faultsOfView } from '../../block-kit.ts';
import { pairId } from '../../extreme.ts';

const checkIn = { pairId, occurrence: 9999 };

describe('what shows a check-in', () => {
  it('is sound', () => {
    expect(faultsOf(invitation(checkIn, pairReader))).toEqual([]);
    expect(faultsOfView(checkInModal(checkIn, undefined, pairReader))).toEqual([]);
    expect(
      faultsOfView(checkInModal(checkIn, { usefulness: 1, openness: 3, movement: 5 }, pairReader)),
    ).toEqual([]);
    expect(faultsOf(everybodyAnswered(2, pairReader))).toEqual([]);
  });

  it('speaks of both in a pair, and of all in a trio', () => {
    expect(everybodyAnswered(2, pairReader).text).toContain('both');
    expect(faultsOf(everybodyAnswered(3, pairReader))).toEqual([]);
    expect(everybodyAnswered(3, pairReader).text).not.toContain('both');
  });
});
