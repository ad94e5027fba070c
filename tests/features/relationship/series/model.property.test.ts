import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { comingOf, isMisfit, nextOf, type Next } from '../../../../src/features/relationship/series/model.ts';
import { dayAfter, weeksApart, type Anchor, type Cadence } from '../../../../src/scheduling/cadence.ts';
import { publicHolidaysOf } from '../../../../src/scheduling/public-holidays.ts';
import type { WorkingHours } from '../../../../src/scheduling/schedule.ts';
import { anyWeek, instant, isQuiet, works } from '../../../scheduling/any-hours.ts';

/** Their clocks have changed by half an hour, over a day, around Ramadan, or by new rules in 2026. */
const zones = [
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Gaza',
  'Africa/Casablanca',
  'Africa/El_Aaiun',
  'America/Vancouver',
  'America/Edmonton',
] as const;

const holidays = await Promise.all(['PT', 'CA', 'SA'].map((country) => publicHolidaysOf(country, 2026)));

/** Days off of one's own, a country's, or New Year's Day alone. */
const off = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom(...holidays),
  fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 6 }).map((days) => ({
    has: (day: string) => days.includes(Number(day.slice(8))),
  })),
);

const person: fc.Arbitrary<WorkingHours> = fc
  .record({ timeZone: fc.constantFrom(...zones), week: anyWeek, off })
  .map(({ off: free, ...hours }) => ({ ...hours, ...(free && { off: free }) }));

const cadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc.constant({ every: 'month' } as const),
  fc.constantFrom(...weeksApart.slice(0, 4)).map((weeks) => ({ every: 'weeks', weeks }) as const),
);

const anySeries = fc.record({
  begins: instant,
  timeZone: fc.constantFrom(...zones),
  // Mostly by day: else nothing but moves and gaps would be seen.
  quarter: fc.oneof(fc.integer({ min: 32, max: 76 }), fc.nat(95)),
  cadence,
  everyone: fc.array(person, { minLength: 1, maxLength: 3 }),
  minutes: fc.constantFrom(30, 45, 60),
  /** A pause of so many days, so many days after the series began; or none. */
  pause: fc.option(fc.record({ after: fc.nat(60), days: fc.integer({ min: 1, max: 60 }) }), {
    nil: undefined,
  }),
});

type Life = typeof anySeries extends fc.Arbitrary<infer Each> ? Each : never;

const anchorOf = ({ begins, timeZone, quarter }: Life): Anchor => ({
  timeZone,
  firstOn: begins.toZonedDateTimeISO(timeZone).toPlainDate(),
  time: Temporal.PlainTime.from({ hour: Math.floor(quarter / 4), minute: (quarter % 4) * 15 }),
});

const isLater = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) > 0;

/** The rule once more, in the plainest way. */
const isFree = (at: Temporal.Instant, { everyone, minutes }: Life): boolean =>
  Array.from({ length: minutes / 15 }, (_, index) => at.add({ minutes: 15 * index })).every(
    (moment) => !everyone.some((hours) => isQuiet(hours, moment)),
  );

type Come = Next & {
  readonly near: Temporal.PlainDate;
  readonly from: Temporal.Instant;
  readonly lastOn: Temporal.PlainDate;
};

/** What comes in some months: each is looked for once the one before is over, or a week after nothing was found. */
function livedThrough(life: Life): readonly Come[] {
  const anchor = anchorOf(life);
  const { begins, pause } = life;
  const away = pause && begins.add({ hours: 24 * pause.after });
  const back = away?.add({ hours: 24 * (pause?.days ?? 0) });
  const come: Come[] = [];
  let [now, lastOn, after] = [begins, anchor.firstOn, anchor.firstOn];
  for (let looks = 0; looks < 8; looks += 1) {
    const soonest = now.add({ hours: 24 });
    const isAway = away && back && !isLater(away, now) && isLater(back, soonest);
    const from = isAway ? back : soonest;
    const going = { ...life, from };
    const until = now.add({ hours: 24 * 90 });
    const near = soonest.toZonedDateTimeISO(anchor.timeZone).toPlainDate();
    const next = nextOf({ ...anchor, lastOn }, going, { after, near, until });
    if (next) come.push({ ...next, from, near, lastOn });
    lastOn = next?.on ?? lastOn;
    now = next?.at.add({ minutes: life.minutes }) ?? now.add({ hours: 24 * 7 });
    after = next?.at.toZonedDateTimeISO(anchor.timeZone).toPlainDate() ?? after;
  }
  return come;
}

/** Its days by the calendar alone, from the first on. */
function daysUntil(life: Life, last: Temporal.PlainDate): readonly string[] {
  const anchor = anchorOf(life);
  const days: string[] = [];
  for (
    let day = anchor.firstOn;
    Temporal.PlainDate.compare(day, last) <= 0;
    day = dayAfter(life.cadence, day, anchor)
  )
    days.push(day.toString());
  return days;
}

/** Whatever begins on that day or after it in the same week, every quarter of an hour. */
function restOfWeek(on: Temporal.PlainDate, { timeZone }: Anchor): readonly Temporal.Instant[] {
  const until = on
    .add({ days: 8 - on.dayOfWeek })
    .toZonedDateTime(timeZone)
    .toInstant();
  const moments: Temporal.Instant[] = [];
  for (let at = on.toZonedDateTime(timeZone).toInstant(); isLater(until, at); at = at.add({ minutes: 15 }))
    moments.push(at);
  return moments;
}

