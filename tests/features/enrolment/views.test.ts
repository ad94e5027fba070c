import { describe, expect, it } from '@jest/globals';
import { profileModal } from '../../../src/features/enrolment/views.ts';
import { pairReader } from '../../../src/language.ts';
import { faultsOfView } from '../block-kit.ts';
import { profile } from '../extreme.ts';

describe('the modal of a profile', () => {
  it('is sound for a newcomer, and with everything filled to the brim', () => {
    expect(faultsOfView(profileModal(pairReader))).toEqual([]);
    expect(faultsOfView(profileModal(pairReader, profile))).toEqual([]);
  });
});
