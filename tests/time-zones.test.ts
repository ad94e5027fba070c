import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { likelyPlace, placeCalled, placeInList, zonePlaceNamed, zonePlaces } from '../src/time-zones.ts';

const winter = Temporal.Instant.from('2026-01-15T12:00:00Z');
const summer = Temporal.Instant.from('2026-07-15T12:00:00Z');
const offsetOf = (zone: string, at: Temporal.Instant) => at.toZonedDateTimeISO(zone).offset;

describe('a place', () => {
  it.each([
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['GB', 'Europe/London'],
    ['asia/tokyo', 'Asia/Tokyo'],
    ['Europe/Lisbon', 'Europe/Lisbon'],
  ])('is known by each of its names: %s is %s', (told, now) => {
    expect(zonePlaceNamed(told)).toBe(now);
  });

  it.each(['UTC', 'GMT', '+05:30', 'Etc/GMT+5', 'Etc/UTC', 'Factory', 'Lisbon', ''])(
    'is none that is only a distance, or nowhere: “%s”',
    (told) => {
      expect(zonePlaceNamed(told)).toBeUndefined();
    },
  );

  it('is offered once, by a name that it is found by again', () => {
    expect(zonePlaces.length).toBeGreaterThan(400);
    expect(new Set(zonePlaces).size).toBe(zonePlaces.length);
    expect(zonePlaces.map(zonePlaceNamed)).toEqual(zonePlaces);
  });

  it('is called by its city, and in the list by what the city was called before too', () => {
    expect(placeCalled('Asia/Calcutta')).toBe('Kolkata');
    expect(placeInList('Asia/Kolkata')).toBe('Kolkata (Calcutta)');
    expect(placeInList('Europe/Lisbon')).toBe('Lisbon');
    expect(placeInList('America/Argentina/Buenos_Aires')).toBe('Buenos Aires, Argentina');
    expect(placeCalled('+05:30')).toBe('UTC+05:30');
  });
});

describe('a mere distance from UTC', () => {
  it.each([
    ['-05:00', 'en-US', winter, 'America/New_York'],
    ['-05:00', 'en-US', summer, 'America/Chicago'],
    ['+01:00', 'en-US', winter, 'Europe/Berlin'],
    ['+01:00', 'en-US', summer, 'Europe/London'],
    ['+01:00', 'pl-PL', winter, 'Europe/Warsaw'],
    ['+05:30', 'en-IN', winter, 'Asia/Kolkata'],
    ['Etc/GMT-9', 'ja-JP', winter, 'Asia/Tokyo'],
    ['+07:17', 'en-US', winter, '+07:17'],
  ])('%s of a reader of %s is a place of that clock', (timeZone, locale, ...[now, place]) => {
    expect(likelyPlace({ timeZone, locale }, now)).toBe(place);
  });

  it('never becomes a place with another clock', () => {
    const distance = fc
      .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 14 }), fc.constantFrom('00', '30', '45'))
      .map(([sign, hours, minutes]) => `${sign}${String(hours).padStart(2, '0')}:${minutes}`);
    const told = fc.record({
      timeZone: fc.oneof(distance, fc.constantFrom('UTC', 'US/Pacific', 'Europe/Lisbon')),
      locale: fc.constantFrom('en-US', 'en', 'pt-BR', 'de-DE', 'hi-IN', 'qps-Ploc'),
    });
    fc.assert(
      fc.property(told, fc.constantFrom(winter, summer), (zone, now) => {
        expect(offsetOf(likelyPlace(zone, now), now)).toBe(offsetOf(zone.timeZone, now));
      }),
    );
  });
});
