import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { becomes, setGoal, submitGoal } from '../../support/goals.ts';
import { goodDetails } from '../../support/good-forms.ts';
import { dateSelected, toldInDm } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, reads } from '../../support/world.ts';
import { closeModals, endWell, inDays, pausePair, standingOf } from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true });

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
