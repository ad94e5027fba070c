import { describe, expect, it } from '@jest/globals';
import { faultsOf, read } from '../../../../support/pasted-list.ts';

describe('a list without a line that names its columns', () => {
  it.each([
    ['names', ['ana', 'Ben']],
    ['handles, with what a spreadsheet leaves behind', ['@ana.nunez,,', '', '"Ben",']],
    ['ids', ['U1', 'U2']],
  ])('is one of people alone where it names no column, by %s', (_, lines) => {
    expect(read(...lines)).toEqual({
      listed: [
        { personId: 'U1', draft: {} },
        { personId: 'U2', draft: {} },
      ],
      unknown: [],
    });
  });

  it('of people alone names whom it does not find, the first line too', () => {
    expect(faultsOf('Who', 'Ana', 'Chen', 'ana')).toEqual([
      [1, 'nobody'],
      [3, 'several'],
      [4, 'twice'],
    ]);
  });

  it('of more than people says what its first line should be, where that names no column', () => {
    expect(faultsOf('Who;3', 'Ben;2')).toEqual([[1, 'columns']]);
    expect(faultsOf('Ana;level', 'Ben;2')).toEqual([[1, 'columns']]);
  });

  it.each([
    ['with commas', ['Ana,3,design,12,,,Porto,"English, Twi",@Ben', 'Ben,2']],
    [
      'copied from a spreadsheet',
      ['U1\t3\tDesign\t12\t\t\tPorto\tEnglish;Twi\tU2\t', 'ben\t2\t\t\t\t\t\t\t\t'],
    ],
  ])('that begins with somebody has the columns in their order, as far as there are any, %s', (_, lines) => {
    const ana = { level: 3, craftFamily: 'design', tenureMonths: 12, location: 'Porto' };
    expect(read(...lines)).toEqual({
      listed: [
        { personId: 'U1', draft: { ...ana, languages: ['English', 'Twi'], managerId: 'U2' } },
        { personId: 'U2', draft: { level: 2 } },
      ],
      unknown: [],
    });
  });

  it('that begins with somebody names its bad lines, the first too', () => {
    expect(faultsOf('Chen,2', 'Ana,9', 'Nobody,3', 'Ben,1,,,,,,,,more')).toEqual([
      [1, 'several'],
      [2, 'level'],
      [3, 'nobody'],
      [4, 'cells'],
    ]);
  });
});
