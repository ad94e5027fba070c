import { describe, expect, it } from '@jest/globals';
import {
  catalogue,
  counted,
  formatDate,
  formatList,
  formatMoment,
  formatOnClocks,
  formatNumber,
  formatOwnMoment,
  formatTime,
  inPlural,
  languageFor,
  sharedReader,
  type Language,
  type Reader,
} from '../../src/language.ts';

const reading = (locale: string) => ({ language: 'en', locale }) as const;
const pairs = { one: 'pair', other: 'pairs' };

describe('the language for a Slack locale', () => {
  it.each(['en-US', 'en-GB', 'en', 'EN-gb'])('is English for %s', (locale) => {
    expect(languageFor(locale)).toBe('en');
  });

  it.each(['pt-PT', 'zh-CN', 'enm', 'eng', ''])('is English too where no text exists in it: %s', (locale) => {
    expect(languageFor(locale)).toBe('en');
  });
});

describe('a number of things', () => {
  it.each([
    [0, '0 pairs'],
    [1, '1 pair'],
    [2, '2 pairs'],
    [1200, '1,200 pairs'],
  ])('%d reads "%s"', (count, words) => {
    expect(counted(count, pairs, reading('en-US'))).toBe(words);
  });

  it('falls back to the form that every language has', () => {
    expect(inPlural(1, { other: 'sheep' }, reading('en-US'))).toBe('sheep');
  });
});

describe("the reader's notation", () => {
  const morning = Temporal.PlainTime.from('09:05');
  const day = Temporal.PlainDate.from('2026-04-13');

  it('writes the time of day by the clock that the reader knows, whatever the language of the text', () => {
    const times = ['en-US', 'en-GB', 'pt-PT', 'de-DE'].map((locale) =>
      formatTime(morning, reading(locale)).replaceAll(/\s/gu, ' '),
    );
    expect(times).toEqual(['9:05 AM', '09:05', '09:05', '09:05']);
  });

  it('writes a date in the order of the reader where it knows the language of the text', () => {
    expect(formatDate(day, reading('en-GB'))).toBe('13 April 2026');
    expect(formatDate(day, reading('en-US'))).toBe('April 13, 2026');
    expect(formatDate(day, reading('pt-PT'))).toBe('April 13, 2026');
  });

  it('parts thousands as the reader does where it knows the language of the text', () => {
    expect(formatNumber(1234567, reading('en-IN'))).toBe('12,34,567');
    expect(formatNumber(1234567, reading('pt-PT'))).toBe('1,234,567');
  });

  it('joins names by the "and" of the text', () => {
    expect(formatList(['Ana', 'Bo', 'Cem'], reading('en-GB'))).toBe('Ana, Bo and Cem');
  });

  it('reaches a catalogue whose texts hold numbers', () => {
    const texts = catalogue({
      en: (notation) => ({ pairs: (count: number) => counted(count, pairs, notation) }),
    });
    expect(texts(reading('en-IN')).pairs(1234567)).toBe('12,34,567 pairs');
  });
});

describe('a moment', () => {
  it('reads by the reader’s clock, with its zone named', () => {
    const at = Temporal.Instant.from('2026-07-10T14:00:00Z');
    const reader = { ...reading('en-GB'), timeZone: 'Asia/Kolkata' };
    expect(formatMoment(at, reader)).toBe('Friday 10 July at 19:30 GMT+5:30');
    expect(formatMoment(at, { ...reading('en-US'), timeZone: 'America/New_York' })).toMatch(
      /^Friday, July 10 at 10:00\sAM EDT$/u,
    );
  });
});

describe('a moment on one’s own clock', () => {
  it('names no zone, in the reader’s order and hours', () => {
    const at = Temporal.Instant.from('2026-07-10T14:00:00Z');
    const said = (locale: string) =>
      formatOwnMoment(at, { ...reading(locale), timeZone: 'Europe/Lisbon' }).replaceAll(/\s/gu, ' ');
    expect(said('en-GB')).toBe('Friday 10 July at 15:00');
    expect(said('pt-PT')).toBe('Friday, July 10 at 15:00');
    expect(said('en-US')).toBe('Friday, July 10 at 3:00 PM');
  });
});

