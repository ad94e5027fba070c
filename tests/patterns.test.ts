import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isSlow, patternsBuilt, patternsIn } from './support/patterns.ts';

// A text of three thousand characters once stopped the process for seconds: what people send meets these patterns.

const files = globSync(['src/**/*.ts', 'content/**/*.ts', 'scripts/**/*.ts']);
const read = (file: string) => readFileSync(file, 'utf8');

describe('no regular expression', () => {
  it('that is written out takes longer than in proportion to the text', () => {
    const patterns = files.flatMap((file) => patternsIn(read(file)).map((pattern) => ({ file, ...pattern })));
    expect(patterns.length).toBeGreaterThan(50);
    const once = new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
    expect([...once.values()].filter(isSlow)).toEqual([]);
  });

  it('that is built takes longer, and each is built as its file loads', async () => {
    const building = files.filter((file) => read(file).includes('new RegExp('));
    expect(building.length).toBeGreaterThan(2);
    const built = await patternsBuilt('src/', () =>
      // Another test may have had it loaded.
      Promise.all(building.map((file) => import(`../${file}?anew`) as Promise<unknown>)),
    );
    expect([...built.keys()]).toEqual(expect.arrayContaining(building));
    expect([...built.values()].flat().filter(isSlow)).toEqual([]);
  });
});

describe('a pattern is found slow', () => {
  it.each([
    [
      'where quoted cells may begin anywhere',
      { source: '\\s*(?:"((?:[^"]|"")*)"|([^",]*))\\s*,', flags: 'gy' },
    ],
    ['where it repeats what repeats', { source: '^(a+)+$', flags: '' }],
    ['where it may begin anywhere', { source: '\\s+$', flags: 'u' }],
    ['where nobody can tell', { source: '[a&&[b]]+$', flags: 'v' }],
  ])('%s', (_, pattern) => {
    expect(isSlow(pattern)).toBe(true);
  });

  it('and not where each character is read once', () => {
    expect(isSlow({ source: '^\\d{1,5}$', flags: '' })).toBe(false);
    expect(isSlow({ source: '[\\p{M}&&\\p{Diacritic}]', flags: 'gv' })).toBe(false);
  });

  it('wherever it is written', () => {
    const source = 'const a: number = 4 / 2; const b = <T,>(c: T) => `${/x+/u.test(`/y/`)}` as string;';
    expect(patternsIn(source)).toEqual([{ source: 'x+', flags: 'u' }]);
  });
});
