import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { dateSelected, selected } from '../../support/forger.ts';
import { askedNow, becomes, pressGoal, submitGoal } from '../../support/goals.ts';
import { goodDetails, goodEnd } from '../../support/good-forms.ts';
import { room } from '../../support/room.ts';
import { goalsOfThree } from '../../support/shared-goals.ts';
import { few, reads } from '../../support/world.ts';

/** Three people, who make one trio. */
const here = room({
  people: few.slice(0, 3),
  introduced: true,
  silent: true,
  withoutRateLimits: true,
  putBack: true,
});
const { trio, press, finish, accepted } = goalsOfThree(here);

const openForm = async (person: Person) => {
  await person.press('Show goal', { in: here.pair.dm });
  await reads(() => person.modal(), 'Edit goal');
  await person.press('Edit goal', { in: 'modal' });
  await reads(() => person.modal(), 'Why does it matter to you?');
};

const save = async (person: Person, fields: Readonly<Record<string, string>>) => {
  await person.fillIn(fields);
  await person.submit();
};

describe('a shared goal that another has moved on', () => {
  it('takes an answer for the question that its presser saw, and for no later one', async () => {
    const [ana, ben, chen] = trio();
    const goalId = await accepted('Ask twice');
    await finish(ana, goalId, 'done');
    const before = await askedNow(here, goalId);
    await here.rows.delivered();
    await ben.press('Show goal', { in: here.pair.dm, near: 'asks to close' });
    await reads(() => ben.modal(), 'asks to close your shared goal: done');
    await press(chen, 'goals.keep-open', goalId);
    await finish(ana, goalId, 'dropped');
    await ben.press('Yes, close it', { in: 'modal' });
    await reads(() => ben.modal(), 'This is what your pair is asked now');
    expect(text(ben.modal())).toMatch(/Ana.* asks to close your shared goal: dropped/u);
    for (const value of [before, goalId])
      for (const id of ['goals.agree', 'goals.keep-open']) await pressGoal(here, ben, { id, value });
    await ben.closeModal();
    await becomes(here, goalId, ['closing', 'dropped']);
    await here.rows.delivered();
    await ben.press('Yes, close it', { in: here.pair.dm });
    await reads(() => ben.modal(), 'Waiting for a yes from Chen');
  });

  it('does nothing to an action in the place of one that was dropped, and shows the goal as it now is', async () => {
    const [ana, ben] = trio();
    const goalId = await accepted('Plan a talk');
    const add = (action: string) =>
      submitGoal(here, ana, {
        form: 'save-action',
        about: { goalId },
        values: { action, action_date: dateSelected(null) },
      });
    await add('Book the room');
    await here.rows.delivered();
    await ben.press('Show goal', { in: here.pair.dm });
    await reads(() => ben.modal(), 'Book the room');
    const old = `${goalId}:2`;
    await pressGoal(here, ana, { id: 'goals.drop-action', value: old });
    await add('Give the talk');
    await ben.press('Mark done', { near: 'Book the room' });
    await reads(() => ben.modal(), 'That action was dropped, so nothing was changed');
    expect(text(ben.modal())).toContain('Give the talk');
    const { answer } = await submitGoal(here, ben, {
      form: 'save-action',
      about: { goalId, position: 2 },
      values: { action: 'Book a big room', action_date: dateSelected(null) },
    });
    expect(answer).toContain('That action was dropped');
    for (const id of ['goals.drop-action', 'goals.change-action', 'goals.tick'])
      await pressGoal(here, ben, { id, value: old });
    const rows = await here.rows.query(
      'select position, done_at from goal_actions where goal_id = $1 order by position',
      [goalId],
    );
    expect(rows).toEqual([
      { position: 1, done_at: null },
      { position: 3, done_at: null },
    ]);
  });

  it('asks whoever changes an action that another has changed since, and keeps what both have written', async () => {
    const [ana, ben] = trio();
    await accepted('Words of two');
    for (const person of [ana, ben]) {
      await person.press('Show goal', { in: here.pair.dm });
      await reads(() => person.modal(), 'Change action');
      await person.press('Change action', { in: 'modal' });
      await reads(() => person.modal(), 'What will you do?');
    }
    await save(ana, { 'What will you do?': 'Ana’s *words*' });
    await reads(() => ana.modal(), 'Your changes are saved');
    await save(ben, { 'What will you do?': 'Ben’s words' });
    await reads(() => ben.modal(), 'Someone in your pair has changed this action meanwhile');
    expect(text(ben.modal())).toContain('Ana’s *words*');
    expect(text(ben.modal())).not.toContain('Your changes are saved');
    await ben.submit();
    await reads(() => ben.modal(), 'Your changes are saved');
    expect(text(ben.modal())).toContain('Ben’s words');
    expect(text(ben.modal())).not.toContain('Ana’s');
    await ana.closeModal();
    await ben.closeModal();
  });

  it('says what it said as long as it is asked whether it closes', async () => {
    const [ana, ben] = trio();
    const goalId = await accepted('As it was read');
    await finish(ana, goalId, 'carried-on');
    const { visibility: _none, ...details } = goodDetails;
    const edit = { form: 'save', about: { goalId, asks: 'alone' }, values: details } as const;
    const act = { action: 'x', action_date: dateSelected(null) };
    const refused = [
      { ...(await submitGoal(here, ben, edit)), offered: ['goals.agree', 'goals.keep-open'] },
      {
        ...(await submitGoal(here, ana, { form: 'save-action', about: { goalId }, values: act })),
        offered: ['goals.keep-open'],
      },
    ];
    for (const { answer, offered } of refused) {
      expect(answer).toContain('Your pair is already asked whether this goal closes');
      expect(answer).toContain('What you wrote wasn’t kept');
      for (const id of offered) expect(answer).toContain(id);
    }
    await pressGoal(here, ben, { id: 'goals.show', value: goalId });
    await pressGoal(here, ben, { id: 'goals.tick', value: `${goalId}:1` });
    await press(ben, 'goals.keep-open', goalId);
    await becomes(here, goalId, ['active']);
    expect((await submitGoal(here, ben, edit)).answer).toContain('Your changes are saved');
  });

  it('keeps what each of two changed in their forms, and asks where it is the same', async () => {
    const [ana, ben] = trio();
    await accepted('Two at once');
    for (const person of [ana, ben]) await openForm(person);
    await save(ana, { 'Why does it matter to you?': 'Ana’s why', 'By when?': '2026-05-04' });
    await reads(() => ana.modal(), 'Your changes are saved');
    await save(ben, { 'How will you know?': 'Ben’s measure' });
    await reads(() => ben.modal(), 'Your changes are saved');
    for (const words of ['Ana’s why', 'Ben’s measure', '4 May 2026'])
      expect(text(ben.modal())).toContain(words);
    for (const person of [ana, ben]) {
      await person.closeModal();
      await openForm(person);
    }
    await save(ana, { 'What do you want to achieve?': 'Ana’s title' });
    await reads(() => ana.modal(), 'Your changes are saved');
    await save(ben, { 'What do you want to achieve?': 'Ben’s title' });
    await reads(() => ben.modal(), 'has changed this goal meanwhile');
    for (const words of ['Ana’s title', 'Ben’s title']) expect(text(ben.modal())).toContain(words);
    await ben.submit();
    await reads(() => ben.modal(), 'Your changes are saved');
    for (const words of ['Ben’s title', 'Ana’s why']) expect(text(ben.modal())).toContain(words);
  });

  it('keeps the sentence of everyone who asks for the same, and gives back that of who asks for another', async () => {
    const [ana, ben, chen] = trio();
    const goalId = await accepted('Two sentences');
    const end = (person: Person, outcome: string, note: string) =>
      submitGoal(here, person, {
        form: 'close',
        about: { goalId },
        values: { ...goodEnd, outcome: selected(outcome), note },
      });
    await end(ana, 'done', 'We did it.');
    await end(ben, 'done', 'It was fun.');
    const { answer } = await end(chen, 'dropped', 'I gave up.');
    expect(answer).toContain('What you wrote wasn’t kept. Here it is, to copy:');
    expect(answer).toContain('I gave up.');
    await here.rows.delivered();
    const dm = () => ({ reading: ana.messages(here.pair.dm).map(text).join('\n') });
    await reads(dm, 'We did it.\nIt was fun.');
    await press(chen, 'goals.agree', goalId);
    await becomes(here, goalId, ['closed', 'done']);
    expect(text(dm())).not.toContain('I gave up.');
  });
});
