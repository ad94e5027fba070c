/** A moment that Slack writes in each reader's own time zone. */
export type DateToken = {
  /** Epoch seconds. */
  readonly timestamp: number;
  /** Words around Slack's placeholders, as `{date_short_pretty} at {time}`. */
  readonly format: string;
};

export type ReaderOfDates = {
  readonly timeZone: string;
  /** BCP 47 */
  readonly locale: string;
  /** ISO 8601 */
  readonly now: string;
};

type Options = Intl.DateTimeFormatOptions;

const FORMATS: Readonly<Record<string, Options>> = {
  date: { month: 'long', day: 'numeric', year: 'numeric' },
  date_long: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
  date_long_full: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
  date_short: { month: 'short', day: 'numeric', year: 'numeric' },
  /** Not Slack's: what the page writes in its own places. */
  bar_day: { weekday: 'short', month: 'short', day: 'numeric' },
  day_divider: { weekday: 'long', month: 'long', day: 'numeric' },
};

/** What the reader sees: placeholders filled in by their own clock; one that Slack does not know stays as it is. */
export function dateInWords({ timestamp, format }: DateToken, reader: ReaderOfDates): string {
  return format.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const moment = new Date(timestamp * 1000);
    if (name === 'ago') return ago(moment, reader);
    if (name === 'date_num') return dayOf(moment, reader.timeZone);
    if (name === 'date_slash') return dayOf(moment, reader.timeZone).replaceAll('-', '/');
    const isPretty = name.endsWith('_pretty');
    const options = partsOf(isPretty ? name.slice(0, -'_pretty'.length) : name, reader);
    if (!options) return whole;
    const near = isPretty ? nearDay(moment, reader) : undefined;
    return near ?? formatOf(tagOf(reader.locale), { ...options, timeZone: reader.timeZone }).format(moment);
  });
}

function partsOf(name: string, { locale }: ReaderOfDates): Options | undefined {
  if (name === 'time') return timeParts(locale);
  if (name === 'time_secs') return { ...timeParts(locale), second: '2-digit' };
  return FORMATS[name];
}

/** The page is in English, and in that of the locale where it is of English too. */
export const tagOf = (locale: string): string => (/^en\b/i.test(locale) ? locale : 'en');

/** `09:05` or `9:05 AM`, as the locale counts hours, whichever language it is of. */
export function timeParts(locale: string): Options {
  const known = timePartsOf.get(locale);
  if (known) return known;
  const { hourCycle = 'h12' } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  const parts: Options = { hourCycle, hour: hourCycle === 'h23' ? '2-digit' : 'numeric', minute: '2-digit' };
  timePartsOf.set(locale, parts);
  return parts;
}

/** Asked for each message and each quarter of an hour. */
const timePartsOf = new Map<string, Options>();

/** As ISO writes a day, which is the way Swedes write it. */
const dayOf = (moment: Date, timeZone: string): string => formatOf('sv-SE', { timeZone }).format(moment);

/** To make one takes a hundred times as long as to write a date with it. */
function formatOf(tag: string, options: Options): Intl.DateTimeFormat {
  const key = JSON.stringify([tag, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tag, options);
  if (formats.size >= MOST_KEPT) formats.clear();
  formats.set(key, format);
  return format;
}

const MOST_KEPT = 500;
const formats = new Map<string, Intl.DateTimeFormat>();

const DAY_MS = 86_400_000;

/** A day next to the reader's own today, in a word. */
function nearDay(moment: Date, { timeZone, now }: ReaderOfDates): string | undefined {
  const midnight = (of: Date): number => Date.parse(`${dayOf(of, timeZone)}T00:00:00Z`);
  const days = (midnight(moment) - midnight(new Date(now))) / DAY_MS;
  return { '-1': 'Yesterday', '0': 'Today', '1': 'Tomorrow' }[String(days)];
}

const UNITS = [
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function ago(moment: Date, { now }: ReaderOfDates): string {
  const passed = moment.getTime() - Date.parse(now);
  const [unit, length] = UNITS.find(([, size]) => Math.abs(passed) >= size) ?? ['second', 1000];
  return new Intl.RelativeTimeFormat('en-US').format(Math.round(passed / length), unit);
}