describe('a series, whatever hours, days off and pauses its people have', () => {
  it('comes in nobody’s quiet hours, and not before all of them are back', () => {
    fc.assert(
      fc.property(anySeries, (life) => {
        for (const { at, from } of livedThrough(life)) {
          expect(isLater(at, from)).toBe(true);
          expect(isFree(at, life)).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('comes once for each of its days, and each of them is told of once at most', () => {
    fc.assert(
      fc.property(anySeries, (life) => {
        const come = livedThrough(life);
        for (const [index, { at, on }] of come.entries()) {
          const before = come[index - 1];
          if (!before) continue;
          expect(isLater(at, before.at)).toBe(true);
          expect(Temporal.PlainDate.compare(on, before.on)).toBe(1);
        }
        const told = come.flatMap(({ on, leftOut }) => [...leftOut, on].map(String));
        expect(told).toEqual([...new Set(told)].toSorted());
      }),
      { numRuns: 20 },
    );
  });

  it('keeps to its anchor: its own days, its time on the clock, and else a later moment of the same week', () => {
    fc.assert(
      fc.property(anySeries, (life) => {
        const anchor = anchorOf(life);
        for (const { at, on, leftOut, isMoved } of livedThrough(life)) {
          const days = daysUntil(life, on);
          for (const day of [...leftOut, on]) expect(days).toContain(day.toString());
          const wall = at.toZonedDateTimeISO(anchor.timeZone).toPlainDateTime();
          expect(isMoved).toBe(!wall.equals(on.toPlainDateTime(anchor.time)));
          const daysLater = on.until(wall.toPlainDate()).days;
          expect(daysLater).toBeGreaterThanOrEqual(0);
          expect(daysLater).toBeLessThanOrEqual(7 - on.dayOfWeek);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('moves only where its usual time does not do, and leaves out a day only where the rest of that week has nothing', () => {
    fc.assert(
      fc.property(anySeries, (life) => {
        const anchor = anchorOf(life);
        const fits = (from: Temporal.Instant) => (at: Temporal.Instant) =>
          isLater(at, from) && isFree(at, life);
        for (const { on, leftOut, isMoved, from, near } of livedThrough(life)) {
          const usual = on.toPlainDateTime(anchor.time).toZonedDateTime(anchor.timeZone);
          const exists = usual.toPlainDateTime().equals(on.toPlainDateTime(anchor.time));
          expect(isMoved && exists && fits(from)(usual.toInstant())).toBe(false);
          const told = leftOut.slice(0, 2);
          expect(told.some((day) => restOfWeek(day, anchor).some(fits(from)))).toBe(false);
          expect(told.every((day) => Temporal.PlainDate.compare(day, near) > 0)).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is shown ahead as it is then booked', () => {
    fc.assert(
      fc.property(anySeries, (life) => {
        const series = { ...anchorOf(life), lastOn: anchorOf(life).firstOn };
        const going = { ...life, from: life.begins.add({ hours: 24 }) };
        const shown = comingOf(series, going, 2);
        const near = going.from.toZonedDateTimeISO(series.timeZone).toPlainDate();
        const until = life.begins.add({ hours: 24 * 90 });
        const next = nextOf(series, going, { after: series.firstOn, near, until });
        // What is shown looks no further than twice as many of its days.
        const isInSight = next !== undefined && next.leftOut.length < 4;
        expect(isInSight ? shown[0] : undefined).toEqual(isInSight ? next.at : undefined);
      }),
      { numRuns: 30 },
    );
  });

  it('has none at or after the moment until which it is asked for', () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 1, max: 60 }), (life, days) => {
        const series = { ...anchorOf(life), lastOn: anchorOf(life).firstOn };
        const [{ firstOn }, until] = [series, life.begins.add({ hours: 24 * days })];
        const next = nextOf(series, { ...life, from: life.begins }, { after: firstOn, near: firstOn, until });
        expect(next === undefined || isLater(until, next.at)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('is given up only where its time suits nobody on the next four of its days', () => {
    fc.assert(
      fc.property(anySeries, fc.constantFrom('working-hours', 'waking-hours'), (life, within) => {
        const anchor = anchorOf(life);
        const going = { ...life, from: life.begins };
        const today = life.begins.toZonedDateTimeISO(anchor.timeZone).toPlainDate();
        const far = today.add({ weeks: 24 });
        const ahead = daysUntil(life, far).filter((day) => day > today.toString());
        const suits = (day: string) => {
          const wall = Temporal.PlainDate.from(day).toPlainDateTime(anchor.time);
          const zoned = wall.toZonedDateTime(anchor.timeZone, { disambiguation: 'earlier' });
          if (!zoned.toPlainDateTime().equals(wall)) return false;
          const quarters = Array.from({ length: life.minutes / 15 }, (_, index) =>
            zoned.toInstant().add({ minutes: 15 * index }),
          );
          return quarters.every((moment) =>
            life.everyone.every((hours) =>
              within === 'working-hours' ? works(hours, moment) : !isQuiet(hours, moment),
            ),
          );
        };
        expect(isMisfit({ ...anchor, lastOn: anchor.firstOn, within }, going)).toBe(
          !ahead.slice(0, 4).some(suits),
        );
      }),
      { numRuns: 60 },
    );
  });
});
