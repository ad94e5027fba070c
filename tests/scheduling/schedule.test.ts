import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { WorkingHours } from '../../src/scheduling/schedule.ts';
import { goodMoment } from '../../src/scheduling/time-gate.ts';
import { everyone, instant, isQuiet, nobodyIsFree, plainEveryone, works } from './any-hours.ts';
import { sameHours } from '../../src/scheduling/working-week.ts';

const minute = Temporal.Duration.from({ minutes: 1 });
const minutesInAWeek = 7 * 24 * 60;

const forNudge = (from: Temporal.Instant, all: readonly WorkingHours[]) =>
  goodMoment({ weight: 'nudge' }, from, all);
const forAll = (from: Temporal.Instant, all: readonly WorkingHours[]) =>
  goodMoment({ weight: 'must-arrive' }, from, all);

/** The moment itself, then minute by minute through the week that follows. */
function slowSearch(
  earliest: Temporal.Instant,
  suits: (moment: Temporal.Instant) => boolean,
): Temporal.Instant | undefined {
  if (suits(earliest)) return earliest;
  let moment = earliest.round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'ceil' });
  for (let minutes = 0; minutes < minutesInAWeek; minutes += 1) {
    if (suits(moment)) return moment;
    moment = moment.add(minute);
  }
  return undefined;
}

const asText = (moment: Temporal.Instant | undefined) => moment?.toString();

const holidays = (days: number, from = '2026-03-02') => {
  const first = Temporal.PlainDate.from(from);
  return new Set(Array.from({ length: days }, (_, index) => first.add({ days: index }).toString()));
};

