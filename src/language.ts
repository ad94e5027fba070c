/** The languages that every text exists in. A text missing in one of them fails the type-check. */
export const languages = ['en'] as const;

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
 * English, the notation of the language by itself with the hours that all of them count by, and UTC, so that nobody's own rules
 * over another's.
 */
export function sharedReader(readers: readonly Reader[]): Reader {
  const language = shared(readers, (reader) => reader.language) ?? 'en';
  return {
    language,
    locale: shared(readers, ({ locale }) => locale) ?? inSharedHours(language, readers),
    timeZone: sharedZone(readers.map(({ timeZone }) => timeZone)) ?? 'UTC',
  };
}

function inSharedHours(language: Language, readers: readonly Reader[]): string {
  const hourCycle = shared(readers, ({ locale }) => hourCycleOf(locale));
  const isOwn = hourCycle === undefined || hourCycle === hourCycleOf(language);
  return isOwn ? language : `${language}-u-hc-${hourCycle}`;
}

/** A zone may go by an old name and a new one: Asia/Calcutta is Asia/Kolkata. */
function sharedZone(zones: readonly string[]): string | undefined {
  const [first, ...others] = zones.map((zone) => new Temporal.ZonedDateTime(0n, zone));
  return first && others.every((other) => first.equals(other)) ? first.timeZoneId : undefined;
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
  const inNotation = kept((language: Language, locale: string) => {
    const entry = entries[language];
    return typeof entry === 'function' ? entry({ language, locale }) : entry;
  });
  return ({ language, locale }) => inNotation(language, locale);
}

/** A month's name or an "and" is a word of the text, so it follows the text's language; its notation the reader's own where that fits. */
function tagOf({ language, locale }: Notation): string {
  return languageOf(locale) === language ? locale : language;
}

const languageOf = (locale: string): string | undefined => locale.split('-')[0]?.toLowerCase();

export function formatNumber(value: number, notation: Notation): string {
  return numberFormat(tagOf(notation)).format(value);
}

/** Of so many a process keeps: of each that is written now, and not of all zones and languages that ever were. */
const mostKept = 200;

/** What writes in a notation is made once, as it takes longer than all that it then writes; so is what is written over and over. */
function kept<Of extends readonly string[], Format>(make: (...of: Of) => Format): (...of: Of) => Format {
  const known = new Map<string, Format>();
  return (...of) => {
    const key = of.join(' ');
    const format = known.get(key) ?? make(...of);
    if (known.size >= mostKept) known.clear();
    known.set(key, format);
    return format;
  };
}

const numberFormat = kept((tag) => new Intl.NumberFormat(tag));
const pluralRules = kept((tag) => new Intl.PluralRules(tag));
const listFormat = kept((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));
const weekdayFormat = kept((tag) => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday: 'long' }));
const dateFormat = kept(
  (tag) => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }),
);
const monthFormat = kept(
  (tag) => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', month: 'long', year: 'numeric' }),
);
const hourCycleOf = kept(
  (locale) => new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hourCycle,
);
const timeFormat = kept((tag, locale) => {
  const hourCycle = hourCycleOf(locale);
  const hour = hourCycle === 'h23' || hourCycle === 'h24' ? '2-digit' : 'numeric';
  return new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    hour,
    minute: '2-digit',
    ...(hourCycle && { hourCycle }),
  });
});
/** Whether it counts to twelve or to twenty-four, whatever language the text is in. */
const cycleOf = (locale: string) => {
  const hourCycle = hourCycleOf(locale);
  return hourCycle ? { hourCycle } : {};
};
const ofHour = { hour: 'numeric', minute: '2-digit' } as const;
const ofDay = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const momentIn = (parts: Intl.DateTimeFormatOptions) =>
  kept(
    (tag, timeZone, locale) =>
      new Intl.DateTimeFormat(tag, { timeZone, ...parts, ...ofHour, ...cycleOf(locale) }),
  );
const momentFormat = momentIn({ ...ofDay, timeZoneName: 'short' });
const clockFormat = momentIn(ofDay);
const clockWeekdayFormat = momentIn({ weekday: 'long' });
const clockHourFormat = momentIn({});

