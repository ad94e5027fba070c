import { describe, expect, it } from '@jest/globals';
import { readGoal, actionMeant } from '../../../../src/features/relationship/goals/forms.ts';
import { mostActions } from '../../../../src/features/relationship/goals/model.ts';
import { goalModal } from '../../../../src/features/relationship/goals/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { holdsToItsView } from '../../form-rules.ts';
import { outcomeOf, stateOf } from '../../modal-values.ts';

const today = Temporal.PlainDate.from('2026-03-02');
const modal = goalModal('P1', today, pairReader);
const read = (state: Parameters<typeof readGoal>[0]) => readGoal(state, today, pairReader);

const filled = (changes: Readonly<Record<string, unknown>> = {}) =>
  read(stateOf(modal, { title: { value: 'Speak up' }, actions: { value: 'One step' }, ...changes }));

const lines = (count: number) => ({
  value: Array.from({ length: count }, (_, index) => `Step ${index}`).join('\n'),
});

describe('the form of a goal', () => {
  holdsToItsView({ modal, read });

  it('reads a goal, its actions line by line', () => {
    const actions = { value: '  Choose a topic \r\n\n\nWrite an outline\n' };
    expect(
      filled({ actions, why: { value: null }, ownership: { selected_option: { value: 'shared' } } }),
    ).toEqual({
      value: {
        wording: { title: 'Speak up', why: '', measure: '' },
        actions: ['Choose a topic', 'Write an outline'],
        ownership: 'shared',
        horizon: 'short',
        visibleTo: 'us',
        targetDate: today.add({ weeks: 6 }),
      },
    });
  });

  it('takes six actions and no more', () => {
    expect(filled({ actions: lines(mostActions) })).toHaveProperty('value');
    expect(filled({ actions: lines(mostActions + 1) })).toHaveProperty('errors.actions');
  });

  it('asks for a title, an action and a day ahead, at once', () => {
    const state = { title: { value: ' ' }, actions: { value: '\n' }, date: { selected_date: '2026-03-02' } };
    const result = filled(state);
    expect('errors' in result && Object.keys(result.errors).toSorted()).toEqual(['actions', 'date', 'title']);
    expect(filled({ date: { selected_date: '2026-03-03' } })).toHaveProperty('value');
  });

  it.each(['', 'G1:1', `${'-'.repeat(36)}:1`, '3f0c7a1e-5a0b-4c57-9d0e-0a8f4f7f2a11:'])(
    'refuses %s for the action that a button means',
    (value) => {
      expect(outcomeOf(() => actionMeant.parse(value))).toBe('refused');
    },
  );
});
