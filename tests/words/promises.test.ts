import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { literalsIn } from '../support/string-literals.ts';

const saidToPeople = globSync('src/features/**/texts{,/*}.ts').flatMap((file) =>
  literalsIn(readFileSync(file, 'utf8')).map(({ text }) => text.replaceAll('\\`', '`')),
);

/** No program may run, one may have ended since, and some take no guests: only what the command shows holds for everybody. */
const promises = /(?<!People who )join with `\/peer join`|`\/peer join` (?!shows?\b)/u;

describe('what is said of a command', () => {
  it('is of /peer join that it shows what is open, never that one is let in', () => {
    const joining = saidToPeople.filter((text) => text.includes('/peer join'));
    expect(joining.length).toBeGreaterThan(10);
    expect(joining.filter((text) => promises.test(text))).toEqual([]);
  });
});
