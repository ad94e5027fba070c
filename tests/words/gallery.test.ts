import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { gallery } from '../../scripts/gallery/gallery.ts';
import { rooms } from '../../scripts/gallery/rooms.ts';
import { emojiText } from '../../src/sandbox/reading/emoji.ts';
import { visibleStrings } from '../support/visible-strings.ts';
import { literalsIn } from '../support/string-literals.ts';

const pages = gallery();

/** A name of one, as Slack spells them: `+1` and `pencil2` are names too, and times of day are none. */
const emoji = /:(?=[a-z0-9_+-]*[a-z]|[+-]1:)[a-z0-9_+-]+:/gu;

/** What stands on a button, a field or a choice. */
const italics = /(?<![\p{L}\p{N}])_([^_]+)_/gu;

const reader = { language: 'en', locale: 'en-US', timeZone: 'Europe/Lisbon' } as const;

describe('the gallery in docs', () => {
  it('shows every screen as it is now: `npm run gallery` makes it anew', () => {
    const outdated = [...pages].flatMap(([path, page]) => {
      const file = `docs/${path}`;
      return existsSync(file) && readFileSync(file, 'utf8') === page ? [] : [file];
    });
    expect({ 'run npm run gallery, for': outdated }).toEqual({ 'run npm run gallery, for': [] });
  });

  it('names in each note only what a person can press or read, as it stands there', () => {
    const exhibits = rooms(reader).flatMap((room) => room.exhibits);
    const written = globSync('src/{features,slack}/**/texts{,/*}.ts').map((file) =>
      readFileSync(file, 'utf8'),
    );
    const onScreen = new Set([
      ...written.flatMap(literalsIn).map(({ text }) => text),
      ...exhibits.flatMap(({ title: _title, when: _when, ...shown }) =>
        visibleStrings(shown).map((words) => words.replace(/ \([\d,]+\)$/u, '')),
      ),
    ]);
    const notes = exhibits.map(({ when }) => when);
    const named = notes.flatMap((when) => [...when.matchAll(italics)].map(([, words = '']) => words));
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((words) => !onScreen.has(words))).toEqual([]);
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
