import { describe, expect, it } from '@jest/globals';
import { isPauseDay } from '../../../../src/features/people/pausing/model.ts';

describe('the day of a return from a pause', () => {
  it.each([
    ['2026-03-01', false],
    ['2026-03-02', false],
    ['2026-03-03', true],
    ['2027-03-02', true],
    ['2027-03-03', false],
  ])('is from tomorrow to a year from today: %s, %j', (day, may) => {
    expect(isPauseDay(Temporal.PlainDate.from(day), Temporal.PlainDate.from('2026-03-02'))).toBe(may);
  });
});