describe('the first good moment for a nudge', () => {
  it('is never before the earliest, and at most a week after it', () => {
    fc.assert(
      fc.property(instant, everyone, (earliest, all) => {
        const found = forNudge(earliest, all);
        expect(Temporal.Instant.compare(found, earliest)).toBeGreaterThanOrEqual(0);
        expect(Temporal.Instant.compare(found, earliest.add({ hours: 168 }))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  it('is the very first that lies in everybody’s working hours, where they share any', () => {
    fc.assert(
      fc.property(instant, everyone, (earliest, all) => {
        const shared = slowSearch(earliest, (moment) => all.every((hours) => works(hours, moment)));
        fc.pre(shared !== undefined);
        expect(asText(forNudge(earliest, all))).toBe(asText(shared));
      }),
      { numRuns: 40 },
    );
  });

  it('lies in nobody’s quiet hours where that can be, even if they share no working hours', () => {
    fc.assert(
      fc.property(instant, everyone, (earliest, all) => {
        const shared = slowSearch(earliest, (moment) => all.every((hours) => works(hours, moment)));
        fc.pre(shared === undefined);
        const calm = slowSearch(earliest, (moment) => !all.some((hours) => isQuiet(hours, moment)));
        const turns = () =>
          slowSearch(
            earliest,
            (moment) => all.some((hours) => works(hours, moment)) && nobodyIsFree(all, moment),
          );
        expect(asText(forNudge(earliest, all))).toBe(asText(calm ?? turns()));
      }),
      { numRuns: 20 },
    );
  });

  it('finds a shared quarter of an hour between a whole and a three-quarter zone', () => {
    const kathmandu = {
      timeZone: 'Asia/Kathmandu',
      week: sameHours([1, 2, 3, 4, 5], { from: '09:00', until: '17:00' }),
    };
    const early = { timeZone: 'UTC', week: sameHours([1, 2, 3, 4, 5], { from: '00:30', until: '03:30' }) };
    const found = forNudge(Temporal.Instant.from('2026-03-02T00:00:00Z'), [kathmandu, early]);
    expect(found.toString()).toBe('2026-03-02T03:15:00Z');
  });

  it('keeps to the local hour when the clocks change', () => {
    const lisbon = {
      timeZone: 'Europe/Lisbon',
      week: sameHours([1, 2, 3, 4, 5], { from: '09:00', until: '17:00' }),
    };
    const moments = ['2026-03-28T00:00:00Z', '2026-10-24T00:00:00Z'].map((earliest) =>
      forNudge(Temporal.Instant.from(earliest), [lisbon]).toString(),
    );
    expect(moments).toEqual(['2026-03-30T08:00:00Z', '2026-10-26T09:00:00Z']);
  });

  it('comes while one of them is awake where nobody ever works', () => {
    const earliest = Temporal.Instant.from('2026-03-01T22:00:01Z');
    const never = ['Asia/Tokyo', 'America/Los_Angeles', 'Europe/Lisbon'].map((timeZone) => ({
      timeZone,
      week: sameHours([], { from: '09:00', until: '17:00' }),
    }));
    expect(forNudge(earliest, never).toString()).toBe('2026-03-01T23:00:00Z');
  });

  it('comes on no day off, however many follow each other, and the day after them', () => {
    const lisbon = {
      timeZone: 'Europe/Lisbon',
      week: sameHours([1, 2, 3, 4, 5], { from: '09:00', until: '17:00' }),
    };
    const monday = Temporal.Instant.from('2026-03-02T10:00:00Z');
    const six = [{ ...lisbon, off: holidays(40) }];
    for (const find of [forNudge, forAll]) {
      expect(find(monday, six).toString()).toMatch(/^2026-04-13T0[78]:00:00Z$/u);
      const three = [...six, { ...lisbon, off: holidays(40, '2026-04-13') }];
      expect(find(monday, three).toString()).toMatch(/^2026-05-25T0[78]:00:00Z$/u);
    }
  });

  it('is the same whatever time zone the process has', () => {
    const cases = fc.sample(fc.tuple(instant, plainEveryone), { numRuns: 20, seed: 7 });
    const program = `
      import { goodMoment } from ${JSON.stringify(new URL('../../src/scheduling/time-gate.ts', import.meta.url).href)};
      const forNudge = (from, all) => goodMoment({ weight: 'nudge' }, from, all);
      const cases = JSON.parse(process.argv[1]);
      const found = cases.map(([earliest, all]) => forNudge(Temporal.Instant.from(earliest), all));
      console.log(JSON.stringify({ found, zone: Temporal.Now.timeZoneId() }));`;
    const here = cases.map(([earliest, all]) => asText(forNudge(earliest, all)));
    for (const TZ of ['Asia/Kathmandu', 'America/St_Johns']) {
      const output = execFileSync(
        process.execPath,
        ['--input-type=module', '-e', program, JSON.stringify(cases)],
        { env: { ...process.env, TZ }, encoding: 'utf8' },
      );
      const there = JSON.parse(output) as { readonly found: unknown; readonly zone: string };
      expect(['Asia/Kathmandu', 'Asia/Katmandu', 'America/St_Johns']).toContain(there.zone);
      expect(there.found).toEqual(here);
    }
  });
});

describe('the first good moment for what must arrive', () => {
  it('is the very first in nobody’s quiet hours, whether they work then or not', () => {
    fc.assert(
      fc.property(instant, everyone, (earliest, all) => {
        const calm = slowSearch(earliest, (moment) => !all.some((hours) => isQuiet(hours, moment)));
        const turns = () =>
          slowSearch(
            earliest,
            (moment) => all.some((hours) => works(hours, moment)) && nobodyIsFree(all, moment),
          );
        expect(asText(forAll(earliest, all))).toBe(asText(calm ?? turns() ?? earliest));
      }),
      { numRuns: 15 },
    );
  });

  it('is at once on a weekday’s evening before eight, and after it the next morning', () => {
    const lisbon = {
      timeZone: 'Europe/Lisbon',
      week: sameHours([1, 2, 3, 4, 5], { from: '09:00', until: '17:00' }),
    };
    const moments = ['2026-03-06T19:59:59Z', '2026-03-06T20:00:00Z'].map((from) =>
      forAll(Temporal.Instant.from(from), [lisbon]).toString(),
    );
    expect(moments).toEqual(['2026-03-06T19:59:59Z', '2026-03-09T08:00:00Z']);
  });

  it('is at night for one who works then', () => {
    const nurse = { timeZone: 'Europe/Lisbon', week: sameHours([6, 7], { from: '00:00', until: '06:00' }) };
    const saturday = Temporal.Instant.from('2026-03-07T01:00:00Z');
    expect(forAll(saturday, [nurse]).toString()).toBe(saturday.toString());
  });
});