/** "1 pair", "1,200 pairs": the words for each form that the language tells apart, `other` being the one it always has. */
export function counted(count: number, forms: PluralForms, notation: Notation): string {
  return `${formatNumber(count, notation)} ${inPlural(count, forms, notation)}`;
}

export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** As `counted`, where the number is not said, or said elsewhere. */
export function inPlural(count: number, forms: PluralForms, notation: Notation): string {
  return forms[pluralRules(tagOf(notation)).select(count)] ?? forms.other;
}

export const formatDate = (date: Temporal.PlainDate, notation: Notation): string =>
  dateWritten(tagOf(notation), date.toString());

/** A screen names the same few days again and again. */
const dateWritten = kept((tag, date) => dateFormat(tag).format(inUtc(Temporal.PlainDate.from(date))));

/** "October 2026". @param day any of it */
export const formatMonth = (day: Temporal.PlainDate, notation: Notation): string =>
  monthFormat(tagOf(notation)).format(inUtc(day));

/** To write a Temporal value itself takes Node ten times as long as to write a moment. */
const inUtc = (date: Temporal.PlainDate, time?: Temporal.PlainTime): number =>
  date.toZonedDateTime({ timeZone: 'UTC', ...(time && { plainTime: time }) }).epochMilliseconds;

/** "09:00" or "9:00 AM", as the reader's own clock has it, whatever language the text is in. */
export const formatTime = (time: Temporal.PlainTime, notation: Notation): string =>
  timeWritten(tagOf(notation), notation.locale, time.toString());

const timeWritten = kept((tag, locale, time) =>
  timeFormat(tag, locale).format(inUtc(monday, Temporal.PlainTime.from(time))),
);

/** "Tuesday 10 March at 14:00 UTC": by the reader's clock, and with its zone named. */
export function formatMoment(moment: Temporal.Instant, notation: Reader): string {
  return momentFormat(tagOf(notation), notation.timeZone, notation.locale).format(moment.epochMilliseconds);
}

/** "Tuesday 10 March at 14:00": as `formatMoment`, to whoever knows whose clock it is by. */
export function formatOwnMoment(moment: Temporal.Instant, notation: Reader): string {
  return clockFormat(tagOf(notation), notation.timeZone, notation.locale).format(moment.epochMilliseconds);
}

const monday = Temporal.PlainDate.from('2026-01-05');

/** "Tuesday". @param day ISO: 1 is Monday */
export const formatWeekday = (day: number, notation: Notation): string =>
  weekdayWritten(tagOf(notation), String(day));

const weekdayWritten = kept((tag, day) =>
  weekdayFormat(tag).format(inUtc(monday.add({ days: Number(day) - 1 }))),
);

/** "Portugal". @param code of ISO 3166, two letters */
export function formatCountry(code: string, notation: Notation): string {
  return countryNames(tagOf(notation)).of(code) ?? code;
}

const countryNames = kept((tag) => new Intl.DisplayNames(tag, { type: 'region' }));

/** As one clock has a moment, and the zones that go by it. */
export type OnClock = { readonly inWords: string; readonly zones: readonly string[] };

/**
 * By each clock that these zones go by, all in one notation. With no zone named, which says little to most: whose clock each
 * is says who shows it. The day stands once where it is the same for all, else with each.
 */
export function formatOnClocks(
  moment: Temporal.Instant,
  zones: readonly string[],
  notation: Notation,
): readonly OnClock[] {
  const local = (zone: string) => moment.toZonedDateTimeISO(zone);
  const clocks = [...Map.groupBy(new Set(zones), (zone) => local(zone).offsetNanoseconds).values()];
  const isOneDay = new Set(zones.map((zone) => local(zone).toPlainDate().toString())).size <= 1;
  return clocks.map((together, place) => {
    const [zone = 'UTC'] = together;
    const further = isOneDay ? clockHourFormat : clockWeekdayFormat;
    const format = place === 0 ? clockFormat : further;
    const inWords = format(tagOf(notation), zone, notation.locale).format(moment.epochMilliseconds);
    return { inWords, zones: together };
  });
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
  return listFormat(tagOf(notation)).format(items);
}

/** The language for a person's Slack locale, or English where the texts do not exist in it. */
export function languageFor(locale: string): Language {
  return languages.find((language) => language === languageOf(locale)) ?? 'en';
}
