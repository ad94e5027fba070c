import { describe, expect, it } from '@jest/globals';
import { haveAllMet } from '../../src/matching/all-met.ts';
import { person, round, week } from './people.ts';

const three = ['a', 'b', 'c'].map((id) => person(id));
const met = (two: string, monthsAgo = 2) => ({ a: two[0] ?? '', b: two[1] ?? '', monthsAgo });
const allOfThem = [met('ab'), met('bc'), met('ca')];

describe('whether everyone has met', () => {
  it('is so where all who share hours and a language have, in the months that the program says', () => {
    expect(haveAllMet({ ...round(three), history: allOfThem })).toBe(true);
    expect(haveAllMet({ ...round(three), history: [met('ab'), met('bc')] })).toBe(false);
    expect(haveAllMet({ ...round(three), history: [met('ab'), met('bc'), met('ca', 13)] })).toBe(false);
    expect(haveAllMet({ ...round(three, { noRepeatMonths: 0 }), history: allOfThem })).toBe(false);
    const apart = [...three, person('d', { hours: week(20) }), person('e', { languages: ['Korean'] })];
    expect(haveAllMet({ ...round(apart), history: allOfThem })).toBe(true);
  });

  it('is not said where nobody could be a pair in any case', () => {
    const apart = ['a', 'b'].map((id, at) => person(id, { hours: week(at * 12) }));
    expect(haveAllMet({ ...round(apart), history: [met('ab')] })).toBe(false);
    expect(haveAllMet({ ...round([]), history: [met('ab')] })).toBe(false);
  });

  it('tells nothing of who named whom, or whose manager is who', () => {
    const history = [met('ab'), met('bc')];
    const secret = three.map((one) => ({
      ...one,
      ...(one.id === 'a' && { notWith: ['c'], managerId: 'c' }),
    }));
    for (const past of [history, allOfThem])
      expect(haveAllMet({ ...round(secret), history: past })).toBe(
        haveAllMet({ ...round(three), history: past }),
      );
  });
});
