import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { toldTo } from '../../support/asked-first.ts';
import { finding } from '../../support/booking.ts';
import { valueOfButton } from '../../support/forger.ts';
import { nameOf } from '../../support/times-to-meet.ts';
import { room } from '../../support/room.ts';
import { sessionCards } from '../../support/session-card.ts';
import { few, latest, moveToNext, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, putBack: true, withoutRateLimits: true });

const { said, at, books, suggests, bookings } = finding(here);

const { byMentee, card } = sessionCards(here);

const toldAlone = (person: Person, words: string) =>
  reads(() => latest(person.messages(here.pair.dm).filter(({ isEphemeral }) => isEphemeral)), words);

describe('roles that both swap at the same moment', () => {
  it('are swapped once, and who comes second reads that they are so already', async () => {
    const [mentee, mentor] = await byMentee();
    const cards = [await card(mentee, 'Swap roles'), await card(mentor, 'Swap roles')];
    await mentee.press('Swap roles', cards[0]);
    await reads(() => said('in your next session'), `${nameOf(mentor)} is the mentee in your next session`);
    await mentor.press('Swap roles', cards[1]);
    await toldAlone(mentor, 'Those are your roles already');
    expect(text(said('is the mentee in your next session'))).toContain(`${nameOf(mentor)} is the mentee`);
    await mentor.press('Swap roles', at('is the mentee in your next session'));
    await reads(() => said('in your next session'), `${nameOf(mentee)} is the mentee in your next session`);
  });

  it('stay split where one of them split the session meanwhile', async () => {
    const [mentee, mentor] = await byMentee();
    const stale = await card(mentor, 'Swap roles');
    await mentee.press('Split it', await card(mentee, 'Split it'));
    await eventually(() => expect(said('Your next session is split')).toBeDefined());
    await mentor.press('Swap roles', stale);
    await toldAlone(mentor, 'Your next session is split by now');
    expect(text(said('Your next session is split'))).toContain(`${nameOf(mentee)} begins`);
  });

  it('are those of one of the pair, whatever the button says', async () => {
    const { first } = here.pair;
    await here.forger.action(first, { id: 'rota.swap', value: `${here.pairId}:1:7` });
    await reads(() => toldTo(first), 'That’s about another session');
    expect(await here.rows.query('select 1 from rota_choices where pair_id = $1', [here.pairId])).toEqual([]);
  });
});

describe('a session that was moved', () => {
  it('is neither skipped nor repeated by a button that showed another time', async () => {
    const { first, second } = here.pair;
    moveToNext(here.world, 5);
    await books({ slot: 1 });
    const [skip, repeat] = ['bookings.skip', 'series.repeat'].map((id) =>
      valueOfButton(
        [said('You meet on')].flatMap((each) => each ?? []),
        id,
      ),
    );
    await suggests(first, { slot: 2 });
    await second.press('That suits me', at('suggests moving'));
    await eventually(() => expect(said('has moved to')?.buttons).toContain('Skip it'));
    await here.forger.action(first, { id: 'bookings.skip', value: skip ?? '' });
    await reads(() => toldTo(first), 'That session has moved since');
    // From before moves were counted in it: it means the time that the session had at first.
    const old = skip?.replace(/:\d+$/u, '') ?? '';
    const told = () => ({ reading: toldTo(first).reading.split('That session has moved since').length });
    await here.forger.action(first, { id: 'bookings.skip', value: old });
    await eventually(() => expect(told()).toEqual({ reading: 3 }));
    await here.forger.action(second, { id: 'series.repeat', value: repeat ?? '' });
    await reads(() => toldTo(second), 'That session has moved since');
    expect(await bookings()).toMatchObject([{ state: 'booked', sequence: 1 }]);
    expect(said('meeting like this each time')).toBeUndefined();
    // What would move it moves nothing once it is skipped, and books nothing in its place.
    await suggests(second, { slot: 0 });
    const suits = valueOfButton(
      [said('suggests moving')].flatMap((each) => each ?? []),
      'bookings.accept',
    );
    await second.press('Skip it', at('has moved to'));
    await eventually(() => expect(said('suggests moving')?.buttons).toEqual([]));
    await here.forger.action(first, { id: 'bookings.accept', value: suits ?? '' });
    await reads(() => toldTo(first), 'That suggestion no longer stands, so nothing was changed');
    expect(await bookings()).toMatchObject([{ state: 'skipped' }]);
  });
});

