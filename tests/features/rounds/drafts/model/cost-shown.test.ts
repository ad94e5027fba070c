import { describe, expect, it } from '@jest/globals';
import { fitLostAsShown } from '../../../../../src/features/rounds/drafts/model/cost-shown.ts';

describe('the fit that a change costs a round, as admins read it', () => {
  it.each(['pin', 'forbid', 'swap'] as const)(
    'is never a gain of a %s, which only a wish or a turn could be',
    (kind) => {
      expect(fitLostAsShown({ kind }, -13)).toBe(0);
      expect(fitLostAsShown({ kind }, 13)).toBe(15);
    },
  );

  it.each(['unpin', 'allow'] as const)(
    'is never a loss of an %s, which only a wish or a turn could be',
    (kind) => {
      expect(fitLostAsShown({ kind }, 13)).toBe(0);
      expect(fitLostAsShown({ kind }, -13)).toBe(-15);
    },
  );

  it('is rounded to five, so that little and nothing read alike', () => {
    const shown = [0, 1, 2, 3, 7, 8].map((lost) => fitLostAsShown({ kind: 'forbid' }, lost));
    expect(shown).toEqual([0, 0, 0, 5, 5, 10]);
  });
});
