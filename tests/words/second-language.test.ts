import { describe, expect, it } from '@jest/globals';
import type { Entries, Notation, Translation } from '../../src/language.ts';

/**
 * The catalogue's own type, as it is once there is a second language. That each `@ts-expect-error` below meets an error is
 * what the type-check proves: one that met none would itself be refused.
 */
const catalogueOfTwo = <Texts extends object>(entries: Entries<Texts, 'en' | 'pt'>): readonly string[] =>
  Object.keys(entries);

const en = {
  title: 'Your agreement',
  signed: (name: string) => `${name} has signed.`,
  refusals: { gone: 'That one is gone.', enough: 'That is enough.' },
};
const pt = {
  title: 'O vosso acordo',
  signed: (name: string) => `${name} assinou.`,
  refusals: { gone: 'Esse já não existe.', enough: 'Já chega.' },
};
const counting = (notation: Notation) => ({ count: (count: number) => `${count} ${notation.locale}` });

describe('a second language', () => {
  it('passes the type-check where it has every text, written in the notation of the reader or not', () => {
    expect(catalogueOfTwo({ en, pt })).toEqual(['en', 'pt']);
    expect(catalogueOfTwo({ en, pt: () => pt })).toEqual(['en', 'pt']);
    expect(catalogueOfTwo({ en: counting, pt: counting })).toEqual(['en', 'pt']);
    expect(catalogueOfTwo({ en: counting, pt: { count: () => 'muitos' } })).toEqual(['en', 'pt']);
  });

  it('fails it where a text is missing, and where there are none at all', () => {
    const { title: _title, ...untitled } = pt;
    const halfRefused = { ...pt, refusals: { gone: pt.refusals.gone } };
    // @ts-expect-error -- the title
    catalogueOfTwo({ en, pt: untitled });
    // @ts-expect-error -- a refusal
    catalogueOfTwo({ en, pt: halfRefused });
    // @ts-expect-error -- what counts
    catalogueOfTwo({ en: counting, pt: () => ({}) });
    // @ts-expect-error -- the language
    catalogueOfTwo({ en });
    expect.assertions(0);
  });

  it('fails it where a text has a misspelled name, says one thing for all, or wants what it is not given', () => {
    const { title, ...untitled } = pt;
    const misspelled = { ...untitled, titel: title };
    const unasked = { ...pt, title: (name: string) => `${title}, ${name}` };
    const otherwise = { ...pt, signed: (count: number) => `${count} assinaram.` };
    // @ts-expect-error -- `titel`
    catalogueOfTwo({ en, pt: misspelled });
    // @ts-expect-error -- a title that wants a name
    catalogueOfTwo({ en, pt: unasked });
    // @ts-expect-error -- a number, where a name is given
    catalogueOfTwo({ en, pt: otherwise });
    expect.assertions(0);
  });

  it('fails it in its own file too, where it has a text that English does not have any more', () => {
    const whole: Translation<typeof en> = pt;
    // @ts-expect-error -- `farewell`
    const more: Translation<typeof en> = { ...pt, farewell: 'Adeus' };
    const uncounted: Translation<typeof counting> = { count: () => 'muitos' };
    expect([whole, more, uncounted]).toHaveLength(3);
  });
});
