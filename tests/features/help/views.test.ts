import { describe, expect, it } from '@jest/globals';
import { menuModal, usage } from '../../../src/features/help/views.ts';
import { pairReader } from '../../../src/language.ts';
import { faultsOf, faultsOfView } from '../block-kit.ts';

describe('the menu', () => {
  it('is sound in a conversation and in a modal', () => {
    expect(faultsOf(usage(pairReader))).toEqual([]);
    expect(faultsOfView(menuModal(pairReader))).toEqual([]);
  });
});
