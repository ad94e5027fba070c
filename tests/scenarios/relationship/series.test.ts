import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { pauses, repeating, worksAtNight } from '../../support/series.ts';
import { closeModals, inDays, pressWayOn, seeWaysOn } from '../../support/ways-on.ts';
import { few, latest, reads } from '../../support/world.ts';

/** By one clock, so that nobody's hours are in the way. */
const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));

const here = room({ people, introduced: true, putBack: true, withoutRateLimits: true });

const { said, at, suggests, books, bookings, says, suggestsSeries, settles, startOf, passes, series } =
  repeating(here);

const wall = (moment: Temporal.Instant) => moment.toZonedDateTimeISO('Europe/Lisbon').toPlainDateTime();
const everythingTold = () => ({
  reading: [here.pair.first, here.pair.second].flatMap((peer) => peer.allMessages().map(text)).join('\n'),
});

describe('a series', () => {
  it('is suggested by one and runs once it suits the other; each session is booked by itself, by the clock on the wall', async () => {
    const { first, second, dm } = here.pair;
    await books();
    await suggestsSeries();
    expect(text(said('each time'))).toMatch(/every two weeks\.\nThe next ones would be/u);
    expect(said('each time')?.buttons).toEqual(['That suits me', 'Set it aside']);
    await first.press('That suits me', at('meeting like this each time'));
    await reads(() => latest(first.messages(dm)), 'You’ve already said that this suits you');
    await second.openHome();
    const homeOf = () => text(second.home());
    await eventually(() =>
      expect(homeOf()).toMatch(/suggests meeting every two weeks, next on \w+, March \d+ at \d+:\d+/u),
    );
    await second.press('That suits me', { in: 'home' });
    await says('You meet every two weeks');
    await eventually(() => expect(said('suggests meeting like this')?.buttons).toEqual([]));
    expect(await bookings()).toHaveLength(1);
    const usual = wall(await startOf(1));
    for (const number of [1, 2]) {
      await passes(number, { minutes: 50 });
      await second.press('We met', at('Did you meet?'));
      await says(`Session ${number} is recorded`);
      await passes(number, { hours: 26 });
      expect(wall(await startOf(number + 1)).equals(usual.add({ weeks: 2 * number }))).toBe(true);
    }
    // The clocks of Lisbon changed between the second and the third.
    expect((await startOf(2)).until(await startOf(3)).total('hours')).toBe(24 * 14 - 1);
    const next = await says('By your series, you meet next on');
    expect(next.buttons).toEqual([
      'Add to Google',
      'Add to Outlook',
      'Get calendar file',
      'Move it',
      'Skip it',
      'Stop the series',
    ]);
    await first.press('Get calendar file', at('By your series'));
    await eventually(() => expect(files(first).at(-1)).toContain(`UID:${here.pairId}-3@peer-pairs`));
  });

  it('may be suggested by both at once, or set aside: then it is none, and an old button says so', async () => {
    const { first, second, dm } = here.pair;
    await books();
    const booked = at('You meet on');
    await suggestsSeries(second);
    const suggestion = at('meeting like this each time');
    await Promise.all([first.press('Set it aside', suggestion), second.press('Set it aside', suggestion)]);
    await reads(everythingTold, 'isn’t open anymore');
    await first.press('That suits me', suggestion).catch(() => undefined);
    await eventually(() => expect(said('each time')?.buttons).toEqual([]));
    expect(await series()).toMatchObject([{ state: 'set-aside' }]);
    await Promise.all([first, second].map((peer) => peer.press('Repeat this time', booked)));
    await says('from now on');
    expect(await series()).toMatchObject([{ state: 'set-aside' }, { state: 'running' }]);
    await first.press('Repeat this time', booked);
    await reads(() => latest(first.messages(dm)), 'You meet at that time each time already');
  });

  it('is set aside where the session it was of is moved before all have said so', async () => {
    const { second } = here.pair;
    await books();
    await suggestsSeries();
    await suggests(here.pair.first, { slot: 2 });
    await says('suggests moving');
    await second.press('That suits me', at('suggests moving'));
    await says('has moved to');
    expect(await series()).toMatchObject([{ state: 'set-aside' }]);
  });

  it('goes on past a session that is skipped, and past one that is moved by itself', async () => {
    const { first, second } = here.pair;
    await settles();
    const usual = wall(await startOf(1));
    await first.press('Skip it', at('You meet on'));
    await says('is skipped');
    await here.rows.delivered();
    expect(wall(await startOf(2)).equals(usual.add({ weeks: 2 }))).toBe(true);
    await passes(2, { hours: -24 * 9 });
    await suggests(first, { slot: 1 });
    await second.press('That suits me', at('suggests moving'));
    await says('has moved to');
    expect(wall(await startOf(2)).equals(usual.add({ weeks: 2 }))).toBe(false);
    await passes(2, { minutes: 50 });
    await first.press('We met', at('Did you meet?'));
    await says('Session 1 is recorded');
    expect(wall(await startOf(3)).equals(usual.add({ weeks: 4 }))).toBe(true);
    expect(await bookings()).toHaveLength(3);
  });

  it('is moved as a whole by another one, of another time', async () => {
    const { first, second } = here.pair;
    await settles();
    await suggests(first, { slot: 2 });
    await second.press('That suits me', at('suggests moving'));
    await says('has moved to');
    await second.press('Repeat this time', at('has moved to'));
    await eventually(async () => expect(await series()).toHaveLength(2));
    await first.openHome();
    await reads(() => first.home(), 'suggests meeting every two weeks');
    await first.press('That suits me', { in: 'home' });
    await eventually(async () =>
      expect(await series()).toMatchObject([{ state: 'stopped' }, { state: 'running' }]),
    );
    const usual = wall(await startOf(1));
    await passes(1, { minutes: 50 });
    await first.press('We met', at('Did you meet?'));
    await says('Session 1 is recorded');
    expect(wall(await startOf(2)).equals(usual.add({ weeks: 2 }))).toBe(true);
  });

  it('is stopped by either at any time: what is booked stays, and nothing more comes', async () => {
    const { first, second } = here.pair;
    await settles();
    const settled = at('You meet every two weeks');
    await Promise.all([first, second].map((peer) => peer.press('Stop the series', settled)));
    await says('Your series has stopped');
    await reads(everythingTold, 'isn’t running anymore');
    for (const { name } of [first, second])
      expect(text(said('Your series has stopped'))).not.toContain(name.split(' ')[0]);
    await passes(1, { hours: 30 });
    await first.press('We met', at('Did you meet?'));
    await says('Session 1 is recorded');
    await here.rows.delivered();
    expect(await bookings()).toMatchObject([{ number: 1, state: 'held' }]);
  });
});

