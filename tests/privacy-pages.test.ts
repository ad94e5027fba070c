import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { privacyPage } from '../scripts/privacy/page.ts';
import { parseManifest, scopesOf } from '../src/sandbox/manifest.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** The formatter sets tables wide and lines as they are. */
const words = (text: string): readonly string[] => text.replaceAll(/[|\s_*-]+/gu, ' ').split(' ');

describe('PRIVACY.md', () => {
  it('says what the declarations say: npm run privacy writes it', () => {
    expect(words(read('PRIVACY.md'))).toEqual(words(privacyPage()));
  });
});

describe('SECURITY.md', () => {
  it('names every scope, and no other', () => {
    const named = [...read('SECURITY.md').matchAll(/`([a-z]+(?::[a-z]+)?)`/gu)].map(([, name = '']) => name);
    const scopes = scopesOf(parseManifest(read('manifest.yml')));
    expect(named.filter((name) => scopes.includes(name)).toSorted()).toEqual([...scopes].toSorted());
    expect(named.filter((name) => name.includes(':') && !scopes.includes(name))).toEqual([]);
  });
});
