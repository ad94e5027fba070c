import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { dateSelected, selected, toldInDm } from '../../support/forger.ts';
import {
  askedNow,
  becomes,
  goalRow,
  inDm,
  payloadsSince,
  pressGoal,
  sentSoFar,
  setGoal,
  shared,
  submitGoal,
} from '../../support/goals.ts';
import { goodDetails, goodEnd } from '../../support/good-forms.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, latest, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true, putBack: true });

const first = () => here.pair.first;
const second = () => here.pair.second;

/** In view or in the menu, by how much else there is. */
const inHome = (words: string): string =>
  first()
    .home()
    ?.buttons.find((name) => name.startsWith(words)) ?? words;

const remind = async (person: Person, goalId: string, days: number) => {
  const day = here.clock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ days }).toString();
  const details = { ...goodDetails, title: 'In time', date: dateSelected(day) };
  await submitGoal(here, person, { form: 'save', about: { goalId, asks: 'alone' }, values: details });
};

const told = (person: Person) => toldInDm(person).split('Your goal is due on').length - 1;

describe('a goal’s date', () => {
  it('is told of once, to its owner alone, and again only where it is moved', async () => {
    const goalId = await setGoal(here, first(), { title: 'In time' });
    await remind(first(), goalId, 16);
    await daysLater(here.world, 18);
    expect(told(first())).toBe(1);
    expect(told(second())).toBe(0);
    await remind(first(), goalId, 20);
    await daysLater(here.world, 25);
    // The first one says no more that it is due on the day it was.
    await eventually(() => expect(told(first())).toBe(1));
    expect(toldInDm(first())).toContain('This reminder is over');
  });

  it('is not told of once it is finished or dropped, and its reminder says so afterwards', async () => {
    const [done, open] = [
      await setGoal(here, first(), { title: 'Done' }),
      await setGoal(here, first(), { title: 'Open' }),
    ];
    await remind(first(), done, 16);
    await submitGoal(here, first(), { form: 'close', about: { goalId: done }, values: goodEnd });
    await daysLater(here.world, 18);
    expect(told(first())).toBe(0);
    await remind(first(), open, 20);
    await daysLater(here.world, 25);
    expect(told(first())).toBe(1);
    await submitGoal(here, first(), {
      form: 'close',
      about: { goalId: open },
      values: { ...goodEnd, outcome: selected('dropped') },
    });
    await here.rows.delivered();
    await reads(() => ({ reading: toldInDm(first()) }), 'This reminder is over');
  });
});

describe('a date that is past', () => {
  it('is not told of where a goal is kept open after it', async () => {
    const goalId = await setGoal(here, first(), { title: 'Together', values: shared });
    await pressGoal(here, second(), { id: 'goals.accept', value: goalId });
    const day = here.clock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ days: 8 }).toString();
    const { visibility: _none, ...details } = goodDetails;
    const values = { ...details, date: dateSelected(day) };
    await submitGoal(here, first(), { form: 'save', about: { goalId, asks: 'alone' }, values });
    await submitGoal(here, first(), { form: 'close', about: { goalId }, values: goodEnd });
    await daysLater(here.world, 12);
    await pressGoal(here, second(), { id: 'goals.keep-open', value: await askedNow(here, goalId) });
    await becomes(here, goalId, ['active']);
    await daysLater(here.world, 3);
    expect(inDm(here, first()).reading).not.toContain('is due on');
  });
});

const carryOn = (goalId: string) =>
  submitGoal(here, first(), {
    form: 'close',
    about: { goalId },
    values: { ...goodEnd, outcome: selected('carried-on') },
  });

describe('what is carried on', () => {
  it('takes its short goals along', async () => {
    const long = await setGoal(here, first(), { title: 'Long' });
    const asLong = { ...goodDetails, title: 'Long', horizon: selected('long') };
    await submitGoal(here, first(), {
      form: 'save',
      about: { goalId: long, asks: 'alone' },
      values: asLong,
    });
    const short = await setGoal(here, first(), { title: 'Short' });
    const asShort = { ...goodDetails, title: 'Short', part_of: selected(long) };
    await submitGoal(here, first(), {
      form: 'save',
      about: { goalId: short, asks: 'for-whole' },
      values: asShort,
    });
    await carryOn(long);
    const whole = await here.rows.query(
      `select whole.state, whole.number from goals part join goals whole on whole.id = part.part_of where part.id = $1`,
      [short],
    );
    expect(whole).toEqual([{ state: 'active', number: 3 }]);
  });

  it('is kindly refused while the pair closes, with what was typed', async () => {
    const goalId = await setGoal(here, first(), { title: 'Too late' });
    await here.rows.query(`update pairs set state = 'closing' where id = $1`, [here.pairId]);
    const { answer } = await carryOn(goalId);
    expect(answer).toContain('Your pair ends soon, so nothing new starts in it');
    expect(answer).toContain('goals.finish');
    expect(answer).toContain('It went well.');
    await pressGoal(here, first(), { id: 'goals.carry-on', value: goalId });
    await reads(() => ({ reading: toldInDm(first()) }), 'Your pair ends soon');
    await becomes(here, goalId, ['active']);
    await first().command('/peer goals', { in: here.pair.dm });
    await reads(() => latest(first().messages(here.pair.dm)), 'Too late');
    expect(first().messages(here.pair.dm).at(-1)?.buttons).not.toContain('Set a goal');
    await first().press('Show goal', { in: here.pair.dm });
    await reads(() => first().modal(), 'Too late');
    expect(first().modal()?.buttons).not.toContain('Carry on');
  });
});

