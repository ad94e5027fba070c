import { describe, expect, it } from '@jest/globals';
import { goalModal, goalsCard, goalSet } from '../../../../src/features/relationship/goals/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOf, faultsOfView, wordsOf } from '../../block-kit.ts';
import { couple, extremeText, goals, pairId, personId } from '../../extreme.ts';

const reader = { ...pairReader, locale: 'ar-EG' };
const card = (id: string) => goalsCard(couple, goals, { personId: id, reader });

const buttons = (id: string) => JSON.stringify(card(id).blocks).match(/"goals\.(?:un)?tick"/g)?.length ?? 0;

describe('what shows goals', () => {
  it('is sound with as many as a trio may have, of the longest and strangest words', () => {
    expect(faultsOfView(goalModal(pairId, Temporal.PlainDate.from('2026-03-02'), reader))).toEqual([]);
    for (const goal of goals) expect(faultsOf(goalSet(goal, extremeText(80), reader))).toEqual([]);
    expect(faultsOf(card(personId))).toEqual([]);
    expect(faultsOf(goalsCard(couple, [], { personId, reader }))).toEqual([]);
  });

  it('draws the actions that are done and those that are not', () => {
    const [goal] = goals.filter(({ number }) => number === 2);
    const only = goalsCard(couple, goal ? [goal] : [], { personId, reader: pairReader });
    expect(wordsOf(only.blocks)).toContain('▰▰▱▱▱▱ 2 of 6 actions');
  });

  it('offers to move a goal to those alone who may', () => {
    expect(buttons(personId)).toBeGreaterThan(buttons('U0STRANGER'));
    expect(buttons('U0STRANGER')).toBeGreaterThan(0);
  });

  it('tells the pair the title alone', () => {
    const [goal] = goals;
    const told = wordsOf(
      goal &&
        goalSet({ ...goal, wording: { title: 'Speak up', why: 'fear', measure: 'calm' } }, 'Ana', reader)
          .blocks,
    );
    expect(told).toContain('Speak up');
    expect(told).not.toMatch(/fear|calm/);
  });
});
