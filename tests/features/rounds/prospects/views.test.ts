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
const found = { others: 20, inHours: 9, inLanguage: 8, notLately: 3 };

const wordsFor = (counts: Partial<typeof found>, isOfLastRound = false) =>
  wordsOf(prospectsModal({ ...standing, isOfLastRound, found: { ...found, ...counts } }, pairReader));

const whereOddOnes = (oddOneOut: 'trio' | 'wait') =>
  wordsOf(
    prospectsModal(
      { ...standing, rules: { ...standing.rules, oddOneOut }, isOfLastRound: false, found },
      pairReader,
    ),
  );

const among = (inHours: number) => wordsFor({ others: 2, inHours, inLanguage: inHours, notLately: 0 });

describe('what somebody reads of why they have no peer', () => {
  it.each([
    [{}, 'possible'],
    [{ notLately: 2 }, 'lately'],
    [{ inLanguage: 2, notLately: 0 }, 'language'],
    [{ inHours: 2, inLanguage: 2, notLately: 2 }, 'hours'],
    [{ inHours: 0, inLanguage: 0, notLately: 0 }, 'hours'],
    [{ others: 2, inHours: 2, inLanguage: 2, notLately: 2 }, 'too-few'],
    [{ others: 2, inHours: 0, inLanguage: 0, notLately: 0 }, 'too-few'],
  ] as const)('of %j is what stands in the way: %s', (counts, verdict) => {
    expect(verdictOn({ ...found, ...counts })).toBe(verdict);
    for (const isOfLastRound of [true, false])
      expect(
        faultsOfView(
          prospectsModal({ ...standing, isOfLastRound, found: { ...found, ...counts } }, pairReader),
        ),
      ).toEqual([]);
  });

  it('says that a round needs an even number only where nobody makes a trio', () => {
    expect(whereOddOnes('wait')).toContain('needs an even number');
    expect(whereOddOnes('trio')).toContain('keeps rules that nobody sees');
    expect(whereOddOnes('trio')).not.toContain('even number');
  });

  it('never says that a peer is possible, for a rule nobody sees may bar all of them', () => {
    for (const each of ['wait', 'trio'] as const) expect(whereOddOnes(each)).not.toContain('is possible');
  });

  it('is the same among very few people, whatever holds of them', () => {
    expect(among(0)).toBe(among(2));
  });

  it('is the same for nobody, one and two at each step, so that changing a profile finds out about nobody', () => {
    for (const two of [0, 1]) {
      expect(wordsFor({ inHours: two, inLanguage: 0, notLately: 0 })).toBe(
        wordsFor({ inHours: 2, inLanguage: 2, notLately: 2 }),
      );
      expect(wordsFor({ inLanguage: two, notLately: 0 })).toBe(wordsFor({ inLanguage: 2, notLately: 2 }));
      expect(wordsFor({ notLately: two })).toBe(wordsFor({ notLately: 2 }));
    }
    expect(wordsFor({ inHours: 0, inLanguage: 0, notLately: 0 })).toContain('Only a few, if any, of them');
  });

  it('gives no exact number of those who share hours or a language', () => {
    expect(wordsFor({ inHours: 9 })).toBe(wordsFor({ inHours: 8 }));
    expect(wordsFor({})).not.toMatch(/\b[389]\b/u);
  });

  it('names wider hours first where hardly anybody shares theirs, of the round that left them over too', () => {
    const liam = { others: 23, inHours: 1, inLanguage: 1, notLately: 1 };
    expect(wordsFor(liam, true)).toMatch(
      /last round.*23 people besides you were in it.*wider working hours/su,
    );
  });
});