describe('after the pair has ended', () => {
  it('one’s own goals stay in Home, to be finished, and what was shared ends with it', async () => {
    const kept = await setGoal(here, first(), { title: 'Goes on' });
    const together = await setGoal(here, first(), { title: 'Together', values: shared });
    await second().command('/peer leave');
    await reads(() => second().modal(), 'You leave');
    await second().submit();
    await here.rows.delivered();
    await first().openHome();
    await reads(() => first().home(), 'Goals you brought along');
    expect(text(first().home())).toContain('Goes on');
    const order = ['ended on', 'Goals you brought along', 'Finish', 'When I write', 'Who sees what'];
    const places = order.map((words) => text(first().home()).indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text(first().home())).not.toContain('Together');
    expect(await goalRow(here, together)).toEqual({ state: 'closed', outcome: null, visible_to: 'us' });
    expect(first().home()?.buttons.join()).not.toContain('Carry on');
    const { answer } = await carryOn(kept);
    expect(answer).toContain('once you have a new pair');
    expect(answer).toContain('Show goal');
    await pressGoal(here, first(), { id: 'goals.carry-on', value: kept });
    await reads(() => ({ reading: toldInDm(first()) }), 'once you have a new pair');
    await first().press(inHome('Show goal'), { in: 'home' });
    await reads(() => first().modal(), 'Goes on');
    expect(first().modal()?.buttons).not.toContain('Carry on');
    await first().closeModal();
    await first().press(inHome('Finish goal'), { in: 'home' });
    await reads(() => first().modal(), 'How did it go?');
    expect(text(first().modal())).not.toContain('Carried on');
    await first().fillIn({ 'How did it go?': 'Done' });
    await first().submit();
    await reads(() => first().modal(), 'This goal is closed: done.');
    await becomes(here, kept, ['closed', 'done']);
    await eventually(() => {
      if (text(first().home()).includes('Goals you brought along')) throw new Error('it still stands there');
    });
  });

  it('the other sees nothing of what becomes of it, and its message lets go of its words', async () => {
    const over = await setGoal(here, first(), { title: 'Over before' });
    await submitGoal(here, first(), { form: 'close', about: { goalId: over }, values: goodEnd });
    const goalId = await setGoal(here, first(), { title: 'Before' });
    await reads(() => inDm(here, second()), 'Before');
    await first().command('/peer goals');
    await second().command('/peer leave');
    await reads(() => second().modal(), 'You leave');
    await second().submit();
    await here.rows.delivered();
    await second().closeModal();
    expect(inDm(here, second()).reading).toContain('Over before');
    expect(inDm(here, second()).reading).not.toMatch(/^Before$/mu);
    // The card stands where no pair is meant any more.
    await first().press('Mark done');
    const all = () => ({ reading: first().allMessages().map(text).join('\n') });
    await reads(all, 'All actions are done');
    // A form from before the ending offers to show it.
    const values = { ...goodDetails, title: 'Afterwards', why: 'Afterwards', visibility: selected('us') };
    await submitGoal(here, first(), { form: 'save', about: { goalId, asks: 'alone' }, values });
    expect(await goalRow(here, goalId)).toEqual({ state: 'active', outcome: null, visible_to: 'me' });
    const note = { ...goodEnd, note: 'Afterwards' };
    await submitGoal(here, first(), { form: 'close', about: { goalId }, values: note });
    await here.rows.delivered();
    const from = sentSoFar(here);
    await second().openHome();
    await second().command('/peer goals', { in: here.pair.dm });
    for (const press of [
      { id: 'goals.past', value: here.pairId },
      { id: 'goals.show', value: goalId },
    ])
      await pressGoal(here, second(), press);
    const seen = payloadsSince(here, from);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.filter(({ said }) => said.includes('Afterwards'))).toEqual([]);
    expect(inDm(here, second()).reading).not.toContain('Afterwards');
    await second().press('See past goals', { in: here.pair.dm });
    await reads(() => second().modal(), 'Over before');
    expect(text(second().modal())).not.toContain('Afterwards');
  });

  it('one’s own goal goes into the next pair, where nobody sees it until it is shown', async () => {
    const goalId = await setGoal(here, first(), { title: 'Into the next' });
    await here.rows.query(`update pairs set state = 'ended', ending = 'rematch' where id = $1`, [
      here.pairId,
    ]);
    const next = crypto.randomUUID();
    await here.rows.query(
      `insert into pairs (select (jsonb_populate_record(p, jsonb_build_object('id', $2::text, 'state', 'introduced', 'ending', null, 'channel_id', null))).* from pairs p where id = $1)`,
      [here.pairId, next],
    );
    await here.rows.query(`update pairs set channel_id = 'C0NEXT' where id = $1`, [next]);
    await here.rows.query(
      `insert into pair_members (select (jsonb_populate_record(m, jsonb_build_object('pair_id', $2::text))).* from pair_members m where pair_id = $1)`,
      [here.pairId, next],
    );
    const { answer } = await submitGoal(here, first(), {
      form: 'close',
      about: { goalId },
      values: { ...goodEnd, outcome: selected('carried-on') },
    });
    expect(answer).toContain('This goal goes on in your newest pair');
    const rows = await here.rows.query('select state, visible_to, number from goals where pair_id = $1', [
      next,
    ]);
    expect(rows).toEqual([{ state: 'active', visible_to: 'me', number: 1 }]);
  });
});
