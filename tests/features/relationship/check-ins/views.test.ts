import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import {
  checkInModal,
  everybodyAnswered,
  invitation,
} from '../../../../src/features/relationship/check-ins/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOf, faultsOfView } from '../../block-kit.ts';
import { pairId } from '../../extreme.ts';

const checkIn = { pairId, occurrence: 9999 };
const { checkInItems: pack } = loadContent('content').in('en');

describe('what shows a check-in', () => {
  it('is sound', () => {
    expect(faultsOf(invitation(checkIn, pairReader))).toEqual([]);
    expect(faultsOfView(checkInModal({ checkIn, earlier: undefined, pack }, pairReader))).toEqual([]);
    expect(
      faultsOfView(
        checkInModal({ checkIn, earlier: { usefulness: 1, openness: 3, movement: 5 }, pack }, pairReader),
      ),
    ).toEqual([]);
    expect(faultsOf(everybodyAnswered(2, pairReader))).toEqual([]);
  });

  it('speaks of both in a pair, and of all in a trio', () => {
    expect(everybodyAnswered(2, pairReader).text).toContain('both');
    expect(faultsOf(everybodyAnswered(3, pairReader))).toEqual([]);
    expect(everybodyAnswered(3, pairReader).text).not.toContain('both');
  });
});
