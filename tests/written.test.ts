import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { folded, isFound, readable } from '../src/written.ts';
import { anyText } from './support/any-text.ts';

const wide = (text: string) =>
  text.replaceAll(/[!-~]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

describe('how what people write is compared', () => {
  it.each([
    ['case', 'SOUSA', 'sousa'],
    ['accents, composed or not', 'Nu\u00f1ez', 'Nun\u0303ez'],
    ['accents that are not written', 'José Ångström', 'jose angstrom'],
    ['strokes', 'Łukasz Sørensen Đorđević', 'lukasz sorensen dordevic'],
    ['letters that are two', 'Straße Æsir', 'STRASSE AESIR'],
    ['the two small letters of one capital', 'ΟΔΟΣ', 'οδος'],
    ['width', 'Ａｎａ', 'ana'],
    ['odd blanks', '\u00a0Ana\u2003 \tSousa\u3000', 'Ana Sousa'],
    ['what cannot be seen', 'A\u200bn\u00ada\u202e \0Sou\u2060sa\ufeff', 'Ana Sousa'],
    ['the kind of apostrophe and of dash', 'O’Brien\u2011Smith', "O'Brien-Smith"],
  ])('%s does not count', (_, one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it('tells apart what differs by more, vowels of every script among it', () => {
    for (const [one, other] of [
      ['Ana', 'Anna'],
      ['की', 'कि'],
      ['ใจ', 'จ'],
    ] as const)
      expect(folded(one)).not.toBe(folded(other));
  });

  it('is settled at once, and by what can be read', () => {
    fc.assert(
      fc.property(anyText(), (written) => {
        expect(folded(folded(written))).toBe(folded(written));
        expect(folded(readable(written))).toBe(folded(written));
        expect(folded(` ${written.toLowerCase()}\u200b`)).toBe(folded(written));
      }),
    );
  });

  it('is the same for plain letters and signs as for wide ones', () => {
    const plain = fc.stringMatching(/^[!-~]{1,9}(?: [!-~]{1,9}){0,2}$/u);
    fc.assert(fc.property(plain, (written) => expect(folded(written)).toBe(folded(wide(written)))));
  });

  it('finds every part of what is written, and everything by nothing', () => {
    expect(isFound('José Álvarez @jalvarez', 'alva jose')).toBe(true);
    expect(isFound('José Álvarez @jalvarez', '@jalv')).toBe(true);
    expect(isFound('José Álvarez @jalvarez', 'jose sousa')).toBe(false);
    expect(isFound('José', '\u200b ')).toBe(true);
  });
});
