import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { moments } from '../../src/content/pack/schema.ts';
import { readPack } from '../../src/content/loading/load-pack.ts';
import { literalsIn } from '../support/string-literals.ts';

/** What no person is shown yet. A kind that comes into use leaves this list, and none is added to it. */
const unused: readonly string[] = [];

/** The moments at which nobody hears a tip yet: those that features to come bring about. */
const silentMoments = [
  'after-two-skips',
  'after-missed-action',
  'after-goal-reached',
  'after-hard-talk',
  'before-review',
  'mid-way',
  'after-ending',
];

const { content } = readPack('content/en');
/** `halves` is the second form that each plan comes in. */
const kinds = [...Object.keys(content), 'halves'];

const code = globSync('src/**/*.ts')
  .filter((file) => !file.startsWith('src/content/'))
  .map((file) => readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/gu, ''))
  // What takes something out of a pack has the pack, or is handed a part of it that it names by its type.
  .filter((text) => /\bcontent\b/u.test(text));

const isUsed = (kind: string): boolean =>
  code.some((text) => new RegExp(`\\.${kind}\\b|[{,]\\s*${kind}\\b\\s*[,:}]`, 'u').test(text));

/** Of a tip's moment; some are called as other things are. */
const isSaid = (moment: string): boolean =>
  code.some((text) => /\btip/iu.test(text) && text.includes(`'${moment}'`));

describe('what the pack holds', () => {
  it('reaches a person, or stands on the list of what does not yet', () => {
    expect(kinds.filter((kind) => !isUsed(kind))).toEqual(unused);
  });

  it('has a place for the tips of each moment, or stands on the list of moments that do not come yet', () => {
    expect(moments.filter((moment) => !isSaid(moment))).toEqual(silentMoments);
  });

  it('stands once: no text of a catalogue is one of the pack too', () => {
    const pack = globSync('content/en/**/*.yaml').map((file) =>
      readFileSync(file, 'utf8').replaceAll(/\s+/gu, ' '),
    );
    const said = globSync('src/features/**/texts/en.ts').flatMap((file) =>
      literalsIn(readFileSync(file, 'utf8')).map(({ text }) => text.trim().replaceAll('’', "'")),
    );
    const twice = said.filter((text) => text.split(' ').length > 3 && pack.some((all) => all.includes(text)));
    expect(twice).toEqual([]);
  });
});
