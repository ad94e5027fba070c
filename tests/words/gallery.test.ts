import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { gallery } from '../../scripts/gallery/gallery.ts';
import { emojiText } from '../../src/sandbox/reading/emoji.ts';
import { literalsIn } from '../support/string-literals.ts';

const pages = gallery();

/** A name of one, as Slack spells them: `+1` and `pencil2` are names too, and times of day are none. */
const emoji = /:(?=[a-z0-9_+-]*[a-z]|[+-]1:)[a-z0-9_+-]+:/gu;

describe('the gallery in docs', () => {
  it('shows every screen as it is now: `npm run gallery` makes it anew', () => {
    const outdated = [...pages].flatMap(([path, page]) => {
      const file = `docs/${path}`;
      return existsSync(file) && readFileSync(file, 'utf8') === page ? [] : [file];
    });
    expect({ 'run npm run gallery, for': outdated }).toEqual({ 'run npm run gallery, for': [] });
  });

  it('shows every emoji as a picture, as the stand-in Slack does', () => {
    const unshown = [...pages.values()].flatMap((page) => page.match(emoji) ?? []);
    expect([...new Set(unshown)]).toEqual([]);
  });

  it('knows as pictures those too of words that no exhibit has', () => {
    const sources = globSync('src/features/**/texts/en.ts').map((file) => readFileSync(file, 'utf8'));
    const named = sources.flatMap(literalsIn).flatMap(({ text }) => text.match(emoji) ?? []);
    expect(named).toContain(':left_right_arrow:');
    expect([...new Set(named)].filter((name) => emojiText(name.slice(1, -1)) === name)).toEqual([]);
  });

  it('is of moments that are all written alike: none is left to Slack, which writes them by other rules', () => {
    const sources = globSync('src/{features,scheduling,slack}/**/*.ts');
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((file) => readFileSync(file, 'utf8').includes('!date^'))).toEqual([]);
  });

  it('holds no page of a feature that is gone: `npm run gallery` clears them away', () => {
    const kept = globSync('docs/gallery/*').map((file) => file.slice('docs/'.length));
    expect(kept.filter((path) => !pages.has(path))).toEqual([]);
  });
});
