import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { dateSelected, selected, toldInDm } from '../../support/forger.ts';
import { becomes, goalRow, setGoal, shared, submitGoal } from '../../support/goals.ts';
import { goodDetails, goodEnd } from '../../support/good-forms.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true });

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
    expect(told(first())).toBe(1);
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
    await here.rows.refreshed();
    await reads(() => ({ reading: toldInDm(first()) }), 'This reminder is over');
  });
});

describe('after the pair has ended', () => {
  it('one’s own goals stay in Home, to be finished, and what was shared ends with it', async () => {
    const kept = await setGoal(here, first(), { title: 'Goes on' });
    const together = await setGoal(here, first(), { title: 'Together', values: shared });
    await second().command('/peer leave');
    await reads(() => second().modal(), 'You leave');
    await second().submit();
    await here.rows.refreshed();
    await first().openHome();
    await reads(() => first().home(), 'Goals you brought along');
    expect(text(first().home())).toContain('Goes on');
    const order = ['has ended', 'Goals you brought along', 'Finish', 'When I write', 'Who sees what'];
    const places = order.map((words) => text(first().home()).indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text(first().home())).not.toContain('Together');
    expect(await goalRow(here, together)).toEqual({ state: 'closed', outcome: null, visible_to: 'us' });
    await first().press(inHome('Carry on'), { in: 'home' });
    await reads(() => first().modal(), 'How did it go?');
    await first().submit();
    await reads(() => first().modal(), 'once you have a new pair');
    expect(first().modal()?.buttons).toContain('Show goal');
    await first().closeModal();
    await first().press(inHome('Finish goal'), { in: 'home' });
    await reads(() => first().modal(), 'How did it go?');
    await first().submit();
    await reads(() => first().modal(), 'Your goal is closed');
    await becomes(here, kept, ['closed', 'done']);
    await eventually(() => {
      if (text(first().home()).includes('Goals you brought along')) throw new Error('it still stands there');
    });
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
