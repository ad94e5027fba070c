import { describe, expect, it } from '@jest/globals';
import { findSlots } from '../../src/scheduling/slots.ts';
import { sameHours } from '../../src/scheduling/working-week.ts';

const now = Temporal.Instant.from('2026-11-30T09:00:00Z');
const morning = (...days: readonly number[]) => sameHours(days, { from: '08:00', until: '12:00' });
const off = (...days: readonly string[]) => new Set(days);
const shown = (starts: readonly Temporal.Instant[]) => starts.map((at) => at.toString().slice(0, 16));

/** One works Monday to Wednesday, the other Wednesday to Friday: they share three hours or four each week. */
const petra = { timeZone: 'UTC', week: morning(1, 2, 3) };
const tomas = { timeZone: 'UTC', week: sameHours([3, 4, 5], { from: '09:00', until: '17:00' }) };

describe('two whose only shared day is off for the next weeks', () => {
  it('are offered the first times that lie in the work of all, and share working hours', () => {
    const everyone = [petra, { ...tomas, off: off('2026-12-02', '2026-12-09') }];
    const { starts, within, isLater, usually } = findSlots({ now, everyone, minutes: 45 });
    expect({ within, isLater, usually }).toEqual({
      within: 'working-hours',
      isLater: true,
      usually: 'working-hours',
    });
    expect(shown(starts)[0]).toMatch(/^2026-12-16T/u);
    expect(shown(starts)).toHaveLength(3);
  });

  it('are offered what is quiet for nobody where no week of the next five has such a time, and share hours all the same', () => {
    const wednesdays = ['02', '09', '16', '23', '30'].map((day) => `2026-12-${day}`);
    const everyone = [petra, { ...tomas, off: off(...wednesdays, '2027-01-06') }];
    const { starts, within, usually } = findSlots({ now, everyone, minutes: 45 });
    expect({ within, usually }).toEqual({ within: 'waking-hours', usually: 'working-hours' });
    expect(shown(starts)[0]).toMatch(/^2026-12-01T/u);
  });

  it('share none only by what each of them works, whatever is off', () => {
    const evening = { timeZone: 'UTC', week: morning(4, 5) };
    const found = findSlots({ now, everyone: [petra, evening], minutes: 45 });
    expect([found.within, found.usually]).toEqual(['waking-hours', 'waking-hours']);
    const nights = { timeZone: 'Etc/GMT-12', week: morning(1, 2, 3) };
    const none = findSlots({ now, everyone: [petra, nights], minutes: 45 });
    expect([none.starts, none.usually]).toEqual([[], undefined]);
  });
});

describe('times to move a session to', () => {
  const everyone = [1, 2].map(() => ({
    timeZone: 'UTC',
    week: sameHours([1, 2, 3, 4, 5], { from: '09:00', until: '17:00' }),
  }));

  it('lie near the day and the hour that it is at, however far that is', () => {
    const booked = Temporal.Instant.from('2026-12-21T16:00:00Z');
    const found = findSlots({ now, everyone, minutes: 45, around: booked, unless: [booked] });
    expect(shown(found.starts)).toEqual(['2026-12-21T15:15', '2026-12-22T16:00', '2026-12-23T16:00']);
  });

  it('lie on both sides of a day that is off by now', () => {
    const booked = Temporal.Instant.from('2026-12-23T10:00:00Z');
    const away = everyone.map((each) => ({ ...each, off: off('2026-12-23') }));
    const found = findSlots({ now, everyone: away, minutes: 45, around: booked, unless: [booked] });
    expect(shown(found.starts)).toEqual(['2026-12-21T10:00', '2026-12-22T10:00', '2026-12-24T10:00']);
  });

  it('never lie sooner than a day from now', () => {
    const booked = Temporal.Instant.from('2026-12-01T10:00:00Z');
    const found = findSlots({ now, everyone, minutes: 45, around: booked, unless: [booked] });
    expect(shown(found.starts)).toEqual(['2026-12-01T09:15', '2026-12-02T10:00', '2026-12-03T10:00']);
  });
});
