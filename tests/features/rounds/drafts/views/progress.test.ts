import { describe, expect, it } from '@jest/globals';
import { loading, roundDecided } from '../../../../../src/features/rounds/drafts/views/progress.ts';
import { pairReader } from '../../../../../src/language.ts';
import { faultsOfView } from '../../../block-kit.ts';

describe('what stands before and after a round', () => {
  it.each([
    loading(pairReader),
    loading(pairReader, { stage: 'matching', done: 1, total: 3 }),
    loading(pairReader, { stage: 'candidates', done: 0, total: 0 }),
    roundDecided('Done.', pairReader),
  ])('is sound', (view) => {
    expect(faultsOfView(view)).toEqual([]);
  });
});
