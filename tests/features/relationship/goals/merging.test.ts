import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { marksOf, mergedWith } from '../../../../src/features/relationship/goals/model/merging.ts';
import { anyGoal } from './any-goal.ts';

const titled = (title: string) => ({ title, why: '', measure: '', support: [] });

describe('a form that was opened before another changed the same goal', () => {
  it('changes what its author changed, and leaves all else as it is by now', () => {
    fc.assert(
      fc.property(anyGoal, anyGoal, (opened, now) => {
        expect(mergedWith(now, opened, marksOf(opened))).toMatchObject({
          contested: [],
          details: { wording: now.wording, horizon: now.horizon, percent: now.percent },
        });
        const { contested, details } = mergedWith(now, now, marksOf(opened));
        expect(contested).toEqual([]);
        expect(marksOf(details)).toEqual(marksOf(now));
      }),
    );
  });

  it('is contested where both wrote, unless they wrote the same', () => {
    fc.assert(
      fc.property(
        anyGoal,
        fc.tuple(fc.string(), fc.string(), fc.string()),
        (goal, [before, mine, theirs]) => {
          const opened = marksOf({ ...goal, wording: titled(before) });
          const now = { ...goal, wording: titled(theirs) };
          const { contested, details } = mergedWith(now, { ...goal, wording: titled(mine) }, opened);
          const isContested = mine !== before && theirs !== before && mine !== theirs;
          expect(contested).toEqual(isContested ? ['title'] : []);
          expect(details.wording.title).toBe(mine === before ? theirs : mine);
        },
      ),
    );
  });
});
