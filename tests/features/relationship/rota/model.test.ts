import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  isOnRecord,
  menteeToday,
  nextNumber,
  type Session,
} from '../../../../src/features/relationship/rota/model.ts';

const start = Temporal.Instant.from('2026-03-02T09:00:00Z');
const membersOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `U${index}`, name: `Peer ${index}`, timeZone: 'UTC' }));

const pair = fc.integer({ min: 2, max: 3 }).map((count) => ({ members: membersOf(count) }));

/** Hours from one press of "We met" to the next; not every press comes after a session of its own. */
const presses = fc.array(fc.integer({ min: -30, max: 400 }), { maxLength: 60 });

function history(members: ReturnType<typeof membersOf>, hoursApart: readonly number[]): readonly Session[] {
  let now = start;
  return hoursApart.reduce<readonly Session[]>((held, hours) => {
    now = now.add({ hours });
    if (isOnRecord(held, now)) return held;
    return [...held, { number: nextNumber(held), menteeId: menteeToday({ members }, held).id, heldAt: now }];
  }, []);
}

describe('the role rota', () => {
  it('lets the sessions that any two have led differ by one at most, in a pair and in a trio', () => {
    fc.assert(
      fc.property(pair, presses, ({ members }, hoursApart) => {
        const held = history(members, hoursApart);
        const led = members.map(({ id }) => held.filter(({ menteeId }) => menteeId === id).length);
        expect(Math.max(...led) - Math.min(...led)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never gives anybody the seat twice running, and begins with the one who was drawn', () => {
    fc.assert(
      fc.property(pair, presses, ({ members }, hoursApart) => {
        const mentees = history(members, hoursApart).map(({ menteeId }) => menteeId);
        expect(mentees.slice(0, 1)).toEqual(mentees.length > 0 ? ['U0'] : []);
        expect(mentees.some((mentee, index) => mentee === mentees[index + 1])).toBe(false);
      }),
    );
  });

  it('numbers the sessions from one, without holes', () => {
    fc.assert(
      fc.property(pair, presses, ({ members }, hoursApart) => {
        const numbers = history(members, hoursApart).map(({ number }) => number);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }),
    );
  });

  it('begins anew with the first where the last mentee is no longer of the pair', () => {
    const held = [{ number: 1, menteeId: 'U9', heldAt: start }];
    expect(menteeToday({ members: membersOf(2) }, held).id).toBe('U0');
  });

  it('has no seat to give in a pair without members', () => {
    expect(() => menteeToday({ members: [] }, [])).toThrow(RangeError);
  });
});

describe('a session that both report', () => {
  const held = [{ number: 1, menteeId: 'U0', heldAt: start }];

  it('counts once within twelve hours, also where the clock went back', () => {
    expect(isOnRecord(held, start)).toBe(true);
    expect(isOnRecord(held, start.add({ hours: 12 }).subtract({ seconds: 1 }))).toBe(true);
    expect(isOnRecord(held, start.subtract({ hours: 48 }))).toBe(true);
  });

  it('is another one from then on', () => {
    expect(isOnRecord(held, start.add({ hours: 12 }))).toBe(false);
    expect(isOnRecord([], start)).toBe(false);
  });
});
