import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import { sections } from '../../../../src/features/relationship/agreement/model.ts';
import {
  agreementCard,
  agreementModal,
  proposal,
  signed,
} from '../../../../src/features/relationship/agreement/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOf, faultsOfView, wordsOf } from '../../block-kit.ts';
import { agreement, extremeText, pairId, wording } from '../../extreme.ts';

const { agreementFields: examples } = loadContent('content').in('en');

describe('what shows an agreement', () => {
  it('is sound with the longest and strangest words', () => {
    const form = { pairId, seen: 1, examples };
    const overtaken = { ...form, current: agreement, notice: 'Read this first.' };
    expect(faultsOfView(agreementModal(overtaken, pairReader))).toEqual([]);
    expect(faultsOfView(agreementModal({ ...form, current: undefined }, pairReader))).toEqual([]);
    expect(faultsOf(proposal(agreement, extremeText(80), pairReader))).toEqual([]);
    expect(faultsOf(signed(agreement, pairReader))).toEqual([]);
    expect(faultsOf(agreementCard({ pairId, agreement }, pairReader))).toEqual([]);
    expect(faultsOf(agreementCard({ pairId, agreement: undefined }, pairReader))).toEqual([]);
  });

  it('gives every section as it was written', () => {
    const words = wordsOf(proposal(agreement, 'Ana', pairReader).blocks);
    for (const section of sections) expect(words).toContain(wording[section]);
  });

  it('signs just the version that it shows', () => {
    const { blocks } = proposal(agreement, 'Ana', pairReader);
    expect(blocks.at(-1)).toMatchObject({
      elements: [{ action_id: 'agreement.sign', value: agreement.id }, { value: agreement.pairId }],
    });
  });
});
