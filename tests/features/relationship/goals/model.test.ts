import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import {
  goalSeenBy,
  countActions,
  GoalError,
  isKnownToPair,
  isGoalOpen,
  mayMove,
  maySee,
  requireRoom,
  roomFor,
  type Goal,
} from '../../../../src/features/relationship/goals/model/goal.ts';
import { dueBy, nextReminder } from '../../../../src/features/relationship/goals/model/reminding.ts';
import { exampleFor, gapsOf } from '../../../../src/features/relationship/goals/model/smart.ts';
import { anyGoal, people, today } from './any-goal.ts';

const most = { personal: 3, shared: 2 };
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
  it('is three open personal ones for each, and two shared ones for all, whatever else there was', () => {
    fc.assert(
      fc.property(fc.array(anyGoal, { maxLength: 12 }), ownership, person, (goals, kind, owner) => {
        const open = goals.filter(({ state }) => state !== 'closed' && state !== 'declined');
        const own = open.filter((each) => each.ownership === 'personal' && each.ownerId === owner);
        const shared = open.filter((each) => each.ownership === 'shared');
        const taking = kind === 'shared' ? shared : own;
        const isFull = taking.length >= most[kind];
        expect(codeOf(() => requireRoom(goals, kind, owner))).toBe(isFull ? `too-many-${kind}` : 'room');
        expect(roomFor(goals, owner)[kind]).toEqual(isFull ? taking : 'free');
      }),
    );
  });
});

describe('who sees and moves a goal', () => {
  it('is everybody where it is shared; its owner alone moves, and may hide, a personal one', () => {
    fc.assert(
      fc.property(anyGoal, person, (each, id) => {
        const isOwners = each.ownerId === id;
        const isShared = each.ownership === 'shared';
        expect(mayMove(each, id)).toBe(isShared || isOwners);
        expect(maySee(each, id)).toBe(isShared || isOwners || each.visibleTo === 'us');
        expect(isKnownToPair(each)).toBe(people.every((one) => maySee(each, one)));
      }),
    );
  });

  it('shows nobody how confident somebody else is', () => {
    fc.assert(
      fc.property(anyGoal, person, (each, id) => {
        const { confidence } = goalSeenBy(each, id);
        expect(confidence).toEqual(each.confidence.filter(({ personId }) => personId === id));
      }),
    );
  });
});

describe('progress', () => {
  it('counts the actions that are done, and never more than there are', () => {
    fc.assert(
      fc.property(anyGoal, (each) => {
        const { done, of } = countActions(each);
        expect(of).toBe(each.actions.length);
        expect(done).toBe(each.actions.filter(({ isDone }) => isDone).length);
      }),
    );
  });
});

const bare = (goal: Goal): Goal => ({
  ...goal,
  targetDate: undefined,
  actions: [],
  wording: { ...goal.wording, measure: '' },
});

describe('what would make a goal easier to reach', () => {
  it('is a measure, a date and an action within seven days, each as long as it is missing', () => {
    fc.assert(
      fc.property(anyGoal, (goal) => {
        expect(gapsOf(bare(goal), today)).toEqual(['measure', 'date', 'first-action']);
        const inDays = (days: number, isDone: boolean) => ({
          ...bare(goal),
          actions: [{ position: 1, wording: 'x', dueOn: today.add({ days }), isDone }],
        });
        expect(gapsOf(inDays(7, false), today)).toEqual(['measure', 'date']);
        expect(gapsOf(inDays(8, false), today)).toContain('first-action');
        expect(gapsOf(inDays(8, true), today)).not.toContain('first-action');
        expect(gapsOf({ ...goal, wording: { ...goal.wording, measure: 'x' } }, today)).not.toContain(
          'measure',
        );
      }),
    );
  });

  it('comes with an example of its theme where the pack has one, as far away and owned alike if it can be', () => {
    const { goalExamples } = loadContent('content').in('en');
    const ofPack = new Set(goalExamples.map(({ theme }) => theme));
    fc.assert(
      fc.property(anyGoal, (goal) => {
        const example = exampleFor(goalExamples, goal);
        const theme = goal.theme !== undefined && ofPack.has(goal.theme) ? { theme: goal.theme } : {};
        expect(example).toMatchObject({ ...theme, horizon: goal.horizon, owner: goal.ownership });
      }),
    );
    expect(goalExamples).toHaveLength(32);
  });
});

describe('a reminder', () => {
  it('comes three days before the date, once, of an active goal alone', () => {
    fc.assert(
      fc.property(fc.array(anyGoal, { maxLength: 6 }), (goals) => {
        const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
        for (const goal of dueBy(goals, now)) {
          expect(goal.state).toBe('active');
          expect(goal.reminderNumber).toBeUndefined();
          const left = today.until(goal.targetDate ?? today).days;
          expect(left).toBeLessThanOrEqual(3);
          expect(left).toBeGreaterThanOrEqual(0);
        }
        const told = goals.map((goal) => ({ ...goal, reminderNumber: 1 }));
        expect(nextReminder(told, now)).toBeUndefined();
        expect(dueBy(told, now)).toEqual([]);
        expect(
          nextReminder(
            goals.filter((goal) => !isGoalOpen(goal)),
            now,
          ),
        ).toBeUndefined();
      }),
    );
  });
});
