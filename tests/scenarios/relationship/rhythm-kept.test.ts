import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { toldTo } from '../../support/asked-first.ts';
import { agreeing } from '../../support/agreements.ts';
import { room } from '../../support/room.ts';
import { repeating } from '../../support/series.ts';
import { few, reads } from '../../support/world.ts';

const people = few.map((person) => ({ ...person, timeZone: 'Europe/Lisbon' }));
const here = room({ people, introduced: true, putBack: true, withoutRateLimits: true });

const { said, at, books, bookings, chooses, says, settles, startOf, passes, series } = repeating(here);

async function comingFor(person: Person): Promise<string> {
  await person.command('/peer coming');
  await reads(() => person.modal(), 'as things stand now');
  const seen = text(person.modal());
  await person.closeModal();
  return seen;
}

const linesOf = (seen: string, what: string) => seen.split('\n').filter((line) => line.includes(what));

describe('a session', () => {
  it('is not broken into by a topic, which comes once it is over', async () => {
    await books();
    const start = await startOf(1);
    await here.rows.query("delete from touchpoints where pair_id = $1 and kind like 'first-weeks%'", [
      here.pairId,
    ]);
    await here.rows.query("update touchpoints set due_at = $2 where pair_id = $1 and kind = 'prompt'", [
      here.pairId,
      start.add({ minutes: 5 }).toString(),
    ]);
    await passes(1, { minutes: 40 });
    expect(said('Something to talk about')).toBeUndefined();
    await passes(1, { minutes: 80 });
    await says('Something to talk about');
  });

  it('that is told of late is followed by another of the same day', async () => {
    const { first, second, dm } = here.pair;
    await books();
    await passes(1, { hours: 30 });
    await second.press('We met', at('Did you meet?'));
    await says('Session 1 is recorded');
    await first.command('/peer session', { in: dm });
    await eventually(() => expect(first.messages(dm).at(-1)?.buttons).toContain('Start a session'));
    expect(first.messages(dm).at(-1)?.buttons).not.toContain('We met');
    await here.forger.action(first, { id: 'sessions.held', value: `${here.pairId}:2` });
    await reads(() => toldTo(first), 'so it counts once');
    await first.press('We met again', at('Session 1 is recorded'));
    await says('Session 2 is recorded');
  });

  it('is not under way once it was recorded, and that undone', async () => {
    const { first, dm } = here.pair;
    await first.command('/peer session', { in: dm });
    await eventually(() => expect(first.messages(dm).at(-1)?.buttons).toContain('Start a session'));
    await first.press('Start a session', { in: dm });
    await says('We met');
    await first.openHome();
    await reads(() => first.home(), 'is under way');
    await first.press('We met', { in: dm });
    await says('Session 1 is recorded');
    await first.press('Undo this session', at('Session 1 is recorded'));
    await says('isn’t recorded anymore');
    await first.openHome();
    await eventually(() => expect(text(first.home())).not.toContain('under way'));
  });

  it('each time in quiet hours is refused at its field, and what was typed stays', async () => {
    const { first } = here.pair;
    await chooses(first, {
      fields: {
        'When could you meet?': 'Another time',
        'Another day': '2026-03-12',
        'Another hour': '22:30',
        'How often?': 'Each time, every two weeks',
      },
    });
    await reads(() => first.modal(), 'in someone’s quiet hours each time');
    await first.fillIn({ 'How often?': 'Only this time' });
    await first.submit();
    await reads(() => first.modal(), 'on its way to your pair DM');
    await eventually(() => expect(text(said('suggests'))).toMatch(/(10|22):30/u));
  });
});

describe('a series', () => {
  it('rests after two that were skipped in a row, until one of them carries on', async () => {
    const { first, second } = here.pair;
    await settles();
    await first.press('Skip it', at('You meet on'));
    await says('By your series, you meet next on');
    await second.press('Skip it', at('By your series'));
    const asks = await says('You’ve skipped 2 sessions in a row');
    expect(asks.buttons).toEqual(['Find a time', 'Change our agreement', 'Carry on', 'Get calendar file']);
    expect((await bookings()).map(({ state }) => state)).toEqual(['skipped', 'skipped']);
    expect(await series()).toMatchObject([{ state: 'untold' }]);
    await second.openHome();
    await reads(() => second.home(), 'You skipped your last two sessions');
    await second.press('Carry on', { in: 'home' });
    await eventually(async () => expect(await bookings()).toMatchObject([{}, {}, { state: 'booked' }]));
  });

  it('is read beforehand session by session, as long as it runs', async () => {
    const { first, second } = here.pair;
    await settles();
    const what = 'A session of your series';
    for (const person of [first, second]) {
      const seen = await comingFor(person);
      expect(linesOf(seen, 'Your session starts soon')).toHaveLength(1);
      expect(linesOf(seen, what)).toHaveLength(1);
    }
    await first.press('Stop the series', at('You meet every two weeks'));
    await says('Your series has stopped');
    expect(await comingFor(first)).not.toContain(what);
  });
});

describe('what comes', () => {
  it('to all of a pair is named for one day to all, whatever has reached one of them alone', async () => {
    const { first, second } = here.pair;
    const what = 'A small start of two minutes';
    const [before] = linesOf(await comingFor(first), what);
    for (const occurrence of [1, 2])
      await here.rows.query(
        `insert into deliveries (workspace_id, pair_id, person_id, kind, occurrence, state, queued_at, settled_at)
         values ($1, $2, $3, 'goal-date', $4, 'sent', $5, $5)`,
        [here.workspace.teamId, here.pairId, first.id, occurrence, here.clock.now().toString()],
      );
    for (const person of [first, second]) expect(linesOf(await comingFor(person), what)).toEqual([before]);
  });

  it('names the release of a pair that never begins, and nothing of it once it has begun', async () => {
    const { first, second } = here.pair;
    expect(linesOf(await comingFor(first), 'Your pair is released')).toHaveLength(1);
    const { propose, sign, reaches } = agreeing(here);
    here.clock.move(Temporal.Duration.from({ hours: 13 }));
    await propose(first, 'light', {});
    await reaches('proposes this');
    // One that waits already is let go once its moment comes.
    await here.rows.query(
      `insert into deliveries (workspace_id, pair_id, kind, occurrence, state, queued_at, due_at)
       values ($1, $2, 'first-weeks-nudge', 1, 'waiting', $3, $3)`,
      [here.workspace.teamId, here.pairId, here.clock.now().toString()],
    );
    expect(await comingFor(second)).not.toContain('if you haven’t begun');
    await sign(second);
    await reaches('is signed');
    // It is night: they wait for the morning.
    expect(await comingFor(second)).toContain('Times to meet, since your agreement is signed');
  });
});
