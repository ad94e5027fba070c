import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import type { Goal } from '../../../../src/features/relationship/goals/model/goal.ts';
import { closingModal } from '../../../../src/features/relationship/goals/views/closing-form.ts';
import {
  actionModal,
  detailsModal,
  goalModal,
} from '../../../../src/features/relationship/goals/views/forms.ts';
import { goalsPart, leftPart } from '../../../../src/features/relationship/goals/views/home.ts';
import { goalsCard, pastModal } from '../../../../src/features/relationship/goals/views/lists.ts';
import { goalView, type Pack } from '../../../../src/features/relationship/goals/views/one.ts';
import {
  datesNear,
  goalClosing,
  goalSet,
  refused,
} from '../../../../src/features/relationship/goals/views/told.ts';
import { marksOf } from '../../../../src/features/relationship/goals/model/merging.ts';
import { goalStates } from '../../../../src/features/relationship/goals/model/goal.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOf, faultsOfView, wordsOf } from '../../block-kit.ts';
import { goals, pairId, personId, trio } from '../../extreme.ts';

const reader = { ...pairReader, locale: 'ar-EG' };
const today = Temporal.PlainDate.from('2026-03-02');
const content = loadContent('content').in('en');
const pack: Pack = {
  examples: content.goalExamples,
  themeNames: Object.fromEntries(
    Object.entries(content.tags.themes).map(([theme, { name }]) => [theme, name]),
  ) as Pack['themeNames'],
};
const viewer = { personId, reader, today };
const plainly = { personId, reader: pairReader, today };
const card = (id: string) => goalsCard(trio, goals, { ...viewer, personId: id });
const inStates = goals.flatMap((goal) =>
  goalStates.map((state): Goal => ({
    ...goal,
    state,
    outcome: 'changed',
    closingNumber: 1,
    // Whose name is said as the asker's.
    consents: [trio.members[1]?.id ?? ''],
  })),
);

const buttons = (id: string) =>
  JSON.stringify(card(id).blocks).match(/"goals\.card-(?:un)?tick"/g)?.length ?? 0;

const setting = (some: readonly Goal[]) =>
  wordsOf(goalsCard(trio, some, plainly).blocks).match(/Set (?:a|shared) goal/g);

