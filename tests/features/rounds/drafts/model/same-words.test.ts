import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { inSameWords, type Written } from '../../../../../src/features/rounds/drafts/model/same-words.ts';
import { folded } from '../../../../../src/written.ts';

const blank: Written = {
  team: '',
  department: '',
  location: '',
  earlierPath: '',
  languages: [],
  interests: [],
};

const spelled = (...pool: readonly Partial<Written>[]): readonly Written[] => {
  const people = pool.map((own) => ({ ...blank, ...own }));
  return people.map(inSameWords(people));
};

describe('what people wrote', () => {
  it('is the same in other capitals, widths, accents and blanks, as most spell it', () => {
    const places = spelled(
      { location: 'Zürich' },
      { location: ' ZURICH ' },
      { location: 'Ｚürich' },
      { location: 'Bern' },
    );
    expect(places.map(({ location }) => location)).toEqual(['Zürich', 'Zürich', 'Zürich', 'Bern']);
    const [one] = spelled({ interests: ['chess', 'Chess', 'CHESS '] }, { interests: ['Chess'] });
    expect(one?.interests).toEqual(['Chess']);
  });

  it('counts as blank where nobody can read it', () => {
    expect(spelled({ team: '\u2800', languages: ['\u200b', 'Klingon'], interests: ['\u200b'] })).toEqual([
      { ...blank, languages: ['Klingon'] },
    ]);
  });

  it('of a language is its code, in whichever words it was named', () => {
    const [one] = spelled({ languages: ['english', 'Englisch', 'Deutsch', 'portugués', 'MANDARIN', '中文'] });
    expect(one?.languages).toEqual(['en', 'de', 'pt', 'zh']);
  });

  it('is the same for two exactly where it folds to the same', () => {
    const text = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('Ops', 'ops', 'OPS', 'öps', 'Øps'));
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 4 }), (a, b, others) => {
        const [one, other] = spelled({ team: a }, { team: b }, ...others.map((team) => ({ team })));
        expect(one?.team === other?.team).toBe(folded(a) === folded(b));
      }),
    );
  });
});
