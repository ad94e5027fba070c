import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { dateSelected, selected, toldInDm } from '../../support/forger.ts';
import { becomes, hidden, inDm, payloadsSince, pressGoal, setGoal, submitGoal } from '../../support/goals.ts';
import { goodDetails, goodEnd, goodGoal } from '../../support/good-forms.ts';
import { room } from '../../support/room.ts';
import { few, latest, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true, putBack: true });

const first = () => here.pair.first;
const second = () => here.pair.second;
const last = (person: Person) => person.allMessages().at(-1);

describe('a goal of one’s own', () => {
  it('asks for a title and a first action, and says gently what would help', async () => {
    await first().press('Set a goal', { in: here.pair.dm });
    await reads(() => first().modal(), 'What do you want to achieve?');
    await first().fillIn({ 'What do you want to achieve?': 'Speak up', 'What will you do first?': 'Ask Bo' });
    await first().submit();
    await reads(() => first().modal(), 'Your goal is set');
    for (const words of ['a sign by which', '• a date', 'As a wish:', 'As a goal:', 'How you’d know:'])
      expect(text(first().modal())).toContain(words);
    await first().press('Edit goal');
    await reads(() => first().modal(), 'Why does it matter to you?');
    await first().fillIn({
      'How will you know?': 'I spoke twice',
      'What is it about?': 'Influence',
      'By when?': '2026-05-04',
    });
    await first().submit();
    await reads(() => first().modal(), 'Your changes are saved');
    expect(text(first().modal())).toContain('About: Influence');
    expect(text(first().modal())).not.toContain('easier to reach');
    await reads(() => inDm(here, second()), 'Speak up');
  });

  it('is ticked, moved, added to and dropped action by action, and asks once all is done', async () => {
    const goalId = await setGoal(here, first(), { title: 'Write more' });
    await pressGoal(here, first(), { id: 'goals.tick', value: `${goalId}:1` });
    const done = 'select from goal_actions where goal_id = $1 and done_at is not null';
    await eventually(async () => expect(await here.rows.query(done, [goalId])).toHaveLength(1));
    await first().command('/peer goals', { in: here.pair.dm });
    await reads(() => latest(first().messages(here.pair.dm)), 'All actions are done. Finish, or add one?');
    await first().press('Add action', { in: here.pair.dm });
    await reads(() => first().modal(), 'What will you do?');
    await first().fillIn({ 'What will you do?': 'Find a reader' });
    await first().submit();
    await reads(() => first().modal(), 'Find a reader');
    await first().press('Mark open');
    await reads(() => first().modal(), '0 of 2 actions');
    await first().press('Change action', { near: 'Find a reader' });
    await reads(() => first().modal(), 'Drop action');
    await first().fillIn({ 'When will you do it?': '2026-03-12' });
    await first().submit();
    await reads(() => first().modal(), 'by March 12, 2026');
    const drop = { id: 'goals.drop-action', value: `${goalId}:1` };
    await pressGoal(here, first(), drop);
    await pressGoal(here, first(), { ...drop, value: `${goalId}:2` });
    await reads(() => ({ reading: toldInDm(first()) }), 'This is the goal’s only action');
    const left = await here.rows.query('select position from goal_actions where goal_id = $1', [goalId]);
    expect(left).toEqual([{ position: 2 }]);
  });

  it('is refused as the fourth before anything is written, with the way out beside it', async () => {
    for (const title of ['One', 'Two', 'Three']) await setGoal(here, first(), { title, values: hidden });
    await first().press('Set a goal', { in: here.pair.dm });
    await reads(() => latest(first().messages(here.pair.dm)), 'You can have three active goals of your own');
    const refusal = first().messages(here.pair.dm).at(-1);
    expect(first().modal()).toBeUndefined();
    expect(refusal?.isEphemeral).toBe(true);
    for (const name of ['Finish goal', 'Drop goal', 'Set shared goal'])
      expect(refusal?.buttons).toContain(name);
    await first().press('Drop goal', { in: here.pair.dm, near: 'Two' });
    await reads(() => first().modal(), 'How did it go?');
    // What the button says is chosen already.
    await first().submit();
    await reads(() => first().modal(), 'This goal is closed: dropped.');
    await setGoal(here, first(), { title: 'Four' });
    const { answer } = await submitGoal(here, first(), {
      form: 'set',
      about: { pairId: here.pairId },
      values: goodGoal,
    });
    expect(answer).toContain('Finish or drop one first');
    expect(answer).toContain('goals.finish');
  });

  it('is finished with a sentence, kept among the past ones, and what is pressed later says so', async () => {
    const goalId = await setGoal(here, first(), { title: 'Ask for feedback' });
    await submitGoal(here, first(), {
      form: 'close',
      about: { goalId },
      values: { ...goodEnd, outcome: selected('partly'), note: 'Half *way*' },
    });
    await becomes(here, goalId, ['closed', 'partly']);
    await here.rows.delivered();
    await reads(() => inDm(here, second()), 'This goal is closed: partly done.');
    await first().command('/peer goals', { in: here.pair.dm });
    await reads(() => latest(first().messages(here.pair.dm)), 'No open goals now');
    await first().press('See past goals', { in: here.pair.dm });
    await reads(() => first().modal(), 'Half *way*');
    await first().closeModal();
    for (const id of ['goals.finish', 'goals.edit', 'goals.add-action', 'goals.accept']) {
      await pressGoal(here, first(), { id, value: goalId });
      await reads(() => last(first()), 'This goal is closed, so nothing was changed');
      expect(last(first())?.buttons).toContain('Set a goal');
    }
  });

  it('is carried on with what is left to do', async () => {
    const goalId = await setGoal(here, first(), { title: 'Learn to draw' });
    await submitGoal(here, first(), {
      form: 'close',
      about: { goalId },
      values: { ...goodEnd, outcome: selected('carried-on') },
    });
    const rows = await here.rows.query(
      'select state, outcome, target_date from goals where pair_id = $1 order by number',
      [here.pairId],
    );
    expect(rows).toEqual([
      { state: 'closed', outcome: 'carried-on', target_date: null },
      { state: 'active', outcome: null, target_date: null },
    ]);
    await first().command('/peer goals', { in: here.pair.dm });
    await reads(() => latest(first().messages(here.pair.dm)), 'Learn to draw');
  });

  it('belongs to a long one, which names it', async () => {
    const long = await setGoal(here, first(), { title: 'Lead a team', values: hidden });
    const short = await setGoal(here, first(), { title: 'Lead a meeting', values: hidden });
    await submitGoal(here, first(), {
      form: 'save',
      about: { goalId: long, asks: 'alone' },
      values: { ...goodDetails, title: 'Lead a team', horizon: selected('long') },
    });
    const values = { ...goodDetails, title: 'Lead a meeting', part_of: selected(long) };
    await submitGoal(here, first(), {
      form: 'save',
      about: { goalId: short, asks: 'for-whole' },
      values: values,
    });
    await pressGoal(here, first(), { id: 'goals.show', value: long });
    const { answer } = await submitGoal(here, first(), {
      form: 'save-action',
      about: { goalId: long },
      values: { action: 'x', action_date: dateSelected(null) },
    });
    expect(answer).toContain('Its shorter goals:');
    expect(answer).toContain('Lead a meeting');
  });

  it('is made once by a double submission, and refuses an id of another pair or a bad one', async () => {
    const goalId = await setGoal(here, first(), { title: 'Mine', values: hidden });
    const once = {
      callbackId: 'goals.set',
      metadata: { pairId: here.pairId },
      values: goodGoal,
      viewId: 'V0TWICE',
    };
    await Promise.all([here.forger.submission(first(), once), here.forger.submission(first(), once)]);
    expect(await here.rows.query('select from goals where pair_id = $1', [here.pairId])).toHaveLength(2);
    const before = await here.rows.all();
    const outsider = here.workspace
      .people()
      .map(({ id }) => here.person(id))
      .find(({ id }) => id !== first().id && id !== second().id);
    for (const person of [outsider ?? second(), second()])
      for (const id of [
        'goals.show',
        'goals.edit',
        'goals.finish',
        'goals.carry-on',
        'goals.agree',
        'goals.add-action',
      ])
        await pressGoal(here, person, { id, value: goalId });
    for (const [form, values] of [
      ['save', goodDetails],
      ['close', goodEnd],
    ] as const) {
      const { answer } = await submitGoal(here, second(), {
        form,
        about: { goalId, asks: 'alone' },
        values: values,
      });
      expect(answer).toContain('nothing was changed');
      expect(answer).not.toContain('Mine alone');
    }
    await pressGoal(here, first(), { id: 'goals.show', value: crypto.randomUUID() });
    expect(await here.rows.all()).toEqual(before);
  });

  it('shows what was written exactly as it was', async () => {
    const title = '<!channel> *b* _i_ `c` &amp; ‮rtl 🇵🇹👩🏽‍🚀👨‍👩‍👧‍👦';
    const goalId = await setGoal(here, first(), { title });
    await submitGoal(here, first(), {
      form: 'save',
      about: { goalId, asks: 'alone' },
      values: { ...goodDetails, title, why: title, measure: title },
    });
    await here.rows.delivered();
    const all = payloadsSince(here, { requests: 0, sent: 0 }).filter(({ said }) => said.includes('👩🏽‍🚀'));
    expect(all.length).toBeGreaterThan(1);
    for (const { said } of all) expect(textsOfMrkdwn(said).join('\n')).not.toContain('👩🏽‍🚀');
    const { answer } = await submitGoal(here, first(), {
      form: 'set',
      about: { pairId: here.pairId },
      values: { ...goodGoal, title: title.repeat(99) },
    });
    expect(answer).toContain('nothing was changed');
    const bad = await submitGoal(here, first(), {
      form: 'set',
      about: { pairId: here.pairId },
      values: { ...goodGoal, title: '​‮', action: '\0\u2800' },
    });
    expect(JSON.parse(bad.answer).response_action).toBe('errors');
    const both = { ...goodGoal, ownership: selected('shared'), visibility: selected('me') };
    expect(
      (await submitGoal(here, first(), { form: 'set', about: { pairId: here.pairId }, values: both })).answer,
    ).toContain('Everyone in your pair sees');
  });
});

/** All that is read as markup in a payload, whatever it is part of. */
function textsOfMrkdwn(payload: string): readonly string[] {
  const found: string[] = [];
  JSON.parse(payload, (_, value) => {
    if (typeof value === 'string' && /^[[{]/u.test(value)) found.push(...textsOfMrkdwn(safe(value)));
    else if (value?.type === 'mrkdwn') found.push(value.text);
    return value;
  });
  return found;
}

const safe = (json: string): string => {
  try {
    JSON.parse(json);
    return json;
  } catch {
    return '[]';
  }
};