describe('a session of a pair that rests', () => {
  it('is recorded quietly, and can be taken back by whoever looks at their sessions', async () => {
    const { first, second } = here.pair;
    await here.rows.query(
      `update pairs set state = 'paused', begun_at = created_at, paused_until = '2026-12-30' where id = $1`,
      [here.pairId],
    );
    await first.press('Start a session', await card(first, 'Start a session'));
    await reads(() => toldTo(first), 'so I show this agenda only to you');
    expect(toldTo(first).reading).toContain('For today’s mentor');
    expect(said('For today’s mentor')).toBeUndefined();
    await first.press('We met', await card(first, 'We met'));
    await reads(() => toldTo(first), 'so your pair DM stays quiet');
    expect(toldTo(second).reading).not.toContain('For today’s mentor');
    expect(await here.rows.query('select 1 from sessions where pair_id = $1', [here.pairId])).toHaveLength(1);
    const undo = await card(second, 'Undo this session');
    expect(said('Session 1 is recorded')).toBeUndefined();
    await second.press('Undo this session', undo);
    await reads(() => toldTo(second), 'the roles are as they were');
    expect(await here.rows.query('select 1 from sessions where pair_id = $1', [here.pairId])).toEqual([]);
  });

  it('can get another day, or be undone, where whoever recorded it reads of it, and in their card', async () => {
    const { first, second } = here.pair;
    await here.rows.query(
      `update pairs set state = 'paused', begun_at = created_at, paused_until = '2026-12-30' where id = $1`,
      [here.pairId],
    );
    await first.press('We met', await card(first, 'We met'));
    await toldAlone(first, 'so your pair DM stays quiet');
    const told = first.messages(here.pair.dm).at(-1);
    expect(told?.buttons).toEqual(['Change the day', 'Undo this session']);
    await second.press('Change the day', await card(second, 'Change the day'));
    await reads(() => second.modal(), 'Everyone in your pair can see it');
    await second.closeModal();
    await first.press('Change the day', { in: `${here.pair.dm}/${told?.ts}` });
    await reads(() => first.modal(), 'When did you meet?');
    await first.submit();
    await reads(() => first.modal(), 'Your last session is recorded for');
    await first.closeModal();
    // Whoever else says so reads where another one can be recorded: nothing stands in the pair's DM.
    await here.forger.action(second, { id: 'sessions.held', value: `${here.pairId}:1` });
    await reads(() => toldTo(second), 'From 12 hours after it, We met in /peer session records another');
    expect(toldTo(second).reading).not.toContain('We met again');
    await first.press('Undo this session', { in: `${here.pair.dm}/${told?.ts}` });
    await reads(() => toldTo(first), 'the roles are as they were');
  });
});

/** How often one of them has read that the other was first. */
const refusals = (): number =>
  [
    { to: here.pair.first, words: 'If you did meet, /peer session records it' },
    { to: here.pair.second, words: 'You’ve met, and that session is recorded' },
  ].reduce((sum, { to, words }) => sum + toldTo(to).reading.split(words).length - 1, 0);

