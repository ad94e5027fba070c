import { expect } from '@jest/globals';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import { finding } from './booking.ts';
import type { Room } from './places.ts';
import { reads } from './world.ts';

/** How a pair comes to meet at the same time each time. */
export function repeating(here: Room) {
  const found = finding(here);
  const { said, at, books, bookings } = found;
  const says = (words: string) =>
    eventually(() => {
      const message = said(words);
      if (!message)
        throw new Error(
          `nothing says "${words}" among:\n${here.pair.first.messages(here.pair.dm).map(text).join('\n')}`,
        );
      return message;
    });
  /** By one of them, once a time is booked. */
  const suggestsSeries = async (by = here.pair.first) => {
    await by.press('Repeat this time', at('You meet on'));
    await says('suggests meeting like this each time');
  };
  const settles = async () => {
    await books();
    await suggestsSeries();
    await here.pair.second.press('That suits me', at('meeting like this each time'));
    await says('You meet every two weeks');
  };
  const startOf = async (number: number): Promise<Temporal.Instant> => {
    const row = (await bookings()).find((each) => each.number === number);
    if (!row) throw new Error(`no session ${number} is booked`);
    return Temporal.Instant.from(new Date(row.starts_at).toISOString());
  };
  /** With a tick at each such step, until that long after the session of that number has begun. */
  const passes = async (number: number, after: Temporal.DurationLike) => {
    const { sandbox } = here.world;
    const until = (await startOf(number)).add(after);
    await sandbox.advance(sandbox.clock.now().until(until), {
      every: Temporal.Duration.from({ minutes: 30 }),
      sent: () => here.rows.delivered(),
    });
  };
  const series = () =>
    here.rows.query<{ number: number; state: string; last_on: string }>(
      'select number, state, last_on from session_series where pair_id = $1 order by number',
      [here.pairId],
    );
  return { ...found, says, suggestsSeries, settles, startOf, passes, series };
}

export async function pauses(person: Person, until: Temporal.PlainDate): Promise<void> {
  await person.command('/peer pause');
  await reads(() => person.modal(), 'I won’t ask why');
  await person.fillIn({ 'I’m back on': until.toString() });
  await person.submit();
  await reads(() => person.modal(), 'You’re paused');
  await person.closeModal();
}

export async function worksAtNight(person: Person): Promise<void> {
  await person.command('/peer profile');
  await reads(() => person.modal(), 'About you (1 of 2)');
  await person.submit();
  await reads(() => person.modal(), 'Your working day starts at');
  await person.fillIn({ 'Your working day starts at': '00:00', 'and ends at': '06:00' });
  await person.submit();
  await eventually(() => expect(text(person.modal())).not.toContain('Your working day starts at'));
  await person.closeModal();
}
