import { jest } from '@jest/globals';
import * as real from '../../src/language.ts';

type Notation = Pick<real.Reader, 'language' | 'locale'>;

/** Reads a language for tests alone. The words themselves are the English ones. */
export const pseudoReader: real.Reader = {
  language: 'pseudo' as real.Language,
  locale: 'en-GB',
  timeZone: 'UTC',
};

/** What the Slack of somebody who reads the pseudo-language says of them. */
export const pseudoLocale = 'qps-Ploc';

/** As the words of a catalogue stand in the pseudo-language. */
export const inPseudo = (words: string): string => `⟦${words}⟧`;

/**
 * Puts a `language.ts` in place, for every module imported from now on, that knows the pseudo-language too: in it each
 * text of a catalogue stands between ⟦ and ⟧, and whatever is passed into a text stands outside of them. So what is not
 * between them came from no catalogue. A text that compares what it is passed would be misled by the marks.
 *
 * @returns names the texts that nobody was shown yet
 */
export function speakPseudo(): { readonly unseen: () => readonly string[] } {
  const unseen = new Set<Text>();
  const catalogue: typeof real.catalogue = (entries) => {
    const english = real.catalogue(entries);
    const pseudo = pseudoTexts(english(real.pairReader), unseen);
    return (reader) => (isPseudo(reader) ? pseudo : english(reader));
  };
  jest.unstable_mockModule('../../src/language.ts', () => ({
    ...real,
    catalogue,
    languageFor: (locale: string) =>
      locale === pseudoLocale ? pseudoReader.language : real.languageFor(locale),
    formatDate: marking(real.formatDate),
    formatMonth: marking(real.formatMonth),
    formatTime: marking(real.formatTime),
    formatWeekday: marking(real.formatWeekday),
    formatMoment: (moment: Temporal.Instant, reader: real.Reader) =>
      marking(() => real.formatMoment(moment, { ...reader, language: 'en' }))(moment, reader),
    formatOwnMoment: (moment: Temporal.Instant, reader: real.Reader) =>
      marking(() => real.formatOwnMoment(moment, { ...reader, language: 'en' }))(moment, reader),
    formatOnClocks: (moment: Temporal.Instant, zones: readonly string[], reader: real.Reader) =>
      real
        .formatOnClocks(moment, zones, isPseudo(reader) ? { ...reader, language: 'en' } : reader)
        .map(({ inWords, ...clock }) => ({
          ...clock,
          inWords: isPseudo(reader) ? inPseudo(inWords) : inWords,
        })),
    formatList: (items: readonly string[], reader: Notation) =>
      marking(real.formatList)(isPseudo(reader) ? items.map(unmarked) : items, reader),
  }));
  return { unseen: () => [...unseen].map(({ name }) => name) };
}

type Text = { readonly name: string };

const isPseudo = ({ language }: Notation): boolean => language === pseudoReader.language;
const unmarked = (value: string): string => `⟧${value}⟦`;

const marking =
  <Value>(format: (value: Value, reader: Notation) => string) =>
  (value: Value, reader: Notation): string =>
    isPseudo(reader) ? inPseudo(format(value, { ...reader, language: 'en' })) : format(value, reader);

function pseudoTexts<Texts extends object>(texts: Texts, unseen: Set<Text>): Texts {
  const properties = Object.entries(texts).map(([key, text]: [string, unknown]) => {
    if (typeof text === 'object' && text !== null)
      return [key, { value: pseudoTexts(text, unseen), enumerable: true }];
    const leaf: Text = { name: `${key}: ${String(text)}` };
    unseen.add(leaf);
    const get = () => {
      unseen.delete(leaf);
      return typeof text === 'function' ? pseudoFunction(text) : inPseudo(String(text));
    };
    return [key, { get, enumerable: true }];
  });
  return Object.defineProperties({}, Object.fromEntries(properties)) as Texts;
}

const pseudoFunction =
  (text: Function) =>
  (...given: readonly unknown[]): string =>
    inPseudo(String(text(...given.map((each) => (typeof each === 'string' ? unmarked(each) : each)))));
