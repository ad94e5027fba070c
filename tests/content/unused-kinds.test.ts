import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readPack } from '../../src/content/loading/load-pack.ts';

/** What no person is shown yet. A kind that comes into use leaves this list, and none is added to it. */
const unused = ['closingActions', 'followUps', 'restarts', 'hardTalkOpeners', 'primer', 'tips', 'halves'];

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

describe('what the pack holds', () => {
  it('reaches a person, or stands on the list of what does not yet', () => {
    expect(kinds.filter((kind) => !isUsed(kind))).toEqual(unused);
  });
});
