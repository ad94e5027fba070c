import { describe, expect, it } from '@jest/globals';
import { aboutModal } from '../../../../../src/features/people/enrolment/views/about-modal.ts';
import { wishesModal } from '../../../../../src/features/people/enrolment/views/wishes-modal.ts';
import { pairReader } from '../../../../../src/language.ts';
import { faultsOfView } from '../../../block-kit.ts';
import { extremeText, pairId as programId, profile, vocabulary } from '../../../extreme.ts';

const of = { vocabulary, programId, program: extremeText(60) };

describe('the two modals of a profile', () => {
  it.each([
    ['the first', aboutModal],
    ['the second', wishesModal],
  ])('%s is sound for a newcomer, and with everything filled to the brim', (_, modal) => {
    expect(faultsOfView(modal({ ...of, known: {} }, pairReader))).toEqual([]);
    expect(faultsOfView(modal({ ...of, known: profile }, pairReader))).toEqual([]);
  });
});
