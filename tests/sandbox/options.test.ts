import { describe, expect, it } from '@jest/globals';
import { readOptions } from '../../src/sandbox/options.ts';

describe('what follows npm run sandbox --', () => {
  it('is a company of twenty-four where nothing does', () => {
    expect(readOptions([])).toEqual({
      place: 'company',
      people: 24,
      isChosen: false,
      keep: false,
      fresh: false,
    });
  });

  it('names another place, and how many have joined there', () => {
    expect(readOptions(['--place', 'hospital'])).toMatchObject({
      place: 'hospital',
      people: 24,
      isChosen: true,
    });
    expect(readOptions(['--people=500', '--place=university'])).toMatchObject({
      place: 'university',
      people: 500,
    });
  });

  it('keeps what happens where that is chosen, or begins anew', () => {
    expect(readOptions(['--keep'])).toMatchObject({ keep: true, fresh: false, isChosen: false });
    expect(readOptions(['--keep', '--fresh'])).toMatchObject({ keep: true, fresh: true });
  });

  it.each([
    [['--place', 'circus'], 'There is no place "circus". There are company, hospital, university.'],
    [['--place', 'toString'], 'There is no place "toString".'],
    [['--people', '12'], '--people takes a number from 24 to 1000, not "12".'],
    [['--people', 'many'], 'not "many"'],
    [['--colour', 'red'], 'There are --place company|hospital|university'],
  ])('%j is refused in words', (given, words) => {
    expect(() => readOptions(given)).toThrow(words);
  });
});
