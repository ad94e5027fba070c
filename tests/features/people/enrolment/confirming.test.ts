import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { askedFor } from '../../../../src/features/people/enrolment/model/confirming.ts';
import { numberOfDay } from '../../../../src/scheduling/numbered-days.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const any = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }));

describe('whether a profile is still right', () => {
  it.each([
    ['2026-11-29', '2027-11-28', undefined],
    ['2026-11-29', '2027-11-29', '2027-11-29'],
    ['2026-11-29', '2027-12-28', '2027-11-29'],
    ['2026-11-29', '2027-12-29', undefined],
    ['2026-11-29', '2028-11-30', '2028-11-29'],
    ['2028-02-29', '2029-03-01', '2029-02-28'],
  ])('confirmed on %s is asked on %s for %s', (confirmed, today, anniversary) => {
    expect(askedFor(day(confirmed), day(today))?.toString()).toBe(anniversary);
  });

  it('is never asked twice for one year, and once in each as long as it is not answered', () => {
    fc.assert(
      fc.property(any, (confirmed) => {
        const asked = Array.from({ length: 800 }, (_, days) => askedFor(confirmed, confirmed.add({ days })));
        const numbers = new Set(asked.flatMap((each) => (each ? [numberOfDay(each)] : [])));
        expect(numbers.size).toBe(2);
      }),
      { numRuns: 20 },
    );
  });
});
