import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import {
  checkInMeant,
  checkInMetadata,
  readAnswers,
} from '../../../../src/features/relationship/check-ins/forms.ts';
import { checkInModal, invitation } from '../../../../src/features/relationship/check-ins/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { holdsToItsView } from '../../form-rules.ts';
import { outcomeOf, stateOf } from '../../modal-values.ts';

const checkIn = { pairId: '3f0c7a1e-5a0b-4c57-9d0e-0a8f4f7f2a11', occurrence: 3 };
const answers = { usefulness: 4, openness: 5, movement: 1 } as const;
const { checkInItems: pack } = loadContent('content').in('en');
const modal = checkInModal({ checkIn, earlier: undefined, pack }, pairReader);

describe('the form of a check-in', () => {
  holdsToItsView({ modal, read: readAnswers });

  it('reads back the answers that a person gave before', () => {
    expect(readAnswers(stateOf(checkInModal({ checkIn, earlier: answers, pack }, pairReader)))).toEqual(
      answers,
    );
  });

  it('knows which check-in its button and its modal are about', () => {
    const [, actions] = invitation(checkIn, pairReader).blocks;
    expect(actions).toMatchObject({ elements: [{ value: `${checkIn.pairId}:3` }] });
    expect(checkInMeant.parse(`${checkIn.pairId}:3`)).toEqual(checkIn);
    expect(checkInMetadata.parse(modal.private_metadata)).toEqual(checkIn);
  });

  it.each(['', '{}', 'not JSON', '{"pairId":"P1","occurrence":1}', '[]', 'null', '1'])(
    'refuses %s for what a modal is about',
    (metadata) => {
      expect(outcomeOf(() => checkInMetadata.parse(metadata))).toBe('refused');
    },
  );

  it.each([`${checkIn.pairId}:0`, `${'-'.repeat(36)}:1`, checkIn.pairId, `${checkIn.pairId}:-1`, ':1'])(
    'refuses %s for what a button is about',
    (value) => {
      expect(outcomeOf(() => checkInMeant.parse(value))).toBe('refused');
    },
  );
});
