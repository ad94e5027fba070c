import { describe, expect, it } from '@jest/globals';
import {
  googleCalendarLink,
  isAhead,
  isStillToBegin,
  outlookLink,
} from '../../../../src/features/relationship/first-weeks/model.ts';

describe('a pair has still to begin', () => {
  it.each([
    [{ sessionsHeld: 0, hasAgreement: false }, true],
    [{ sessionsHeld: 1, hasAgreement: false }, false],
    [{ sessionsHeld: 0, hasAgreement: true }, false],
  ])('with %j: %j', (beginnings, expected) => {
    expect(isStillToBegin(beginnings)).toBe(expected);
  });
});

describe('a time is ahead', () => {
  const now = Temporal.Instant.from('2026-03-10T14:00:00Z');
  it.each([
    [-1, false],
    [0, false],
    [1, true],
    [240 * 60, true],
    [240 * 60 + 1, false],
  ])('%d minutes from now: %j', (minutes, expected) => {
    expect(isAhead(now.add({ minutes }), now)).toBe(expected);
  });
});

const event = {
  title: 'Peer & talk + tea',
  start: Temporal.Instant.from('2026-03-10T23:30:00Z'),
  minutes: 45,
};
const asked = (link: string) => Object.fromEntries(new URL(link).searchParams);

describe('a link to one’s own calendar', () => {
  it('gives Google the title and both ends, in UTC', () => {
    expect(asked(googleCalendarLink(event))).toEqual({
      action: 'TEMPLATE',
      text: 'Peer & talk + tea',
      dates: '20260310T233000Z/20260311T001500Z',
    });
  });

  it('has no plus sign, which one of them would show', () => {
    for (const link of [googleCalendarLink(event), outlookLink(event)]) expect(link).not.toContain('+');
  });

  it('gives Outlook the same', () => {
    expect(asked(outlookLink(event))).toMatchObject({
      subject: 'Peer & talk + tea',
      startdt: '2026-03-10T23:30:00Z',
      enddt: '2026-03-11T00:15:00Z',
    });
  });
});
