/** The languages that every text exists in. A text missing in one of them fails the type-check. */
export type Language = 'en';

/** Who reads a text: in which language, and in whose notation and zone numbers and times are written. */
export type Reader = {
  readonly language: Language;
  /** BCP 47, as Slack gives it, e.g. `en-GB`. */
  readonly locale: string;
  /** IANA name, e.g. `Europe/Lisbon`. */
  readonly timeZone: string;
};

/** What two people read together, where neither one's locale should rule. */
export const pairReader: Reader = { language: 'en', locale: 'en', timeZone: 'UTC' };

/** A feature's words: `words(reader)` gives them in the reader's language. */
export type Catalogue<Texts> = (reader: Pick<Reader, 'language'>) => Texts;

export function catalogue<Texts>(languages: Readonly<Record<Language, Texts>>): Catalogue<Texts> {
  return ({ language }) => languages[language];
}

/** A month's name or an "and" is a word of the text, so it follows the text's language; its notation the reader's own where that fits. */
function notation({ language, locale }: Pick<Reader, 'language' | 'locale'>): string {
  return locale.split('-')[0] === language ? locale : language;
}

export function formatDate(date: Temporal.PlainDate, reader: Pick<Reader, 'language' | 'locale'>): string {
  return date.toLocaleString(notation(reader), { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "Ana, Bo and Cem". */
export function formatList(items: readonly string[], reader: Pick<Reader, 'language' | 'locale'>): string {
  return new Intl.ListFormat(notation(reader), { type: 'conjunction' }).format(items);
}

/** The language for a person's Slack locale: the nearest one that the texts exist in. */
export function languageFor(locale: string): Language {
  const known: readonly Language[] = ['en'];
  return known.find((language) => locale.startsWith(language)) ?? 'en';
}
