import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { loadContent } from '../../../../../src/content/loading/load-content.ts';
import type { CheckInItem } from '../../../../../src/content/pack/content.ts';
import { dimensions, signs } from '../../../../../src/content/pack/schema.ts';
import { kinds, type Kind } from '../../../../../src/features/relationship/check-ins/model/check-in.ts';
import { itemsFor } from '../../../../../src/features/relationship/check-ins/model/choosing.ts';

const pack = loadContent('content').in('en').checkInItems;
const most: Readonly<Record<Kind, number>> = {
  'check-in': 3,
  'check-in-session': 3,
  'check-in-milestone': 12,
  'check-in-private': 3,
};

/** What a pair is asked from its introduction on, as each of its check-ins comes. */
const askedIn = (life: readonly Kind[], items: readonly CheckInItem[] = pack.items) =>
  life.reduce<readonly (readonly string[])[]>(
    (before, kind) => [...before, itemsFor({ kind, hasMet: true }, { items }, before)],
    [],
  );

const anyLife = fc.array(fc.constantFrom(...kinds), { maxLength: 30 });
const itemOf = (id: string) => pack.items.find((item) => item.id === id);

describe('what a check-in asks', () => {
  it('is never more than three, or twelve at a milestone, each item once, of those for the occasion', () => {
    fc.assert(
      fc.property(anyLife, fc.subarray([...pack.items]), (life, items) => {
        for (const [index, asked] of askedIn(life, items).entries()) {
          const kind = life[index] ?? 'check-in';
          expect(asked.length).toBeLessThanOrEqual(most[kind]);
          expect(new Set(asked).size).toBe(asked.length);
          const occasions = new Set(asked.map((id) => itemOf(id)?.asked));
          const fitting = {
            'check-in': ['every-time'],
            'check-in-session': ['after-session', 'either'],
            'check-in-milestone': ['milestone', 'either'],
            'check-in-private': ['every-time'],
          }[kind];
          expect(fitting).toEqual(expect.arrayContaining([...occasions]));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('presupposes no session that a pair has not had, and is as many all the same', () => {
    const unmet = fc.array(fc.constantFrom('check-in', 'check-in-milestone', 'check-in-private'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(unmet, (life) => {
        const asked = life.reduce<readonly (readonly string[])[]>(
          (before, kind) => [...before, itemsFor({ kind, hasMet: false }, pack, before)],
          [],
        );
        expect(asked.map(({ length }) => length)).toEqual(life.map((kind) => most[kind]));
        expect(asked.flat().filter((id) => itemOf(id)?.presupposes === 'session')).toEqual([]);
        for (const id of ['usefulness', 'look-forward', 'safe']) expect(asked.flat()).not.toContain(id);
      }),
      { numRuns: 50 },
    );
  });

  it('is as many as that with the whole pack', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        expect(askedIn(life).map(({ length }) => length)).toEqual(life.map((kind) => most[kind]));
      }),
      { numRuns: 50 },
    );
  });

  it('hangs on what the pair was asked before and on nothing else, so that it is the same for all of it', () => {
    fc.assert(
      fc.property(anyLife, (life) => expect(askedIn(life)).toEqual(askedIn(life))),
      { numRuns: 20 },
    );
  });

  it('speaks for each sign in any two sessions that follow each other, and comes to each item in turn', () => {
    const inTurn = pack.items.filter(({ asked }) => asked === 'after-session' || asked === 'either');
    const asked = askedIn(Array.from({ length: 40 }, () => 'check-in-session'));
    for (let from = 0; from + 10 <= asked.length; from += 1) {
      const inTwo = asked.slice(from, from + 2).flat();
      expect(new Set(inTwo.flatMap((id) => itemOf(id)?.sign ?? []))).toEqual(new Set(signs));
      const inTen = asked.slice(from, from + 10).flat();
      for (const { id } of inTurn) expect(inTen).toContain(id);
    }
  });

  it('speaks for each sign and each dimension at every milestone', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        for (const [index, asked] of askedIn(life).entries()) {
          if (life[index] !== 'check-in-milestone') continue;
          expect(new Set(asked.flatMap((id) => itemOf(id)?.sign ?? []))).toEqual(new Set(signs));
          expect(new Set(asked.map((id) => itemOf(id)?.dimension))).toEqual(new Set(dimensions));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('goes on with what the pack has, where an item is taken out of it', () => {
    const [first = []] = askedIn(['check-in-session']);
    const without = pack.items.filter(({ id }) => id !== first[0]);
    const next = itemsFor({ kind: 'check-in-session', hasMet: true }, { items: without }, [first]);
    expect(next).toHaveLength(3);
    for (const id of first) expect(next).not.toContain(id);
  });
});
