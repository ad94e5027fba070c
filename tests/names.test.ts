import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fullNames, shortNames, type Names } from '../src/names.ts';
import { folded } from '../src/written.ts';

const called = (id: string, [name, realName = '', handle = '']: readonly string[]): Names => ({
  id,
  name: name ?? id,
  realName,
  handle,
});
const room = (...people: readonly (readonly string[])[]) =>
  people.map((names, index) => called(`U${index + 1}`, names));
const read = (names: ReadonlyMap<string, string>) => [...names.values()];

describe('what people are called among others', () => {
  it('is their first name where nobody else could be meant, else as much more as it takes', () => {
    const people = room(
      ['Ana', 'Ana Sousa', 'asousa'],
      ['ána', 'Ana Lopes', 'alopes'],
      ['Ben', 'Ben Okoro', 'ben'],
    );
    expect(read(shortNames(people))).toEqual(['Ana Sousa', 'Ana Lopes', 'Ben']);
    expect(read(fullNames(people))).toEqual(['Ana Sousa', 'Ana Lopes', 'Ben Okoro']);
  });

  it('ends with the handle for two of one full name, and with the id where there is none', () => {
    expect(read(fullNames(room(['Ana', 'Ana Sousa', 'a.s'], ['Annie', 'Ana Sousa', 'as'])))).toEqual([
      'Ana Sousa (@a.s)',
      'Ana Sousa (@as)',
    ]);
    expect(read(shortNames(room(['Ana'], ['Ana'])))).toEqual(['Ana (U1)', 'Ana (U2)']);
  });

  it('is not what somebody else goes by', () => {
    const people = room(
      ['Ana', 'Ana Sousa', 'a'],
      ['Ana', 'Ana Lopes', 'b'],
      ['Ana Sousa', 'Ana M. Sousa', 'c'],
    );
    expect(read(shortNames(people))).toEqual(['Ana Sousa (@a)', 'Ana Lopes', 'Ana M. Sousa']);
  });

  it('never reads the same for two, whatever they are called', () => {
    const word = fc.constantFrom('Ana', 'ana', 'Ána', 'Ana Sousa', 'Ben', '');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word, word), { maxLength: 8 }), (drawn) => {
        const people = room(...drawn.map(([name, ...rest]) => [name || 'Ana', ...rest]));
        for (const names of [shortNames(people), fullNames(people)])
          expect(new Set(read(names).map(folded)).size).toBe(people.length);
      }),
    );
  });
});