describe('a session of which both tell at the same moment', () => {
  it('is either recorded or skipped, and whoever comes second reads what holds', async () => {
    const { first, second } = here.pair;
    moveToNext(here.world, 5);
    await books({ slot: 1 });
    const [booking] = await bookings();
    const over = Temporal.Instant.from(new Date(booking?.starts_at ?? '').toISOString()).add({ minutes: 46 });
    const { sandbox } = here.world;
    await sandbox.advance(sandbox.clock.now().until(over), { every: Temporal.Duration.from({ minutes: 5 }) });
    await eventually(() => expect(said('Did you meet?')).toBeDefined());
    const question = [said('Did you meet?')].flatMap((each) => each ?? []);
    const [held, skip] = ['bookings.held', 'bookings.skip'].map((id) => valueOfButton(question, id));
    await first.press('We met', at('Did you meet?'));
    await eventually(() => expect(said('Session 1 is recorded')).toBeDefined());
    await here.forger.action(second, { id: 'bookings.skip', value: skip ?? '' });
    await reads(() => toldTo(second), 'You’ve met, and that session is recorded');
    await first.press('Undo this session', at('Session 1 is recorded'));
    await eventually(() => expect(said('isn’t recorded anymore')).toBeDefined());
    await here.forger.action(second, { id: 'bookings.skip', value: skip ?? '' });
    await eventually(() => expect(said('is skipped')).toBeDefined());
    await here.forger.action(first, { id: 'bookings.held', value: held ?? '' });
    await reads(() => toldTo(first), 'If you did meet, /peer session records it');
    const meets = () => here.forger.action(first, { id: 'bookings.held', value: held ?? '' });
    const skips = () => here.forger.action(second, { id: 'bookings.skip', value: skip ?? '' });
    for (const atOnce of [
      [meets, skips],
      [skips, meets],
      [meets, skips],
    ]) {
      await here.rows.query('delete from sessions where pair_id = $1', [here.pairId]);
      await here.rows.query(
        `update bookings set state = 'booked', session_number = null, sequence = 0 where pair_id = $1`,
        [here.pairId],
      );
      const before = refusals();
      await Promise.all(atOnce.map((presses) => presses()));
      await eventually(() => expect(refusals()).toBe(before + 1));
      const recorded = await here.rows.query('select 1 from sessions where pair_id = $1', [here.pairId]);
      const [{ state } = {}] = await bookings();
      expect({ state, recorded: recorded.length }).toEqual(
        state === 'held' ? { state, recorded: 1 } : { state: 'skipped', recorded: 0 },
      );
    }
  });
});

describe('a session that was undone', () => {
  it('is not undone again, nor is one that would follow it recorded', async () => {
    const { first, second } = here.pair;
    await first.press('We met', await card(first, 'We met'));
    await eventually(() => expect(said('Session 1 is recorded')).toBeDefined());
    const recorded = [said('Session 1 is recorded')].flatMap((each) => each ?? []);
    const undo = valueOfButton(recorded, 'sessions.undo');
    await first.press('Undo this session', at('Session 1 is recorded'));
    await eventually(() => expect(said('isn’t recorded anymore')).toBeDefined());
    await here.forger.action(second, { id: 'sessions.undo', value: undo });
    await reads(() => toldTo(second), 'so there’s nothing to undo');
    await here.forger.action(second, { id: 'sessions.held-again', value: `${here.pairId}:2` });
    await reads(() => toldTo(second), 'The session before it isn’t recorded anymore');
    expect(await here.rows.query('select 1 from sessions where pair_id = $1', [here.pairId])).toEqual([]);
  });
});

describe('a third session that is skipped in a row', () => {
  it('is told of as the third', async () => {
    const { first } = here.pair;
    for (const skips of [1, 2, 3]) {
      await books({ slot: skips % 3 });
      const booked = await eventually(() => {
        const found = first.messages(here.pair.dm).findLast(({ buttons }) => buttons.includes('Skip it'));
        if (!found) throw new Error('nothing is booked yet');
        return found;
      });
      await first.press('Skip it', { in: `${here.pair.dm}/${booked.ts}` });
      await eventually(async () =>
        expect((await bookings()).filter(({ state }) => state === 'skipped')).toHaveLength(skips),
      );
      await here.rows.delivered();
    }
    await eventually(() => expect(text(said('is skipped'))).toContain('You’ve skipped 3 sessions in a row'));
    expect(said('You’ve skipped 2 sessions in a row')).toBeDefined();
  });
});
