import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { repeating } from '../../support/series.ts';
import { few, reads } from '../../support/world.ts';

/** By one clock, so that nobody's hours are in the way. */
const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));

const here = room({ people, introduced: true, putBack: true, withoutRateLimits: true });

const { said, at, chooses, suggests, settles, bookings, says, startOf, passes, series } = repeating(here);

const wall = (moment: Temporal.Instant) => moment.toZonedDateTimeISO('Europe/Lisbon').toPlainDateTime();

describe('a series, where a time is found', () => {
  it('is begun together with its first session, where that is suggested for each time', async () => {
    const { first, second, dm } = here.pair;
    const each = { fields: { 'How often?': 'Each time, every two weeks' } };
    await suggests(first, each);
    expect(text(said('suggests meeting on'))).toContain('Then each time like this: every two weeks');
    const suggestion = at('suggests meeting on');
    await second.openHome();
    await reads(() => second.home(), 'then each time in your rhythm');
    // The same time for once is another suggestion: whom that suits has agreed to one session.
    await suggests(second, { slot: 0 });
    await here.rows.delivered();
    expect(text(said('suggests meeting on'))).not.toContain('Then each time');
    const presses = [1, 2].map(() => second.press('That suits me', suggestion));
    await Promise.allSettled(presses);
    await says('You meet every two weeks');
    await reads(() => ({ reading: second.messages(dm).map(text).join('\n') }), 'already booked');
    await here.rows.delivered();
    expect(await bookings()).toHaveLength(1);
    expect(await series()).toMatchObject([{ state: 'running' }]);
    const usual = wall(await startOf(1));
    await passes(1, { minutes: 50 });
    await first.press('We met', at('Did you meet?'));
    await says('Session 1 is recorded');
    expect(wall(await startOf(2)).equals(usual.add({ weeks: 2 }))).toBe(true);
  });

  it('cannot be of an hour that is quiet for one of them each time: the form is told, and once is fine', async () => {
    const { first } = here.pair;
    const { clock } = here.world.sandbox;
    const day = clock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ days: 3 }).toString();
    const late = { 'When could you meet?': 'Another time', 'Another day': day, 'Another hour': '22:00' };
    await chooses(first, { fields: { ...late, 'How often?': 'Each time, every two weeks' } });
    await reads(() => first.modal(), 'quiet hours each time');
    await first.closeModal();
    await suggests(first, { fields: late });
    expect(await series()).toEqual([]);
  });
});

// The last of all: the clock stands at another hour after it.
describe('a message of a series', () => {
  it('is overtaken where its session is skipped while it waits for the morning: it never comes', async () => {
    const { first, dm } = here.pair;
    await settles();
    here.clock.move(Temporal.Duration.from({ hours: 13 }));
    await first.press('Skip it', at('You meet on'));
    await says('is skipped');
    await first.command('/peer session', { in: dm });
    await eventually(() => expect(first.messages(dm).at(-1)?.buttons).toContain('Skip it'));
    await first.press('Skip it', { in: dm });
    await says('skipped 2 sessions in a row');
    await first.press('Carry on', at('skipped 2 sessions in a row'));
    await eventually(async () => expect(await bookings()).toHaveLength(3));
    // Whatever day it is: a weekend is over by then.
    await here.world.sandbox.advance({ hours: 14 + 3 * 24 });
    await says('By your series');
    const told = first.messages(dm).map(text);
    expect(told.filter((message) => message.includes('By your series'))).toHaveLength(1);
    expect(told.join('\n')).toContain(
      'You’ve skipped 2 sessions in a row. That’s fine, and nothing is booked until one of you decides.',
    );
  });

  it('is overtaken where the series moves as a whole: what stands there says so, and has no buttons', async () => {
    await settles();
    await passes(1, { minutes: 50 });
    await here.pair.second.press('We met', at('Did you meet?'));
    await passes(1, { hours: 26 });
    const next = await says('By your series, you meet next on');
    expect(next.buttons).toContain('Move it');
    await here.pair.first.press('Stop the series', at('By your series'));
    await says('Your series has stopped');
    await eventually(() =>
      expect(said('By your series, you meet next on')?.buttons).not.toContain('Stop the series'),
    );
    await here.pair.first.press('Skip it', at('By your series'));
    await eventually(() => {
      expect(said('By your series, you meet next on')?.buttons).toEqual([]);
      expect(text(said('By your series, you meet next on'))).toContain('This session was skipped');
    });
  });
});

describe('a series that is carried on after weeks', () => {
  it('says of no day that has passed that it suited nobody, where it is carried on later', async () => {
    const { second } = here.pair;
    await settles();
    await passes(1, { hours: 48 });
    await says('By your series, you meet next on');
    await passes(2, { hours: 48 });
    await says('Does your rhythm still fit?');
    // The day that would have been next has passed, in the week that is still on.
    await passes(2, { hours: 24 * 15 });
    await second.press('Carry on', at('Does your rhythm still fit?'));
    await eventually(async () => expect(await bookings()).toHaveLength(3));
    await here.world.sandbox.advance({ hours: 24 });
    await here.rows.delivered();
    expect(text(said('By your series, you meet next on'))).not.toContain('left out');
  });
});

describe('a series of two of whom one moves', () => {
  it('rests once Slack tells that one of them has moved to where it does not fit, but not against what they chose', async () => {
    const { workspace, rows, pair } = here;
    await settles();
    const zones = () =>
      rows.query<{ zone: string; at: Date }>(
        'select time_zone as zone, changed_at as at from people where workspace_id = $1 and id = $2',
        [workspace.teamId, pair.second.id],
      );
    await rows.query('update people set chosen_zone = time_zone where workspace_id = $1 and id = $2', [
      workspace.teamId,
      pair.second.id,
    ]);
    const [before] = await zones();
    await workspace.change(pair.second.id, { timeZone: 'Pacific/Auckland' });
    await eventually(async () => expect((await zones())[0]?.at).not.toEqual(before?.at));
    await rows.delivered();
    expect(await series()).toMatchObject([{ state: 'running' }]);
    await workspace.change(pair.first.id, { timeZone: 'Pacific/Auckland' });
    await eventually(async () => expect(await series()).toMatchObject([{ state: 'misfit' }]));
  });
});
