import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { whatOthersWrote } from '../../../../src/features/relationship/agreement/model/authors.ts';

const version = (by: string, written: Readonly<Record<string, string>>) => ({ id: by, by, written });

const nothingOurs = () => false;
const isExample = (field: string, words: string) => field === 'purpose' && words === 'An example';

describe('what others wrote of an agreement', () => {
  it('keeps a field with whoever first put those words there, in every version', () => {
    const versions = [
      version('ana', { purpose: 'Mine', limits: 'Mine too', clause: 'Of the program' }),
      version('ben', { purpose: 'Mine', limits: 'His' }),
      version('ana', { purpose: 'Mine', limits: 'His', scope: 'Mine again' }),
    ];
    expect(whatOthersWrote(versions, 'ana', nothingOurs).map(({ written }) => written)).toEqual([
      { clause: 'Of the program' },
      { limits: 'His' },
      { limits: 'His' },
    ]);
    expect(whatOthersWrote(versions, 'nobody', nothingOurs)).toEqual(versions);
  });

  it('keeps what stands there as we suggest it, whoever proposed it', () => {
    const versions = [version('ana', { purpose: 'An example', limits: 'An example', scope: 'Mine' })];
    expect(whatOthersWrote(versions, 'ana', isExample)[0]?.written).toEqual({ purpose: 'An example' });
  });

  it('leaves no words that were the person’s alone, and none of the others’ out', () => {
    const field = fc.constantFrom('purpose', 'limits', 'scope');
    const words = fc.constantFrom('one', 'two', 'three');
    const anyVersion = fc
      .tuple(fc.constantFrom('ana', 'ben'), fc.dictionary(field, words))
      .map(([by, written]) => version(by, written));
    fc.assert(
      fc.property(fc.array(anyVersion, { maxLength: 6 }), (versions) => {
        const [left, right] = ['ana', 'ben'].map((each) => whatOthersWrote(versions, each, nothingOurs));
        versions.forEach(({ written }, index) => {
          const parts = [left?.[index]?.written ?? {}, right?.[index]?.written ?? {}];
          expect(Object.assign({}, ...parts)).toEqual(written);
          expect(Object.keys(parts[0] ?? {}).filter((key) => key in (parts[1] ?? {}))).toEqual([]);
        });
      }),
    );
  });
});
