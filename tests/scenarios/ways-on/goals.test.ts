import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { becomes, hidden, setGoal, shared, submitGoal } from '../../support/goals.ts';
import { goodDetails, goodEnd, goodGoal } from '../../support/good-forms.ts';
import { dateSelected, selected, toldInDm } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, reads } from '../../support/world.ts';
import { closeModals, endWell, inDays, pausePair, pressWayOn, standingOf } from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true });

/** Presses what is left over somewhere, and reads what comes of it. */
async function pressGoalForged(
  person: Person,
  { id, value, told }: { readonly id: string; readonly value: string; readonly told: string },
): Promise<void> {
  const seen = person.allMessages().length;
  await here.forger.action(person, { id, value });
  await reads(() => ({ reading: person.allMessages().slice(seen).map(text).join('\n') }), told);
}

describe('the goals of a pair', () => {
  it('that ends well are asked about beside what somebody keeps, and dropped is an answer like done', async () => {
    const { pair } = here;
    const goalId = await setGoal(here, pair.first, { title: 'Speak at the meetup' });
    await endWell(here, pair.first);
    await pair.first.press('Write my part', { in: pair.dm });
    await reads(() => pair.first.modal(), 'What would you like to');
    await pair.first.submit();
    await reads(() => pair.first.modal(), 'What do you take away');
    await pair.first.submit();
    await reads(() => pair.first.modal(), 'How did your goals go? Whatever the answer, it’s fine.');
    expect(text(pair.first.modal())).toMatch(/Speak at the meetup\nFinish goal\n.+your pair can end today/u);
    await pair.first.press('Finish goal', { in: 'modal' });
    await reads(() => pair.first.modal(), 'How did it go?');
    await pair.first.fillIn({ 'How did it go?': 'Dropped' });
    await pair.first.submit();
    await becomes(here, goalId, ['closed', 'dropped']);
  });

  it('show what became of each for as long as Home knows the pair, and in the farewell', async () => {
    const { pair, forger, pairId } = here;
    const goalId = await setGoal(here, pair.first, { title: 'Speak at the meetup' });
    const own = await setGoal(here, pair.second, { title: 'Write weekly', values: hidden });
    for (const [person, id, how] of [
      [pair.first, goalId, 'partly'],
      [pair.second, own, 'dropped'],
    ] as const)
      await forger.submission(person, {
        callbackId: 'goals.close',
        metadata: { goalId: id },
        values: { ...goodEnd, outcome: selected(how) },
      });
    await becomes(here, goalId, ['closed', 'partly']);
    await endWell(here, pair.first);
    await forger.action(pair.first, { id: 'ending-well.end-now', value: pairId });
    await eventually(async () => expect((await standingOf(here))?.state).toBe('ended'));
    await here.rows.delivered();
    await pair.first.openHome();
    await pair.first.press('See past goals', { in: 'home' });
    await reads(() => pair.first.modal(), 'Speak at the meetup');
    expect(text(pair.first.modal())).toMatch(/Speak at the meetup\n[^\n]*Mine\nPartly done\n/u);
    await closeModals(pair.first);
    await pair.first.press('Read my farewell', { in: 'home' });
    await reads(() => pair.first.modal(), 'How my goals went');
    expect(text(pair.first.modal())).toMatch(/Speak at the meetup\nPartly done/u);
    expect(text(pair.first.modal())).not.toContain('Write weekly');
  });

  it('that pauses rest: nobody accepts, changes, ticks, finishes or sets one, nor is offered to, until it restarts', async () => {
    const { pair, rows, forger, pairId } = here;
    const proposed = await setGoal(here, pair.first, { title: 'Speak together', values: shared });
    const own = await setGoal(here, pair.second, { title: 'Write weekly' });
    await pausePair(here, pair.first, 30);
    const refused = 'This pair is paused until';
    for (const [id, value] of [
      ['goals.accept', proposed],
      ['goals.edit', own],
      ['goals.finish', own],
      ['goals.add-action', own],
      ['goals.tick', `${own}:1`],
      ['goals.open', pairId],
    ] as const)
      await pressGoalForged(pair.second, { id, value, told: refused });
    const { answer } = await forger.submission(pair.second, {
      callbackId: 'goals.set',
      metadata: { pairId },
      values: goodGoal,
    });
    expect(answer).toContain(refused);
    await becomes(here, proposed, ['proposed']);
    await becomes(here, own, ['active']);
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'Write weekly');
    for (const button of ['Accept goal', 'Mark done', 'Set a goal', 'Finish goal'])
      expect(pair.second.home()?.buttons).not.toContain(button);
    await rows.delivered();
    expect(pair.second.messages(pair.dm).flatMap(({ buttons }) => buttons)).not.toContain('Accept goal');
    await pressWayOn(here, pair.second, 'Restart now');
    await rows.delivered();
    await pressGoalForged(pair.second, { id: 'goals.accept', value: proposed, told: '' });
    await becomes(here, proposed, ['active']);
  });

  it('that pauses wait, and so does the role of mentee', async () => {
    const { pair, rows, forger, pairId } = here;
    await forger.action(pair.first, { id: 'sessions.held', value: `${pairId}:1` });
    await rows.delivered();
    const goalId = await setGoal(here, pair.first, { title: 'Speak at the meetup' });
    const values = { ...goodDetails, date: dateSelected(inDays(here, 16)) };
    await submitGoal(here, pair.first, { form: 'save', about: { goalId, asks: 'alone' }, values });
    await pausePair(here, pair.second, 30);
    for (const mentee of [1, 2])
      await forger.action(pair.first, { id: 'rota.swap', value: `${pairId}:2:${mentee}` });
    await daysLater(here.world, 24);
    expect(toldInDm(pair.first)).not.toContain('Your goal is due on');
    await daysLater(here.world, 12);
    expect((await standingOf(here))?.state).toBe('active');
    await becomes(here, goalId, ['active']);
    await closeModals(pair.second);
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'You’re the next mentee');
  });
});
