import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import { globSync, readFileSync } from 'node:fs';
import { countries } from '../../src/features/people/enrolment/model/countries.ts';
import type { WorkspaceTransaction } from '../../src/db/database.ts';
import { goodMomentsFor } from '../../src/scheduling/asking.ts';
import { publicHolidaysOf } from '../../src/scheduling/public-holidays.ts';
import { isQuiet, works, type WorkingHours } from '../../src/scheduling/schedule.ts';
import { findSlots } from '../../src/scheduling/slots.ts';
import { goodMoment } from '../../src/scheduling/time-gate.ts';
import { mondayToFriday, sameHours } from '../../src/scheduling/working-week.ts';

const week = sameHours(mondayToFriday, { from: '09:00', until: '17:00' });
const lisbon: WorkingHours = { timeZone: 'Europe/Lisbon', week };
const at = (text: string) => Temporal.Instant.from(text);

describe('public holidays', () => {
  it('are those of every country that a profile offers', () => {
    expect(countries).toEqual(Object.keys(new Holidays().getCountries('en')).toSorted());
  });

  it('are whole days off, and no others', async () => {
    const portugal = await publicHolidaysOf('PT', 2026);
    const days = ['2026-04-25', '2026-04-24', '2026-12-25', '2026-12-26', '2026-02-17', '2027-01-01'];
    expect(days.filter((day) => portugal.has(day))).toEqual(['2026-04-25', '2026-12-25', '2027-01-01']);
    const china = await publicHolidaysOf('CN', 2026);
    // Half of that day is off, for half of the people.
    expect(china.has('2026-03-08')).toBe(false);
  });

  it('last as long as the feast, and are another day’s where the law says so', async () => {
    const saudi = await publicHolidaysOf('SA', 2026);
    expect(['2026-05-26', '2026-05-27', '2026-05-28', '2026-05-29'].every((day) => saudi.has(day))).toBe(
      true,
    );
    // July 4, 2026 is a Saturday.
    expect((await publicHolidaysOf('US', 2026)).has('2026-07-03')).toBe(true);
  });
});

describe('public holidays that are asked for the first time', () => {
  it('are reckoned in a thread, and are those of the years around the one that is asked about', async () => {
    const asked = ['CN', 'JP', 'SA', 'PT', 'CN'];
    const found = await Promise.all(asked.map((country) => publicHolidaysOf(country, 2031)));
    expect(found.map((days) => days.has('2032-01-01'))).toEqual([true, true, false, true, true]);
    expect(found.map((days) => days.has('2035-01-01'))).toEqual([false, false, false, false, false]);
    expect((await publicHolidaysOf('QQ', 2031)).has('2031-01-01')).toBe(false);
  });

  it('load the package nowhere else: for a fifth of a second nothing else would have its turn', () => {
    const sources = globSync('src/**/*.ts').filter((path) =>
      /from 'date-holidays'|import\('date-holidays/u.test(readFileSync(path, 'utf8')),
    );
    expect(sources).toEqual(['src/scheduling/public-holidays-thread.ts']);
  });
});

describe('a day off', () => {
  it('is New Year’s Day for everybody, by their own calendar', () => {
    expect(works(lisbon, at('2027-01-01T10:00:00Z'))).toBe(false);
    expect(isQuiet(lisbon, at('2027-01-01T10:00:00Z'))).toBe(true);
    const auckland = { timeZone: 'Pacific/Auckland', week };
    expect(works(auckland, at('2026-12-31T20:00:00Z'))).toBe(false);
    expect(works(auckland, at('2026-12-30T20:00:00Z'))).toBe(true);
  });

  it('is none where somebody has chosen so, and by the calendar of the country that they have chosen', async () => {
    const none = { ...lisbon, off: new Set<string>() };
    expect(works(none, at('2027-01-01T10:00:00Z'))).toBe(true);
    const israel = { ...lisbon, timeZone: 'Asia/Jerusalem', off: await publicHolidaysOf('IL', 2026) };
    expect(works(israel, at('2027-01-01T10:00:00Z'))).toBe(true);
    expect(works(israel, at('2026-04-02T10:00:00Z'))).toBe(false);
  });

  it('is passed over by whatever waits for a good moment, however it weighs', () => {
    const from = at('2026-12-31T20:30:00Z');
    for (const weight of ['nudge', 'must-arrive'] as const)
      expect(goodMoment({ weight }, from, [lisbon]).toString()).toBe(
        weight === 'nudge' ? '2027-01-04T09:00:00Z' : '2027-01-04T08:00:00Z',
      );
  });

  it('of one half a world away is passed over too, where the two share no hours', () => {
    const tokyo = { timeZone: 'Asia/Tokyo', week, off: new Set(['2026-06-02']) };
    const lima = { timeZone: 'America/Lima', week };
    const free = goodMoment({ weight: 'nudge' }, at('2026-06-01T15:00:00Z'), [tokyo, lima]);
    expect(free.toZonedDateTimeISO('Asia/Tokyo').toPlainDate().toString()).toBe('2026-06-03');
  });

  it('after another for weeks holds all back until they are over', () => {
    const days = Array.from({ length: 16 }, (_, index) => `2026-06-${String(index + 1).padStart(2, '0')}`);
    const away = { ...lisbon, off: new Set(days) };
    expect(goodMoment({ weight: 'must-arrive' }, at('2026-06-01T10:00:00Z'), [away]).toString()).toBe(
      '2026-06-17T07:00:00Z',
    );
  });

  it('has no time to meet', () => {
    const off = new Set(['2026-06-03', '2026-06-04']);
    const { starts } = findSlots({
      now: at('2026-06-01T09:00:00Z'),
      everyone: [{ ...lisbon, off }],
      minutes: 45,
    });
    const found = starts.map((start) => start.toString().slice(0, 10));
    expect(found).toEqual(['2026-06-02', '2026-06-05', '2026-06-08']);
  });
});

describe('pairs that come due together', () => {
  it('are told apart by days off, though they work alike', async () => {
    const hours = { ...lisbon, personId: 'ana', awayUntil: undefined };
    const free = { ...hours, off: new Set(['2026-06-03']) };
    const people = {
      hoursOf: async () => [],
      hoursOfPairs: async () =>
        new Map([
          ['one', [hours]],
          ['two', [free]],
          ['three', [{ ...free, off: new Set(['2026-06-03', '2026-06-04']) }]],
        ]),
      pairsOf: async () => [],
    };
    const asked = {
      timing: { weight: 'nudge' },
      pairIds: ['one', 'two', 'three'],
      from: at('2026-06-03T10:00:00Z'),
    } as const;
    const moments = await goodMomentsFor({} as WorkspaceTransaction, people, asked);
    expect([...moments.values()].map((moment) => moment.at.toString().slice(0, 10))).toEqual([
      '2026-06-03',
      '2026-06-04',
      '2026-06-05',
    ]);
  });
});
