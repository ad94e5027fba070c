import { describe, expect, it } from '@jest/globals';
import { verdictOn } from '../../../../src/features/rounds/prospects/model.ts';
import { prospectsModal } from '../../../../src/features/rounds/prospects/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOfView, wordsOf } from '../../block-kit.ts';
import { extremeText, pairId } from '../../extreme.ts';

const standing = {
  id: pairId,
  name: extremeText(60),
  lastCause: 'few-peers',
  rules: { minSharedHours: 40, noRepeatMonths: 60, oddOneOut: 'wait' },
} as const;
const found = { others: 3, inHours: 2, inLanguage: 1, notLately: 1 };

const amongTwo = (inHours: number) =>
  wordsOf(
    prospectsModal(
      { ...standing, found: { others: 2, inHours, inLanguage: inHours, notLately: 0 } },
      pairReader,
    ),
  );

const whereOddOnes = (oddOneOut: 'trio' | 'wait') =>
  wordsOf(prospectsModal({ ...standing, rules: { ...standing.rules, oddOneOut }, found }, pairReader));

describe('what somebody reads of why they have no peer', () => {
  it.each([
    [found, 'possible'],
    [{ ...found, notLately: 0 }, 'lately'],
    [{ ...found, inLanguage: 0, notLately: 0 }, 'language'],
    [{ ...found, inHours: 0, inLanguage: 0, notLately: 0 }, 'hours'],
    [{ ...found, others: 2 }, 'too-few'],
    [{ others: 2, inHours: 0, inLanguage: 0, notLately: 0 }, 'too-few'],
  ] as const)('of %j is what stands in the way: %s', (counts, verdict) => {
    expect(verdictOn(counts)).toBe(verdict);
    expect(faultsOfView(prospectsModal({ ...standing, found: counts }, pairReader))).toEqual([]);
  });

  it('counts one as one', () => {
    const one = { others: 3, inHours: 1, inLanguage: 1, notLately: 1 };
    const said = wordsOf(prospectsModal({ ...standing, found: one }, pairReader));
    for (const line of ['1 of them shares', '1 of those also shares', '1 of those hasn’t'])
      expect(said).toContain(line);
  });

  it('says that a round needs an even number only where nobody makes a trio', () => {
    expect(whereOddOnes('wait')).toContain('needs an even number');
    expect(whereOddOnes('trio')).toContain('So a peer is possible.');
    expect(whereOddOnes('trio')).not.toContain('even number');
  });

  it('is the same among very few people, whatever holds of them', () => {
    expect(amongTwo(0)).toBe(amongTwo(2));
  });
});
