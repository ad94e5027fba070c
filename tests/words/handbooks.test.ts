import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { commandsOf } from '../../src/feature.ts';
import { features } from '../../src/features.ts';
import { bounds, mostAdmins } from '../../src/features/programs/program/model.ts';
import { coolingOffHours } from '../../src/features/ways-on/rematch/model.ts';
import { literalsIn } from '../support/string-literals.ts';

const handbooks = ['docs/taking-part.md', 'docs/running-a-program.md'];
const every = [...handbooks, 'docs/operations.md'];

/** Lines are broken where they are long. */
const read = (path: string): string => readFileSync(path, 'utf8').replaceAll(/\s+/gu, ' ');

const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, part = '']) => part);

const onScreen = new Set(
  globSync('src/features/**/texts/en.ts')
    .flatMap((file) => literalsIn(readFileSync(file, 'utf8')))
    .map(({ text }) => text),
);

describe.each(handbooks)('%s', (path) => {
  it('names in bold only what stands on a screen, as it stands there', () => {
    const bold = found(read(path), /\*\*([^*]+)\*\*/gu);
    expect(bold.length).toBeGreaterThan(15);
    expect(bold.filter((words) => !onScreen.has(words))).toEqual([]);
  });

  it('names commands that there are', () => {
    const words = new Set(commandsOf(features).map(({ word }) => word));
    const named = found(read(path), /`\/peer ([a-z-]+)`/gu);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((word) => !words.has(word))).toEqual([]);
  });
});

const handWritten = globSync(['*.md', 'docs/*.md', 'bench/*.md', 'content/*.md', 'src/**/*.md']).filter(
  // What was said in it stays as it was.
  (path) => path !== 'CHANGELOG.md',
);

describe.each(handWritten)('%s', (path) => {
  it('has no word that nobody says', () => {
    expect(found(read(path), /\b(whoever|anew|all but)\b/giu)).toEqual([]);
  });
});

describe('the handbooks', () => {
  it('gives the numbers by which the code goes', () => {
    expect(mostAdmins).toBe(20);
    expect(read('docs/running-a-program.md')).toContain('names others, up to twenty.');
    expect(bounds.reportFloor.least).toBe(5);
    for (const path of handbooks) expect(read(path)).toContain('five people or more');
    expect(read('docs/taking-part.md')).toContain(`for ${coolingOffHours} hours nothing happens`);
  });

  it.each(every)('have README lead to %s, which leads only to what is there', (path) => {
    expect(readFileSync('README.md', 'utf8')).toContain(`](${path})`);
    const links = found(read(path), /\]\(([^)#]+)\)/gu);
    expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  });
});
