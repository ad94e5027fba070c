import { describe, expect, it } from '@jest/globals';
import { isRoundDayHeld } from '../../../../src/features/rounds/round-day/model.ts';

describe('a round that is held today is the one that was announced', () => {
  it.each([
    { nextRoundOn: '2026-03-01', held: true },
    { nextRoundOn: '2026-03-02', held: true },
    { nextRoundOn: '2026-03-03', held: false },
    { nextRoundOn: null, held: false },
  ])('where it was announced for $nextRoundOn: $held', ({ nextRoundOn, held }) => {
    expect(isRoundDayHeld({ nextRoundOn }, Temporal.PlainDate.from('2026-03-02'))).toBe(held);
  });
});
