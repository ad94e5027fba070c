import { describe, expect, it } from '@jest/globals';
import { features } from '../../../src/features.ts';
import { erase } from '../../../src/features/privacy/service/erasing.ts';
import { exportOf } from '../../../src/features/privacy/service/exporting.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { dateSelected, selected, type ForgedSubmission, type ForgedValues } from '../../support/forger.ts';
import { becomes, pressGoal, setGoal, shared } from '../../support/goals.ts';
import { goodDetails, goodEnd } from '../../support/good-forms.ts';
import { everythingKept, linesWith } from '../../support/revealing.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

// The second has set what the two of them share; the first has written in it, and is erased.
const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

const word = 'lighthouse';
const deps = () => here.world.sandbox.bot.deps;
const actor = ({ id: personId }: Person) => ({ workspaceId: here.workspace.teamId, personId });

async function submit(person: Person, form: ForgedSubmission): Promise<void> {
  const { answer } = await here.forger.submission(person, form);
  expect(answer).not.toMatch(/"errors"|nothing was changed|on my side/u);
}

const addAction = (person: Person, goalId: string, action: string) =>
  submit(person, {
    callbackId: 'goals.save-action',
    metadata: { goalId },
    values: { action, action_date: dateSelected(null) },
  });

/** Who sees a shared goal is not asked. */
const { visibility: _none, ...details } = goodDetails;
const edit = (person: Person, goalId: string, values: ForgedValues) =>
  submit(person, {
    callbackId: 'goals.save',
    metadata: { goalId, asks: 'alone' },
    values: { ...details, ...values },
  });

async function accepted(title: string): Promise<string> {
  const { first, second } = here.pair;
  const goalId = await setGoal(here, second, { title, values: shared });
  await pressGoal(here, first, { id: 'goals.accept', value: goalId });
  return goalId;
}

const finish = (person: Person, goalId: string, note: string) =>
  submit(person, {
    callbackId: 'goals.close',
    metadata: { goalId },
    values: { ...goodEnd, outcome: selected('done'), note },
  });

const kept = async (words: string) => linesWith(await everythingKept(here.rows), words);

async function pastGoalsOf(person: Person): Promise<string> {
  const seen = person.allMessages().length;
  await here.forger.action(person, { id: 'goals.past', value: here.pairId });
  const told = () => ({ reading: person.allMessages().slice(seen).map(text).join('\n') });
  await reads(told, 'Meet weekly');
  return told().reading;
}

describe('what somebody wrote in a goal that their peer has set', () => {
  it('goes with them, and what their peer wrote stands and reads well', async () => {
    const { first, second } = here.pair;
    const goalId = await accepted('Meet weekly');
    await addAction(first, goalId, `Ask the ${word} keeper`);
    await addAction(second, goalId, 'Keep a list');
    await edit(second, goalId, { title: 'Meet weekly', why: 'It helps', measure: 'Ten times' });
    await edit(first, goalId, { title: 'Meet weekly', why: `For the ${word}`, measure: 'Ten times' });
    await finish(first, goalId, `The ${word} was lit`);
    await finish(second, goalId, 'We met ten times');
    await becomes(here, goalId, ['closed', 'done']);

    const other = await accepted('Read together');
    await edit(second, other, { title: 'Read together', why: 'To read', measure: 'A book' });
    await edit(first, other, { title: `Read by the ${word}`, why: 'To read', measure: 'A book' });
    await submit(first, {
      callbackId: 'goals.save-action',
      metadata: { goalId: other, position: 1 },
      values: {
        action: `Choose a book on a ${word}`,
        action_date: dateSelected(null),
      },
    });

    const taken = await exportOf(deps(), features, actor(first));
    expect(JSON.stringify(taken?.own.goalActions)).toContain('keeper');
    expect(JSON.stringify(taken?.own.goalActions)).not.toContain('Keep a list');

    await erase(deps(), features, actor(first));
    await here.rows.delivered();
    expect(await kept(word)).toEqual([]);
    expect(await kept(first.id)).toEqual([]);
    for (const words of ['Meet weekly', 'Ten times', 'Keep a list', 'We met ten times', 'A book'])
      expect((await kept(words)).length).toBeGreaterThan(0);

    const past = await pastGoalsOf(second);
    expect(past).toContain('We met ten times');
    expect(past).toContain('A shared goal');
    expect(past).not.toMatch(/0 of 0|former-/u);
  });
});
