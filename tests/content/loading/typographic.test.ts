import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { typographic } from '../../../src/content/loading/typographic.ts';
import { keptPacks } from '../../support/packs-read.ts';

describe('what a pack says', () => {
  it.each([
    [
      `You can say "not today", and don't have to say why.`,
      'You can say “not today”, and don’t have to say why.',
    ],
    [`"It's mine," they said ("ours", too).`, '“It’s mine,” they said (“ours”, too).'],
    [`The others' turn: 'Could we stop here?'`, 'The others’ turn: ‘Could we stop here?’'],
    ['It’s “set” already.', 'It’s “set” already.'],
  ])('is read with the quotes of print: %s', (typed, read) => {
    expect(typographic(typed)).toBe(read);
  });

  it('is as long as it was typed, and says the same again', () => {
    const quoted = fc.string({ unit: fc.constantFrom('a', ' ', '"', "'", '(', '—', '“', '’') });
    fc.assert(
      fc.property(quoted, (text) => {
        const read = typographic(text);
        expect(read).toHaveLength(text.length);
        expect(read).not.toMatch(/["']/u);
        expect(typographic(read)).toBe(read);
      }),
    );
  });

  it('has no straight quote anywhere', () => {
    expect(JSON.stringify(keptPacks().in('en'))).not.toMatch(/'|\\"/u);
  });
});
