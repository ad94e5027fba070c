import { describe, expect, it } from '@jest/globals';
import { dateInWords } from '../../../src/sandbox/reading/dates.ts';
import { parseMrkdwn } from '../../../src/sandbox/reading/mrkdwn.ts';

/** 2026-03-02T23:30:00Z: in Lagos it is Tuesday already. */
const timestamp = 1_772_494_200;
const inLisbon = { timeZone: 'Europe/Lisbon', locale: 'en-US', now: '2026-03-02T09:00:00Z' };
const inLagos = { ...inLisbon, timeZone: 'Africa/Lagos' };

describe('a date token', () => {
  it.each([
    ['{date_num} {time}', '2026-03-02 11:30 PM', '2026-03-03 12:30 AM'],
    ['{date_short_pretty} {time}', 'Today 11:30 PM', 'Tomorrow 12:30 AM'],
    ['{date} at {time_secs}', 'March 2, 2026 at 11:30:00 PM', 'March 3, 2026 at 12:30:00 AM'],
    ['{date_slash}, {ago}', '2026/03/02, in 15 hours', '2026/03/03, in 15 hours'],
    ['{date_short} {nonsense}', 'Mar 2, 2026 {nonsense}', 'Mar 3, 2026 {nonsense}'],
  ])('%s is written in the reader’s own zone', (format, lisbon, lagos) => {
    expect(dateInWords({ timestamp, format }, inLisbon).replaceAll('\u202F', ' ')).toBe(lisbon);
    expect(dateInWords({ timestamp, format }, inLagos).replaceAll('\u202F', ' ')).toBe(lagos);
  });

  it.each([
    ['en-GB', 'Tuesday 3 March at 00:30'],
    ['pt-PT', 'Tuesday, March 3 at 00:30'],
    ['en-US', 'Tuesday, March 3 at 12:30 AM'],
  ])('is written as %s has it, in the words of the page', (locale, words) => {
    const format = '{day_divider} at {time}';
    expect(dateInWords({ timestamp, format }, { ...inLagos, locale }).replaceAll('\u202F', ' ')).toBe(words);
  });

  it('is found in a line of mrkdwn, with its address where it has one', () => {
    expect(parseMrkdwn(`<!date^${timestamp}^{date} at {time}^https://example.com|then>`, (id) => id)).toEqual(
      [
        {
          kind: 'date',
          text: 'then',
          date: { timestamp, format: '{date} at {time}' },
          url: 'https://example.com',
        },
      ],
    );
  });
});
