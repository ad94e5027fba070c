import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  GoalError,
  mayMove,
  maySee,
  progress,
  requireRoom,
  type Goal,
} from '../../../../src/features/relationship/goals/model.ts';

const people = ['U0', 'U1', 'U2'] as const;
const most = { personal: 3, shared: 2 };

const goal: fc.Arbitrary<Goal> = fc.record({
  id: fc.uuid(),
  pairId: fc.constant('P1'),
  number: fc.integer({ min: 1, max: 50 }),
  ownerId: fc.constantFrom(...people),
  wording: fc.record({ title: fc.string(), why: fc.string(), measure: fc.string() }),
  ownership: fc.constantFrom('personal', 'shared'),
  horizon: fc.constantFrom('short', 'long'),
  visibleTo: fc.constantFrom('me', 'us'),
  targetDate: fc.constant(Temporal.PlainDate.from('2026-05-01')),
  actions: fc.array(fc.record({ position: fc.integer(), wording: fc.string(), isDone: fc.boolean() }), {
    maxLength: 6,
  }),
});
const person = fc.constantFrom(...people);
const ownership = fc.constantFrom('personal', 'shared');

function codeOf(run: () => void): string {
  try {
    run();
    return 'room';
  } catch (error) {
    if (error instanceof GoalError) return error.code;
    throw error;
  }
}

describe('room for a goal', () => {
  it('is three personal ones for each, and two shared ones for all, whatever else is under way', () => {
    fc.assert(
      fc.property(fc.array(goal, { maxLength: 12 }), ownership, person, (active, kind, owner) => {
        const own = active.filter(
          ({ ownerId, ...each }) => each.ownership === 'personal' && ownerId === owner,
        );
        const shared = active.filter((each) => each.ownership === 'shared');
        const isFull = (kind === 'shared' ? shared : own).length >= most[kind];
        expect(codeOf(() => requireRoom(active, kind, owner))).toBe(isFull ? `too-many-${kind}` : 'room');
      }),
    );
  });

  it('never lets a pair that sets one after another have more', () => {
    fc.assert(
      fc.property(fc.array(goal, { maxLength: 40 }), (wished) => {
        const active = wished.reduce<readonly Goal[]>(
          (set, wish) =>
            codeOf(() => requireRoom(set, wish.ownership, wish.ownerId)) === 'room' ? [...set, wish] : set,
          [],
        );
        const counts = Object.groupBy(active, (each) =>
          each.ownership === 'shared' ? 'shared' : each.ownerId,
        );
        expect(counts['shared']?.length ?? 0).toBeLessThanOrEqual(2);
        for (const id of people) expect(counts[id]?.length ?? 0).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('who sees and moves a goal', () => {
  it('is everybody where it is shared; its owner alone moves, and may hide, a personal one', () => {
    fc.assert(
      fc.property(goal, person, (each, id) => {
        const isOwners = each.ownerId === id;
        const isShared = each.ownership === 'shared';
        expect(mayMove(each, id)).toBe(isShared || isOwners);
        expect(maySee(each, id)).toBe(isShared || isOwners || each.visibleTo === 'us');
      }),
    );
  });

  it('never moves what it does not see', () => {
    fc.assert(
      fc.property(goal, person, (each, id) => {
        expect(mayMove(each, id) && !maySee(each, id)).toBe(false);
      }),
    );
  });
});

describe('progress', () => {
  it('counts the actions that are done, and never more than there are', () => {
    fc.assert(
      fc.property(goal, (each) => {
        const { done, of } = progress(each);
        expect(of).toBe(each.actions.length);
        expect(done).toBe(each.actions.filter(({ isDone }) => isDone).length);
      }),
    );
  });
});
