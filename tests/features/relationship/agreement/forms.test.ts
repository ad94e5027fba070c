import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import { readTerms } from '../../../../src/features/relationship/agreement/forms.ts';
import {
  sectionLength,
  sections,
  type Terms,
  type Wording,
} from '../../../../src/features/relationship/agreement/model.ts';
import { agreementModal } from '../../../../src/features/relationship/agreement/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { holdsToItsView } from '../../form-rules.ts';
import { stateOf } from '../../modal-values.ts';

const read = (state: Parameters<typeof readTerms>[0]) => readTerms(state, pairReader);
const wording = Object.fromEntries(sections.map((name) => [name, `Our ${name}`])) as Wording;
const terms: Terms = { wording, sessionEveryDays: 28, sessionMinutes: 30 };
const { agreementFields: examples } = loadContent('content').in('en');
const modal = agreementModal({ pairId: 'P1', current: terms, seen: 0, examples }, pairReader);

describe('the form of an agreement', () => {
  holdsToItsView({ modal, read });

  it('reads back an agreement that nobody changed', () => {
    expect(read(stateOf(modal))).toEqual({ value: terms });
  });

  it('begins with wordings that could stand as they are', () => {
    expect(
      read(stateOf(agreementModal({ pairId: 'P1', current: undefined, seen: 0, examples }, pairReader))),
    ).toHaveProperty('value');
  });

  it('asks for every section that was left empty, at once', () => {
    const state = stateOf(modal, { purpose: { value: ' \n ' }, 'review-and-ending': { value: null } });
    expect(Object.keys('errors' in read(state) ? read(state) : {})).toEqual(['errors']);
    expect(read(state)).toMatchObject({
      errors: { purpose: expect.any(String), 'review-and-ending': expect.any(String) },
    });
  });

  it('takes as many emoji as letters', () => {
    const purpose = '🌱'.repeat(sectionLength);
    expect(read(stateOf(modal, { purpose: { value: purpose } }))).toEqual({
      value: { ...terms, wording: { ...wording, purpose } },
    });
  });
});
