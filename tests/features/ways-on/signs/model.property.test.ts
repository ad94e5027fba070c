import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { jointSign, privateSign } from '../../../../src/features/ways-on/signs/model/cards.ts';
import type { Point } from '../../../../src/features/relationship/check-ins/model/check-in.ts';
import {
  isRaised,
  type Answered,
  type History,
} from '../../../../src/features/ways-on/signs/model/readings.ts';
import { signsInOrder } from '../../../../src/features/ways-on/signs/model/rules.ts';
import { afterDays, allTold, history, items, said, start } from './any-history.ts';

const raisedIn = (some: History) =>
  signsInOrder.flatMap((sign) =>
    some.members.filter((who) => isRaised(some, sign, who)).map((who) => `${sign} ${who}`),
  );

describe('a sign, whatever a pair has answered and done', () => {
  it('is not there before the second session, nor by what is said of it', () => {
    fc.assert(
      fc.property(history, (some) => {
        const young = { ...some, heldAt: some.heldAt.slice(0, 1) };
        expect(raisedIn(young)).toEqual([]);
        const heldAt = [...some.heldAt, start, start, start];
        const aboutTheSecond = some.answered.map((each) => ({ ...each, session: 2 }));
        expect(raisedIn({ ...some, heldAt, answered: aboutTheSecond })).toEqual([]);
      }),
    );
  });

  it('is not there by what was asked before the second session and answered after it', () => {
    fc.assert(
      fc.property(history, (some) => {
        const heldAt = [start, afterDays(121)];
        const answered = some.answered.map((each) => ({ ...each, session: undefined, at: afterDays(122) }));
        expect(raisedIn({ ...some, heldAt, answered, now: afterDays(123) })).toEqual([]);
      }),
    );
  });

  it('is not there without a low answer of that person, whatever the pair does', () => {
    fc.assert(
      fc.property(history, (some) => {
        const fair = some.answered.map((each) => ({
          ...each,
          points: Object.fromEntries(
            Object.entries(each.points).map(([id, point]) => [id, point < 3 ? 3 : point] as const),
          ),
        }));
        expect(raisedIn({ ...some, answered: fair })).toEqual([]);
      }),
    );
  });

  it('never goes away by a lower answer', () => {
    fc.assert(
      fc.property(history, fc.nat(), fc.nat(), (some, which, item) => {
        const place = which % Math.max(1, some.answered.length);
        const lower = some.answered.map((each, index) => {
          const ids = Object.keys(each.points);
          const id = ids[item % Math.max(1, ids.length)];
          const point = id === undefined ? 1 : (each.points[id] ?? 1);
          return index === place && id !== undefined
            ? { ...each, points: { ...each.points, [id]: Math.max(1, point - 1) as Point } }
            : each;
        });
        expect(raisedIn({ ...some, answered: lower })).toEqual(expect.arrayContaining([...raisedIn(some)]));
      }),
    );
  });

  it('goes away once everything is answered well', () => {
    fc.assert(
      fc.property(history, fc.constantFrom<Point>(4, 5), (some, point) => {
        const well = Object.fromEntries(items.map((id) => [id, point]));
        const recovered = some.members.map((personId): Answered => ({
          personId,
          session: undefined,
          askedAt: some.now,
          at: some.now,
          points: well,
        }));
        const before = some.answered.filter(({ at }) => !at.equals(some.now));
        const heldAt = [start, start, ...some.heldAt];
        expect(raisedIn({ ...some, heldAt, answered: [...before, ...recovered] })).toEqual([]);
      }),
    );
  });

  it('stays by one fair answer: only a good one clears it', () => {
    const counts = Object.fromEntries(signsInOrder.map((sign) => [sign, 0])) as History['counts'];
    const after = (...answered: readonly Answered[]) =>
      raisedIn({ members: ['UA', 'UB'], heldAt: [start, start], answered, counts, now: afterDays(40) });
    expect(after(said(1, 1))).toEqual(['emotional-distance UA']);
    expect(after(said(2, 1))).toEqual([]);
    expect(after(said(2, 1), said(2, 2))).toEqual(['emotional-distance UA']);
    expect(after(said(2, 1), said(2, 2), said(3, 3))).toEqual(['emotional-distance UA']);
    expect(after(said(2, 1), said(2, 2), said(4, 3))).toEqual([]);
    expect(after(said(2, 1), said(2, 2), said(4, 3), said(2, 4))).toEqual([]);
  });

  it('treats all of a pair alike: who stands where changes nothing', () => {
    fc.assert(
      fc.property(history, (some) => {
        const [one = '', other = ''] = some.members;
        const swap = (id: string) => (id === one ? other : id === other ? one : id);
        const swapped: History = {
          ...some,
          members: some.members.toReversed(),
          answered: some.answered.map((each) => ({ ...each, personId: swap(each.personId) })).toReversed(),
        };
        for (const personId of some.members)
          expect(privateSign(swapped, { personId: swap(personId), shown: {} })).toBe(
            privateSign(some, { personId, shown: {} }),
          );
        expect(jointSign(swapped, allTold(swapped))).toBe(jointSign(some, allTold(some)));
      }),
    );
  });
});
