import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { occurrenceOf, toldBy } from '../../../../src/features/relationship/out-of-hours/model.ts';

describe('what a session is told of by', () => {
  it('names whose hours it suits no more, which session, and by how many moves', () => {
    const counts = { seat: fc.nat(2), number: fc.integer({ min: 1, max: 999 }), sequence: fc.nat(999) };
    fc.assert(fc.property(fc.record(counts), (told) => expect(toldBy(occurrenceOf(told))).toEqual(told)));
  });

  it('from before that was kept names nobody', () => {
    expect(toldBy(12_003)).toEqual({ seat: undefined, number: 12, sequence: 3 });
  });
});