describe('what shows goals', () => {
  it('suggests one only where it can be set', () => {
    for (const state of ['active', 'paused', 'closing'] as const) {
      const said = wordsOf(goalsCard({ ...trio, state }, [], plainly).blocks);
      expect(said.includes('A small one is a good start')).toBe(state === 'active');
    }
  });

  it('is sound with as many as a trio may have, of the longest and strangest words', () => {
    const kinds = ['personal', 'shared'] as const;
    expect(faultsOfView(goalModal({ pairId, today, kinds }, reader))).toEqual([]);
    expect(faultsOf(card(personId))).toEqual([]);
    expect(faultsOf(goalsCard(trio, [], viewer))).toEqual([]);
    expect(faultsOf(datesNear(goals.slice(0, 5), trio, reader))).toEqual([]);
    for (const part of [
      leftPart(goals, [trio], viewer),
      goalsPart(trio, goals, viewer),
      goalsPart(trio, [], viewer),
    ])
      expect(faultsOf({ text: 'x', blocks: part.blocks ?? [] })).toEqual([]);
    expect(
      faultsOf(
        refused(
          {
            words: 'x',
            about: goals.slice(0, 3),
            code: 'too-many-personal',
            kinds: ['shared'],
            unsent: goals[0]?.note,
          },
          viewer,
        ),
      ),
    ).toEqual([]);
    const past = Array.from({ length: 10 }, () => inStates).flat();
    expect(faultsOfView(pastModal(trio, past, viewer))).toEqual([]);
  });

  it('is sound in each state of a goal', () => {
    for (const goal of inStates) {
      const shown = { ...viewer, pair: trio, others: goals, pack, today, canGoOn: true };
      expect(faultsOfView(goalView({ ...goal, wording: { ...goal.wording, measure: '' } }, shown))).toEqual(
        [],
      );
      expect(faultsOf(goalSet(goal, trio, reader))).toEqual([]);
      expect(faultsOf(goalClosing(goal, trio, { number: 1, reader }))).toEqual([]);
      expect(faultsOfView(closingModal({ goal, canGoOn: true }, undefined, reader))).toEqual([]);
      for (const typed of [{}, { typed: { wording: goal.wording.title, dueOn: today } }])
        expect(faultsOfView(actionModal({ goal, action: goal.actions[0], ...typed }, reader))).toEqual([]);
      const form = { goal, asksWhoSees: true, longer: goals, themeNames: pack.themeNames };
      const theirs = [goal.wording.title, goal.wording.why, goal.wording.measure];
      const overtaken = { opened: marksOf(goal), theirs };
      for (const each of [form, { ...form, overtaken }])
        expect(faultsOfView(detailsModal(each, reader))).toEqual([]);
    }
  });

  it('draws the actions that are done and those that are not, or the percent, in a bar and in words', () => {
    const [goal] = goals.filter(({ number }) => number === 2);
    const drawn = (change: Partial<Goal>) =>
      wordsOf(goalsCard(trio, goal ? [{ ...goal, ...change }] : [], plainly).blocks);
    expect(drawn({})).toContain('▰▰▱▱▱▱ 2 of 6 actions');
    expect(drawn({ percent: 40 })).toContain('▰▰▰▰▱▱▱▱▱▱ 40%');
  });

  it('says of an open goal and its next action whose day is past that it was due, and of one that is over by when it was', () => {
    const [goal] = goals.filter(({ number }) => number === 2);
    if (!goal) throw new RangeError('no such goal');
    const [action, ...others] = goal.actions.filter(({ isDone }) => !isDone);
    if (!action) throw new RangeError('all is done');
    const drawn = (day: Temporal.PlainDate) => {
      const due = {
        ...goal,
        ownership: 'shared' as const,
        targetDate: day,
        actions: [{ ...action, dueOn: day }, ...others],
      };
      return {
        open: wordsOf(goalsCard(trio, [due], plainly).blocks),
        over: wordsOf(pastModal(trio, [{ ...due, state: 'closed', outcome: 'done' }], plainly).blocks),
      };
    };
    const past = drawn(today.subtract({ days: 1 }));
    expect(past.open).toContain(' · was due by March 1, 2026');
    expect(past.open).toContain('(was due by March 1, 2026)');
    expect(past.over).toContain('by March 1, 2026');
    for (const words of [past.over, drawn(today).open]) expect(words).not.toContain('was due');
  });

  it('lets whoever proposed a goal take it back, and offers a yes to the others alone', () => {
    const [goal] = inStates.filter((each) => each.ownership === 'shared' && each.state === 'proposed');
    if (!goal) throw new RangeError('no such goal');
    const own = { ...goal, ownerId: personId, consents: [personId] };
    const offered = (id: string) =>
      wordsOf(
        goalView(own, { ...plainly, personId: id, pair: trio, others: [], pack, canGoOn: true }).blocks,
      );
    expect(offered(personId)).toContain('Withdraw goal');
    expect(offered(personId)).not.toMatch(/Accept goal|Decline goal/u);
    expect(offered(trio.members[1]?.id ?? '')).toMatch(/Accept goal[^]*Decline goal/u);
  });

  it('offers to move a goal to those alone who may, and names whose it is to the others', () => {
    expect(buttons(personId)).toBeGreaterThan(buttons('U0STRANGER'));
    expect(buttons('U0STRANGER')).toBeGreaterThan(0);
    const [goal] = goals.filter(({ ownerId, ownership }) => ownership === 'personal' && ownerId !== personId);
    const named = { ...trio, members: trio.members.map((each) => ({ ...each, name: `N-${each.id}` })) };
    const seen = wordsOf(goalsCard(named, goal ? [goal] : [], plainly).blocks);
    expect(seen).toContain(`N-${goal?.ownerId}`);
    expect(seen).not.toContain('Mine');
  });

  it('says to ask each other about a goal that is open alone', () => {
    const cheered = inStates
      .filter(({ ownership }) => ownership === 'personal')
      .filter((goal) => wordsOf(goalSet(goal, trio, pairReader).blocks).includes('Ask each other'));
    expect(new Set(cheered.map(({ state }) => state))).toEqual(new Set(['active', 'closing']));
  });

  it('offers to set what there is room for, and nothing where all is taken', () => {
    const own = goals.filter((each) => each.ownership === 'personal' && each.ownerId === personId);
    const ours = goals.filter(({ ownership }) => ownership === 'shared');
    expect(setting([])).toEqual(['Set a goal']);
    expect(setting(own)).toEqual(['Set shared goal']);
    expect(setting(ours)).toEqual(['Set a goal']);
    expect(setting([...own, ...ours])).toBeNull();
  });

  it('names the short goals of a long one that are open, and few of the others', () => {
    const [long, ...others] = goals;
    if (!long) throw new Error('no goal');
    const parts = [...others, ...others].map((each, index): Goal => ({
      ...each,
      id: `P${index}`,
      partOf: long.id,
      state: index % 2 === 0 ? 'active' : 'closed',
      wording: { ...each.wording, title: `part-${index}-` },
    }));
    const shown = { personId, reader: pairReader, pair: trio, others: parts, pack, today, canGoOn: true };
    const told = wordsOf(goalView(long, shown).blocks);
    const named = parts.filter(({ wording }) => told.includes(wording.title));
    expect(named.filter(({ state }) => state === 'active')).toHaveLength(10);
    expect(named.filter(({ state }) => state === 'closed')).toHaveLength(3);
    expect(told).toContain('And 7 shorter goals that ended earlier');
  });

  it('says how many past goals there are beyond those it shows', () => {
    const past = Array.from({ length: 31 }, (): Goal[] =>
      inStates.filter(({ state }) => state === 'closed').slice(0, 1),
    ).flat();
    expect(wordsOf(pastModal(trio, past, plainly).blocks)).toContain('And 1 earlier goal.');
  });

  it('tells the pair the title alone', () => {
    const [goal] = goals;
    const told = wordsOf(
      goal &&
        goalSet(
          { ...goal, wording: { title: 'Speak up', why: 'fear', measure: 'calm', support: [] } },
          trio,
          reader,
        ).blocks,
    );
    expect(told).toContain('Speak up');
    expect(told).not.toMatch(/fear|calm/);
  });

  it('asks whether it is finished once all is done, and never before', () => {
    const [goal] = goals.filter(({ number, ownerId }) => number === 6 && ownerId === personId);
    const done = goalsCard(trio, goal ? [goal] : [], plainly);
    expect(wordsOf(done.blocks)).toContain('Finish, or add one?');
    expect(wordsOf(card('U0STRANGER').blocks.slice(0, 4))).not.toContain('Finish, or add one?');
  });
});