describe('a moment on several clocks', () => {
  const at = Temporal.Instant.from('2026-07-10T14:00:00Z');
  const said = (zones: readonly string[], notation = reading('en-GB'), moment = at) =>
    formatOnClocks(moment, zones, notation).map(({ inWords }) => inWords);

  it('has the day once where it is the same on all, else on each', () => {
    expect(said(['Europe/Lisbon', 'Asia/Kolkata', 'Europe/Lisbon'])).toEqual([
      'Friday 10 July at 15:00',
      '19:30',
    ]);
    expect(said(['Europe/Lisbon', 'Pacific/Auckland', 'Europe/Berlin'])).toEqual([
      'Friday 10 July at 15:00',
      'Saturday 02:00',
      'Friday 16:00',
    ]);
  });

  it('takes for one clock what says the same then, whatever the zones are called', () => {
    const zones = ['Europe/London', 'Africa/Abidjan', 'Europe/Lisbon'];
    const winter = Temporal.Instant.from('2026-01-09T10:00:00Z');
    expect(formatOnClocks(winter, zones, reading('en-GB'))).toEqual([
      { inWords: 'Friday 9 January at 10:00', zones },
    ]);
    expect(said(zones)).toEqual(['Friday 10 July at 15:00', '14:00']);
  });

  it('is in one notation and names no zone, whosever clock it is', () => {
    const zones = ['Europe/Lisbon', 'America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe'];
    for (const locale of ['en', 'en-US', 'en-GB', 'pt-PT', 'de-DE']) {
      const each = said(zones, reading(locale));
      expect(each).toHaveLength(4);
      expect(new Set(each.map((words) => /[AP]M/u.test(words))).size).toBe(1);
      expect(each.join(' ')).not.toMatch(/GMT|UTC|WE?S?T\b|E[SD]T|\//u);
    }
  });
});

describe('what several people read together', () => {
  const portuguese = 'pt' as Language;
  const ana: Reader = { language: portuguese, locale: 'pt-PT', timeZone: 'Europe/Lisbon' };
  const rui: Reader = { language: portuguese, locale: 'pt-BR', timeZone: 'America/Sao_Paulo' };
  const ben: Reader = { language: 'en', locale: 'en-GB', timeZone: 'Europe/Lisbon' };

  it('is in the language, notation and zone of all where these are the same', () => {
    expect(sharedReader([ana, { ...ana }])).toEqual(ana);
    expect(sharedReader([ana])).toEqual(ana);
    const inIndia = ['Asia/Calcutta', 'Asia/Kolkata'].map((timeZone) => ({ ...ana, timeZone }));
    expect(sharedReader(inIndia).timeZone).toBe('Asia/Calcutta');
  });

  it('is in the language they share, written by nobody’s own notation and clock', () => {
    expect(sharedReader([ana, rui])).toEqual({ language: 'pt', locale: 'pt', timeZone: 'UTC' });
  });

  it('is in English where they share no language, by the clock that they share', () => {
    const { language, timeZone } = sharedReader([ana, ben]);
    expect([language, timeZone]).toEqual(['en', 'Europe/Lisbon']);
    expect(sharedReader([ana, { ...ana }, ben])).toEqual(sharedReader([ben, ana]));
  });

  it.each([
    [['pt-PT', 'zh-CN'], 'Friday, July 10 at 15:00 GMT+1'],
    [['en-GB', 'pt-PT'], 'Friday, July 10 at 15:00 GMT+1'],
    [['en-US', 'en-IN'], 'Friday, July 10 at 3:00 PM GMT+1'],
    [['en-US', 'pt-PT'], 'Friday, July 10 at 3:00 PM GMT+1'],
  ])('counts hours as %j do, where all of them do it alike', (locales, words) => {
    const readers = locales.map((locale): Reader => ({ ...ben, locale }));
    const at = Temporal.Instant.from('2026-07-10T14:00:00Z');
    expect(formatMoment(at, sharedReader(readers)).replaceAll(/\s/gu, ' ')).toBe(words);
  });

  it('is in English and by UTC where nobody is known', () => {
    expect(sharedReader([])).toEqual({ language: 'en', locale: 'en', timeZone: 'UTC' });
  });
});
