import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  bandOf,
  grown,
  monthsHere,
  monthsIn,
  tenureBands,
  tenureTold,
} from '../../../../src/features/people/enrolment/model/tenure.ts';
import { stageOf } from '../../../../src/matching/likeness.ts';

const told = Temporal.Instant.from('2026-03-20T09:00:00Z');
const later = (months: number) => told.toZonedDateTimeISO('UTC').add({ months }).toInstant();

describe('how long somebody has been here', () => {
  it('is asked in the bands that a match goes by', () => {
    for (const band of tenureBands) expect(bandOf(monthsIn(band))).toBe(band);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 720 }), (months) => expect(bandOf(months)).toBe(stageOf(months))),
    );
  });

  it('grows by itself from the month in which it was told, and never shrinks', () => {
    const tenure = tenureTold({ tenureMonths: monthsIn(0) }, {}, told);
    expect(tenure).toEqual({ tenureMonths: 3, tenureOn: '2026-03' });
    expect([0, 1, 12, 30].map((months) => monthsHere(tenure, later(months)))).toEqual([3, 4, 15, 33]);
    expect(monthsHere(tenure, Temporal.Instant.from('2026-01-01T00:00:00Z'))).toBe(3);
  });

  it('stays as it was for whoever told it before months were kept', () => {
    expect(monthsHere({ tenureMonths: 40 }, later(12))).toBe(40);
  });

  it('is not set back by somebody who saves the band that they are in by now', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...tenureBands),
        fc.array(fc.integer({ min: 0, max: 40 })),
        (band, pauses) => {
          let now = told;
          let known = tenureTold({ tenureMonths: monthsIn(band) }, {}, now);
          for (const months of pauses) {
            now = now.toZonedDateTimeISO('UTC').add({ months }).toInstant();
            const before = grown(known, now);
            known = tenureTold({ tenureMonths: monthsIn(bandOf(before.tenureMonths)) }, before, now);
          }
          const passed = pauses.reduce((sum, months) => sum + months, 0);
          expect(known.tenureMonths).toBe(monthsIn(band) + passed);
        },
      ),
    );
  });

  it('is what somebody says who says otherwise', () => {
    const before = grown({ tenureMonths: 3, tenureOn: '2026-03' }, later(2));
    expect(tenureTold({ tenureMonths: monthsIn(4) }, before, later(2))).toEqual({
      tenureMonths: 72,
      tenureOn: '2026-05',
    });
  });
});
