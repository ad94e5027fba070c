import { describe, expect, it } from '@jest/globals';
import {
  actionMeant,
  readAction,
  readClosing,
  readDetails,
  readGoal,
} from '../../../../src/features/relationship/goals/forms.ts';
import type { Goal, GoalOutcome } from '../../../../src/features/relationship/goals/model/goal.ts';
import { closingModal } from '../../../../src/features/relationship/goals/views/closing-form.ts';
import {
  actionModal,
  detailsModal,
  goalModal,
} from '../../../../src/features/relationship/goals/views/forms.ts';
import { themes } from '../../../../src/content/pack/tags.ts';
import { pairReader } from '../../../../src/language.ts';
import { goals } from '../../extreme.ts';
import { holdsToItsView } from '../../form-rules.ts';
import { outcomeOf, stateOf } from '../../modal-values.ts';

const today = Temporal.PlainDate.from('2026-03-02');
const [own, other] = goals as unknown as readonly [Goal, Goal];
const themeNames = Object.fromEntries(themes.map((theme) => [theme, theme])) as Readonly<
  Record<(typeof themes)[number], string>
>;

const chosen = (value: string) => ({ selected_option: { value } });
const about = (goal: Goal, asks: 'for-whole' | 'alone') => ({ goal, asks, today }) as const;
const modalOf = (goal: Goal, longer: readonly Goal[]) =>
  detailsModal({ goal, asksWhoSees: goal.ownership === 'personal', longer, themeNames }, pairReader);

describe('the form of a goal', () => {
  const modal = goalModal({ pairId: 'P1', today, kinds: ['personal', 'shared'] }, pairReader);
  const read = (state: Parameters<typeof readGoal>[0]) => readGoal(state, today, pairReader);
  const filled = (changes: Readonly<Record<string, unknown>> = {}) =>
    read(stateOf(modal, { title: { value: 'Speak up' }, action: { value: ' Choose ' }, ...changes }));

  holdsToItsView({ modal, read });

  it('reads what to reach and what to do first, within seven days unless it is said otherwise', () => {
    expect(filled({ ownership: chosen('shared') })).toEqual({
      value: {
        title: 'Speak up',
        ownership: 'shared',
        visibleTo: 'us',
        action: { wording: 'Choose', dueOn: today.add({ days: 7 }) },
      },
    });
    expect(filled({ action_date: { selected_date: null } })).toHaveProperty('value.action.dueOn', undefined);
  });

  it('asks for a title, an action and a day that is not past, at once', () => {
    const date = { selected_date: '2026-03-01' };
    const result = filled({ title: { value: '​⁠' }, action: { value: '\0' }, action_date: date });
    expect('errors' in result && Object.keys(result.errors).toSorted()).toEqual([
      'action',
      'action_date',
      'title',
    ]);
    expect(filled({ action_date: { selected_date: '2026-03-02' } })).toHaveProperty('value');
  });

  it('refuses a goal of all that one alone would see, at that field', () => {
    const result = filled({ ownership: chosen('shared'), visibility: chosen('me') });
    expect('errors' in result && Object.keys(result.errors)).toEqual(['visibility']);
  });

  it('keeps what was written as it was', () => {
    const strange = '<!channel> *a* ‮b‬ 👩🏽‍🚀🇵🇹';
    expect(filled({ title: { value: strange } })).toHaveProperty('value.title', strange);
  });
});

describe('the form of an action', () => {
  const action = own.actions[0];
  holdsToItsView({
    modal: actionModal({ goal: own, action }, pairReader),
    read: (state) => readAction(state, { today, reader: pairReader }),
  });

  it('leaves a day that was set before, and takes no other that is past', () => {
    const was = Temporal.PlainDate.from('2026-02-20');
    const old = { position: 1, wording: 'x', dueOn: was, isDone: false };
    const modal = actionModal({ goal: own, action: old }, pairReader);
    expect(readAction(stateOf(modal), { today, reader: pairReader, was })).toHaveProperty('value');
    const state = stateOf(modal, { action_date: { selected_date: '2026-02-21' } });
    expect(readAction(state, { today, reader: pairReader, was })).toHaveProperty('errors.action_date');
  });
});

describe('the form of its details', () => {
  const long = { ...other, horizon: 'long', ownership: 'personal' } as const;

  holdsToItsView({
    modal: modalOf({ ...own, ownership: 'personal' }, [long]),
    read: (state) => readDetails(state, about({ ...own, ownership: 'personal' }, 'for-whole'), pairReader),
  });

  it('does not ask who sees a shared one', () => {
    const shared = { ...own, ownership: 'shared', targetDate: undefined } as const;
    const read = readDetails(stateOf(modalOf(shared, [])), about(shared, 'alone'), pairReader);
    expect(read).toHaveProperty('value.details.visibleTo', 'us');
  });

  it('takes today for no date ahead, but leaves one that is past as it was', () => {
    const past = { ...own, ownership: 'shared', targetDate: Temporal.PlainDate.from('2026-01-01') } as const;
    const modal = modalOf(past, []);
    expect(readDetails(stateOf(modal), about(past, 'alone'), pairReader)).toHaveProperty('value');
    const state = stateOf(modal, { date: { selected_date: '2026-03-02' } });
    expect(readDetails(state, about(past, 'alone'), pairReader)).toHaveProperty('errors.date');
  });
});

it('takes no day beyond ten years, but leaves one that was set', () => {
  const far = today.add({ years: 10, days: 1 });
  const shared = { ...own, ownership: 'shared', targetDate: undefined } as const;
  const state = stateOf(modalOf(shared, []), { date: { selected_date: far.toString() } });
  expect(readDetails(state, about(shared, 'alone'), pairReader)).toHaveProperty('errors.date');
  const set = { ...shared, targetDate: far };
  expect(readDetails(state, about(set, 'alone'), pairReader)).toHaveProperty('value');
  const action = stateOf(actionModal({ goal: own, action: undefined }, pairReader), {
    action: { value: 'x' },
    action_date: { selected_date: far.toString() },
  });
  expect(readAction(action, { today, reader: pairReader })).toHaveProperty('errors.action_date');
});

describe('the form of its end', () => {
  const said = (canGoOn: boolean, outcome?: GoalOutcome) =>
    JSON.stringify(closingModal({ goal: own, canGoOn }, outcome, pairReader).blocks);

  it('has no answer chosen but the one that a button names', () => {
    expect(said(true)).not.toMatch(/"initial_option":\{"value":"(?!none)/u);
    expect(said(true)).toContain('"Carried on"');
    expect(said(true, 'dropped')).toContain('"initial_option":{"value":"dropped"');
  });

  it('offers nothing to carry on where it has no pair to begin anew in, and that is refused', () => {
    expect(said(false)).not.toContain('Carried on');
    expect(said(false)).not.toContain('Carrying on');
    expect(said(false)).toContain('"Partly done"');
  });

  holdsToItsView({
    modal: closingModal({ goal: own, canGoOn: true }, 'done', pairReader),
    read: readClosing,
  });
});

it.each(['', 'G1:1', `${'-'.repeat(36)}:1`, '3f0c7a1e-5a0b-4c57-9d0e-0a8f4f7f2a11:'])(
  'refuses %s for the action that a button means',
  (value) => {
    expect(outcomeOf(() => actionMeant.parse(value))).toBe('refused');
  },
);
