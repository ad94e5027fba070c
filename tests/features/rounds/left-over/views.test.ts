import { expect, it } from '@jest/globals';
import { texts as draftTexts } from '../../../../src/features/rounds/drafts/texts.ts';
import { leftOverNotice } from '../../../../src/features/rounds/left-over/views.ts';
import { LEFTOVER_CAUSES } from '../../../../src/matching/match.ts';

const reader = { language: 'en', locale: 'en-US', timeZone: 'Europe/Lisbon' } as const;
const programId = '5f0a2a63-2f3b-4a7d-9c70-3a5a0c4f6a11';

it('a first place is promised where others may have taken the place, and not where people’s own hours or languages are why', () => {
  const promised = LEFTOVER_CAUSES.filter((cause) => {
    const notice = leftOverNotice({ programId, cause, program: 'Peers', nextRound: undefined }, reader);
    return JSON.stringify(notice).includes('first in the next round');
  });
  expect(promised).toEqual(['odd-one-out', 'all-barred', 'all-taken']);
  const { causes } = draftTexts(reader);
  expect(LEFTOVER_CAUSES.filter((cause) => causes[cause].includes('first in the next round'))).toEqual(
    promised,
  );
});
