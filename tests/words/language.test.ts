import { describe, expect, it } from '@jest/globals';
import {
  catalogue,
  counted,
  formatDate,
  formatList,
  formatMoment,
  formatMomentIn,
  formatNumber,
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

describe('a moment for people of several zones', () => {
  const at = Temporal.Instant.from('2026-07-10T14:00:00Z');
  const reader = { ...reading('en-GB'), timeZone: 'UTC' };

  it('reads by the clock of each, the day once where it is the same for all', () => {
    expect(formatMomentIn(at, ['Europe/Lisbon', 'Asia/Kolkata', 'Europe/Lisbon'], reader)).toBe(
      'Friday 10 July at 15:00 WEST, 19:30 GMT+5:30',
    );
    expect(formatMomentIn(at, ['Europe/Lisbon', 'Pacific/Auckland'], reader)).toMatch(
      /^Friday 10 July at 15:00 WEST, Saturday.* 02:00 GMT\+12$/u,
    );
  });

  it('says once what is the same by several clocks, whatever their zones are called', () => {
    const winter = Temporal.Instant.from('2026-01-09T10:00:00Z');
    const both = formatMomentIn(winter, ['Europe/London', 'Africa/Abidjan', 'Europe/Lisbon'], reader);
    expect(both).toBe(formatMoment(winter, { ...reader, timeZone: 'Europe/London' }));
    expect(both.match(/10:00/gu)).toHaveLength(1);
  });

  it('is that of the reader where nobody else is meant', () => {
    expect(formatMomentIn(at, [], reader)).toBe(formatMoment(at, reader));
  });

  it('is in one notation for all of a trio, with each zone named, whosever clock it is', () => {
    const zones = ['Europe/Lisbon', 'America/New_York', 'Asia/Tokyo'];
    for (const locale of ['en', 'en-US', 'en-GB', 'pt-PT', 'de-DE']) {
      const said = formatMomentIn(at, zones, { language: 'en', locale, timeZone: 'UTC' });
      const clocks = said.match(/\d{1,2}:\d{2}(?: [AP]M)?/gu) ?? [];
      expect(clocks).toHaveLength(3);
      expect(new Set(clocks.map((clock) => /[AP]M/u.test(clock))).size).toBe(1);
      expect(new Set(said.match(/GMT[+-]\d+|UTC|GMT|WET|WEST|E[SD]T/gu)).size).toBe(3);
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
    expect(sharedReader([ana, ben])).toEqual({ language: 'en', locale: 'en', timeZone: 'Europe/Lisbon' });
    expect(sharedReader([ana, { ...ana }, ben])).toEqual(sharedReader([ben, ana]));
  });

  it('is in English and by UTC where nobody is known', () => {
    expect(sharedReader([])).toEqual({ language: 'en', locale: 'en', timeZone: 'UTC' });
  });
});