describe('a series that nobody tells of', () => {
  it('books one more, then rests and asks; it carries on with a tap, and an old tap changes nothing', async () => {
    const { first, second } = here.pair;
    await settles();
    await passes(1, { hours: 48 });
    await says('By your series, you meet next on');
    expect(await bookings()).toMatchObject([{ state: 'unanswered' }, { state: 'booked' }]);
    await passes(2, { hours: 24 * 20 });
    const asks = await says('Does your rhythm still fit?');
    expect(asks.buttons).toEqual(['Change our agreement', 'Find a time', 'Carry on']);
    expect(await bookings()).toHaveLength(2);
    await eventually(() => expect(text(said('You agreed to meet every two weeks'))).toContain('rests'));
    expect(text(said('You agreed to meet every two weeks'))).not.toContain('The next ones are');
    const rests = at('Does your rhythm still fit?');
    await second.openHome();
    await reads(() => second.home(), 'Next\nDoes your rhythm still fit?');
    expect(text(second.home()).match(/rests/gu)).toHaveLength(1);
    await second.press('Carry on', { in: 'home' });
    await reads(() => second.modal(), 'I’ve booked your next session');
    await reads(() => second.home(), '🔁 You meet every two weeks.');
    expect(text(second.home())).not.toContain('rests');
    await eventually(() => expect(said('You meet every two weeks from now on')).toBeDefined());
    await first.press('Carry on', rests).catch(() => undefined);
    await here.rows.delivered();
    expect(await bookings()).toMatchObject([{}, { state: 'unanswered' }, { number: 3, state: 'booked' }]);
    await eventually(() => expect(said('That’s settled')).toBeDefined());
  });
});

describe('a series and what comes in between', () => {
  it('waits for whoever is away, and books again once they are back', async () => {
    const { first } = here.pair;
    await settles();
    const usual = wall(await startOf(1));
    const back = usual.toPlainDate().add({ days: 15 });
    await pauses(first, back);
    await says('is canceled');
    await passes(1, { hours: 24 * 16 });
    await says('By your series, you meet next on');
    const next = wall(await startOf(2));
    expect(Temporal.PlainDate.compare(next.toPlainDate(), back)).toBeGreaterThanOrEqual(0);
    // Two weeks later lies within the pause: nothing is booked for the day after it.
    expect(next.toPlainTime().equals(usual.toPlainTime())).toBe(true);
    expect(await bookings()).toMatchObject([{ state: 'cancelled' }, { state: 'booked' }]);
  });

  it('books again at once where a pause of the pair is taken up before its day, and once whoever presses it', async () => {
    const { first, second } = here.pair;
    await settles();
    const usual = wall(await startOf(1));
    await pressWayOn(here, first, 'Pause this pair');
    await reads(() => first.modal(), 'This pauses your pair');
    await first.fillIn({ 'It restarts on': inDays(here, 60) });
    await first.submit();
    await says('is canceled');
    await here.rows.delivered();
    expect(await bookings()).toMatchObject([{ state: 'cancelled' }]);
    await closeModals(first);
    for (const peer of [first, second]) await seeWaysOn(here, peer);
    const presses = [first, second].map((peer) => peer.press('Restart now', { in: here.pair.dm }));
    await Promise.all(presses);
    await says('By your series, you meet next on');
    expect(wall(await startOf(2)).equals(usual.add({ weeks: 2 }))).toBe(true);
    await here.rows.delivered();
    expect(await bookings()).toMatchObject([{ state: 'cancelled' }, { state: 'booked' }]);
  });

  it('rests, with times to meet for both, where one of them works at hours that it does not fit', async () => {
    const { first } = here.pair;
    await settles();
    await worksAtNight(first);
    const asks = await says('doesn’t fit everyone’s hours anymore');
    expect(asks.buttons).toContain('Stop the series');
    expect(text(asks)).toContain('stays booked');
    expect(text(asks)).toMatch(/You share no working hours|You have no time in common/u);
    await passes(1, { hours: 30 });
    expect(await bookings()).toHaveLength(1);
  });

  it('is over with its pair', async () => {
    const { second, first } = here.pair;
    await settles();
    const settled = at('You meet every two weeks');
    await second.command('/peer leave');
    await reads(() => second.modal(), 'You leave');
    await second.submit();
    await reads(() => second.modal(), 'You’ve left');
    expect(await series()).toMatchObject([{ state: 'stopped' }]);
    await first.press('Stop the series', settled).catch(() => undefined);
    await eventually(() => expect(said('You agreed to meet every two weeks')?.buttons).toEqual([]));
  });
});

const files = (person: Person) =>
  person.allMessages().flatMap((each) => each.files.map(({ content }) => content));
