import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { dateSelected, selected, toldInDm } from '../../support/forger.ts';
import { becomes, inDm, setGoal, shared } from '../../support/goals.ts';
import { goodDetails, goodGoal } from '../../support/good-forms.ts';
import { room } from '../../support/room.ts';
import { goalsOfThree } from '../../support/shared-goals.ts';
import { daysLater, few, reads } from '../../support/world.ts';

/** Three people, who make one trio. */
const here = room({
  people: few.slice(0, 3),
  introduced: true,
  silent: true,
  putBack: true,
  withoutRateLimits: true,
});
const { trio, press, finish, accepted } = goalsOfThree(here);
const dm = () => inDm(here, here.ana);

describe('a shared goal', () => {
  it('is one once all three have accepted it, and its message says what holds', async () => {
    const [ana, ben, chen] = trio();
    const goalId = await setGoal(here, ana, { title: 'Be kind', values: shared });
    await reads(dm, 'proposes a goal for your pair');
    expect(text(dm())).toMatch(
      /Waiting for a yes from Ben.* and Chen|Waiting for a yes from Chen.* and Ben/u,
    );
    await ben.press('Accept goal', { in: here.pair.dm });
    await reads(() => ben.modal(), 'Waiting for a yes from Chen');
    await press(ben, 'goals.accept', goalId);
    await reads(() => ({ reading: toldInDm(ben) }), 'You’ve already said yes');
    await becomes(here, goalId, ['proposed']);
    await press(ben, 'goals.finish', goalId);
    await reads(() => ({ reading: toldInDm(ben) }), 'Not everyone has accepted this goal yet');
    await chen.press('Accept goal', { in: here.pair.dm });
    await here.rows.delivered();
    await reads(dm, 'Your pair has a shared goal');
    expect(text(dm())).not.toContain('Accept goal');
    await press(chen, 'goals.decline', goalId);
    await reads(() => ({ reading: toldInDm(chen) }), 'Everyone has accepted this goal already');
  });

  it('is no goal once one declines, and another may be proposed', async () => {
    const goalId = await setGoal(here, here.ana, { title: 'Run together', values: shared });
    await press(here.chen, 'goals.decline', goalId);
    await becomes(here, goalId, ['declined']);
    await reads(dm, 'This proposal wasn’t accepted');
    await press(here.ben, 'goals.accept', goalId);
    await reads(() => ({ reading: toldInDm(here.ben) }), 'wasn’t accepted, so nothing was changed');
    await accepted('Walk together');
  });

  it('is accepted where the last two press at the same moment', async () => {
    const goalId = await setGoal(here, here.ana, { title: 'At once', values: shared });
    await Promise.all([press(here.ben, 'goals.accept', goalId), press(here.chen, 'goals.accept', goalId)]);
    await becomes(here, goalId, ['active']);
    await reads(dm, 'Your pair has a shared goal');
    expect(text(dm())).not.toContain('Waiting for a yes');
  });

  it('closes with the yes of all three, and a no keeps it open for all', async () => {
    const [ana, ben, chen] = trio();
    const goalId = await accepted('Close me');
    await finish(ben, goalId, 'partly');
    await here.rows.delivered();
    await reads(dm, 'asks to close your shared goal: partly done');
    await press(ana, 'goals.agree', goalId);
    await becomes(here, goalId, ['closing', 'partly']);
    await press(chen, 'goals.keep-open', goalId);
    await becomes(here, goalId, ['active']);
    await reads(dm, 'This goal stays open');
    await press(ana, 'goals.agree', goalId);
    await reads(() => ({ reading: toldInDm(ana) }), 'Nobody asks to close this goal now');

    await finish(ana, goalId, 'done');
    await here.rows.delivered();
    for (const person of [ben, chen]) await press(person, 'goals.agree', goalId);
    await becomes(here, goalId, ['closed', 'done']);
    await here.rows.delivered();
    await reads(dm, 'This goal is closed: done');
    expect(text(dm())).not.toContain('Yes, close it');
    await press(ben, 'goals.keep-open', goalId);
    await reads(() => ({ reading: toldInDm(ben) }), 'This goal is closed, so nothing was changed');
  });

  it('closes where all ask for the same at the same moment; asked for otherwise, one is told so with the answers beside it', async () => {
    const [ana, ben, chen] = trio();
    const goalId = await accepted('All at once');
    await Promise.all([ana, ben, chen].map((person) => finish(person, goalId, 'done')));
    await becomes(here, goalId, ['closed', 'done']);
    const other = await accepted('Not alike');
    await finish(ana, other, 'done');
    const { answer } = await finish(ben, other, 'dropped');
    expect(answer).toContain('Your pair is already asked whether this goal closes');
    for (const id of ['goals.agree', 'goals.keep-open']) expect(answer).toContain(id);
  });

  it('is carried on by all together', async () => {
    const goalId = await accepted('Go on');
    await finish(here.ana, goalId, 'carried-on');
    for (const person of [here.ben, here.chen]) await press(person, 'goals.agree', goalId);
    await becomes(here, goalId, ['closed', 'carried-on']);
    const rows = await here.rows.query(
      'select state, outcome from goals where pair_id = $1 order by number',
      [here.pairId],
    );
    expect(rows).toEqual([
      { state: 'closed', outcome: 'carried-on' },
      { state: 'active', outcome: null },
    ]);
  });

  it('is refused as the third, where the form offers one’s own alone; and each says alone how confident they are', async () => {
    const [ana, ben] = trio();
    const goalId = await accepted('First');
    await setGoal(here, ben, { title: 'Second', values: shared });
    const { answer } = await here.forger.submission(ana, {
      callbackId: 'goals.set',
      metadata: { pairId: here.pairId },
      values: { ...goodGoal, ...shared },
    });
    expect(answer).toContain('A pair can have two active shared goals');
    expect(answer).toContain('goals.drop');
    await ana.press('Set a goal', { in: here.pair.dm });
    await reads(() => ana.modal(), 'Your pair has two shared goals, so this one is yours');
    expect(text(ana.modal())).not.toContain('Ours');
    const { visibility: _none, ...details } = goodDetails;
    await here.forger.submission(ana, {
      callbackId: 'goals.save',
      metadata: { goalId, asks: 'alone' },
      values: { ...details, confidence: selected('2'), title: 'First' },
    });
    const saved = await here.forger.submission(ben, {
      callbackId: 'goals.save',
      metadata: { goalId, asks: 'alone' },
      values: { ...details, confidence: selected('5'), title: 'First' },
    });
    expect(saved.answer).toContain('seen by you alone: start 5');
    expect(saved.answer).not.toContain('start 2');
  });

  it('is reminded of in the pair’s DM, once', async () => {
    const goalId = await accepted('In time');
    const { visibility: _none, ...details } = goodDetails;
    await here.forger.submission(here.ana, {
      callbackId: 'goals.save',
      metadata: { goalId, asks: 'alone' },
      values: {
        ...details,
        title: 'In time',
        date: dateSelected(
          here.clock
            .now()
            .add({ hours: 24 * 16 })
            .toString()
            .slice(0, 10),
        ),
      },
    });
    await daysLater(here.world, 20);
    expect(text(dm()).split('Your shared goal is due on')).toHaveLength(2);
    expect(toldInDm(here.ana)).not.toContain('is due on');
  });
});
