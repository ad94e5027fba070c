/** The languages that every text exists in. A text missing in one of them fails the type-check. */
const languages = ['en'] as const;

export type Language = (typeof languages)[number];

/** Who reads a text: in which language, and in whose notation and zone numbers and times are written. */
export type Reader = {
  readonly language: Language;
  /** BCP 47, as Slack gives it, e.g. `en-GB`. */
  readonly locale: string;
  /** IANA name, e.g. `Europe/Lisbon`. */
  readonly timeZone: string;
};

export type Notation = Pick<Reader, 'language' | 'locale'>;

/**
 * For what several people read together: of language, notation and zone each is the one that all of them share. Else it is
 * English, the notation of the language by itself, and UTC, so that nobody's own rules over another's.
 */
export function sharedReader(readers: readonly Reader[]): Reader {
  const language = shared(readers, (reader) => reader.language) ?? 'en';
  return {
    language,
    locale: shared(readers, ({ locale }) => locale) ?? language,
    timeZone: shared(readers, ({ timeZone }) => timeZone) ?? 'UTC',
  };
}

function shared<Value>(readers: readonly Reader[], valueOf: (reader: Reader) => Value): Value | undefined {
  const [value, ...others] = new Set(readers.map(valueOf));
  return others.length === 0 ? value : undefined;
}

/** Whoever they are: for what nobody's own language can be asked for. */
export const pairReader: Reader = sharedReader([]);

/** The day it is where the reader is. */
export const todayOf = ({ timeZone }: Pick<Reader, 'timeZone'>, now: Temporal.Instant): Temporal.PlainDate =>
  now.toZonedDateTimeISO(timeZone).toPlainDate();

/** A feature's words: `words(reader)` gives them in the reader's language. */
export type Catalogue<Texts> = (reader: Notation) => Texts;

/** Where texts hold numbers, a language's entry is a function of whose notation these are written in. */
type Entry<Texts> = Texts | ((notation: Notation) => Texts);

/** What another language says in place of an English entry: `export const pt: Translation<typeof en> = …`. */
export type Translation<English> = Entry<
  English extends (notation: Notation) => infer Texts ? Texts : English
>;

/** English says which texts there are; every other language has these and no fewer. */
export type Entries<Texts, Tongue extends string = Language> = { readonly en: Entry<Texts> } & {
  readonly [Other in Exclude<Tongue, 'en'>]: Entry<NoInfer<Texts>>;
};

export function catalogue<Texts extends object>(entries: Entries<Texts>): Catalogue<Texts> {
  return (reader) => {
    const entry = entries[reader.language];
    return typeof entry === 'function' ? entry(reader) : entry;
  };
}

/** A month's name or an "and" is a word of the text, so it follows the text's language; its notation the reader's own where that fits. */
function tagOf({ language, locale }: Notation): string {
  return languageOf(locale) === language ? locale : language;
}

const languageOf = (locale: string): string | undefined => locale.split('-')[0]?.toLowerCase();

export function formatNumber(value: number, notation: Notation): string {
  return numberFormat(tagOf(notation)).format(value);
}

/** Made once for each notation: to make one takes longer than all that it then writes. */
const numberFormat = keptByTag((tag) => new Intl.NumberFormat(tag));
const dateFormat = keptByTag(
  (tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric' }),
);

function keptByTag<Format>(make: (tag: string) => Format): (tag: string) => Format {
  const kept = new Map<string, Format>();
  return (tag) => kept.get(tag) ?? kept.set(tag, make(tag)).get(tag) ?? make(tag);
}

/** "1 pair", "1,200 pairs": the words for each form that the language tells apart, `other` being the one it always has. */
export function counted(count: number, forms: PluralForms, notation: Notation): string {
  return `${formatNumber(count, notation)} ${inPlural(count, forms, notation)}`;
}

export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** As `counted`, where the number is not said, or said elsewhere. */
export function inPlural(count: number, forms: PluralForms, notation: Notation): string {
  return forms[new Intl.PluralRules(tagOf(notation)).select(count)] ?? forms.other;
}

export function formatDate(date: Temporal.PlainDate, notation: Notation): string {
  return dateFormat(tagOf(notation)).format(date);
}

/** "09:00" or "9:00 AM", as the reader's own clock has it, whatever language the text is in. */
export function formatTime(time: Temporal.PlainTime, notation: Notation): string {
  const { hourCycle } = new Intl.DateTimeFormat(notation.locale, { hour: 'numeric' }).resolvedOptions();
  const hour = hourCycle === 'h23' || hourCycle === 'h24' ? '2-digit' : 'numeric';
  const options = { hour, minute: '2-digit', ...(hourCycle && { hourCycle }) } as const;
  return time.toLocaleString(tagOf(notation), options);
}

/** "Tuesday 10 March at 14:00 UTC": by the reader's clock, and with its zone named. */
export function formatMoment(moment: Temporal.Instant, notation: Reader): string {
  const { hourCycle } = new Intl.DateTimeFormat(notation.locale, { hour: 'numeric' }).resolvedOptions();
  return moment.toLocaleString(tagOf(notation), {
    timeZone: notation.timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    ...(hourCycle && { hourCycle }),
  });
}

/** "Tuesday". @param day ISO: 1 is Monday */
export function formatWeekday(day: number, notation: Notation): string {
  const monday = Temporal.PlainDate.from('2026-01-05');
  return monday.add({ days: day - 1 }).toLocaleString(tagOf(notation), { weekday: 'long' });
}

/** As `formatMoment`, by the clock of each of these zones: the day once, where it is the same. */
export function formatMomentIn(moment: Temporal.Instant, zones: readonly string[], notation: Reader): string {
  const clocks = Map.groupBy(zones, (zone) => moment.toZonedDateTimeISO(zone).offsetNanoseconds);
  const [first = notation.timeZone, ...others] = [...clocks.values()].flatMap(([zone]) => zone ?? []);
  const day = (timeZone: string) => moment.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const elsewhere = others.map((timeZone) =>
    moment.toLocaleString(tagOf(notation), {
      timeZone,
      ...(day(timeZone) !== day(first) && { weekday: 'long' }),
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    }),
  );
  const whole = formatMoment(moment, { ...notation, timeZone: first });
  return [whole, ...elsewhere].join(', ');
}

/** "1st", "22nd": `endings` by the categories that the language has for places in an order. */
export function formatPlace(
  place: number,
  endings: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>,
  notation: Notation,
): string {
  const rule = new Intl.PluralRules(notation.language, { type: 'ordinal' }).select(place);
  return `${formatNumber(place, notation)}${endings[rule] ?? endings.other ?? ''}`;
}

/** "Ana, Bo and Cem". */
export function formatList(items: readonly string[], notation: Notation): string {
  return new Intl.ListFormat(tagOf(notation), { type: 'conjunction' }).format(items);
}

/** The language for a person's Slack locale, or English where the texts do not exist in it. */
export function languageFor(locale: string): Language {
  return languages.find((language) => language === languageOf(locale)) ?? 'en';
}
