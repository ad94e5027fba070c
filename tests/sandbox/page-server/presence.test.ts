import { describe, expect, it } from '@jest/globals';
import { isActiveAt } from '../../../src/sandbox/page-server/presence.ts';

describe('who is seen to be there', () => {
  it.each([
    {
      what: 'in the middle of a Tuesday',
      now: '2026-03-03T12:00:00Z',
      timeZone: 'Europe/Lisbon',
      isActive: true,
    },
    { what: 'from eight on', now: '2026-03-03T08:00:00Z', timeZone: 'Europe/Lisbon', isActive: true },
    { what: 'not a minute before', now: '2026-03-03T07:59:00Z', timeZone: 'Europe/Lisbon', isActive: false },
    {
      what: 'not from six in the evening',
      now: '2026-03-03T18:00:00Z',
      timeZone: 'Europe/Lisbon',
      isActive: false,
    },
    {
      what: 'not where it is night by then',
      now: '2026-03-03T12:00:00Z',
      timeZone: 'America/Los_Angeles',
      isActive: false,
    },
    {
      what: 'not where it is Saturday by then',
      now: '2026-03-06T23:30:00Z',
      timeZone: 'Pacific/Auckland',
      isActive: false,
    },
    {
      what: 'where it is Monday by then',
      now: '2026-03-01T22:30:00Z',
      timeZone: 'Pacific/Auckland',
      isActive: true,
    },
  ])('$what', ({ now, timeZone, isActive }) => {
    expect(isActiveAt(Temporal.Instant.from(now), timeZone)).toBe(isActive);
  });
});
