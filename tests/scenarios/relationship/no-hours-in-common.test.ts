import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { agreeing } from '../../support/agreements.ts';
import { finding } from '../../support/booking.ts';
import { room } from '../../support/room.ts';
import { few, latest, reads } from '../../support/world.ts';

/** On opposite sides of the world: what is day for the one is night for the other, also when clocks change. */
const people = few.map((person) => ({ ...person, timeZone: 'Etc/GMT' }));
const here = room({ people, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

const { said, at, chooses, bookings } = finding(here);

const movesTo = (person: Person, timeZone: string) =>
  here.rows.query('update people set time_zone = $1 where workspace_id = $2 and id = $3', [
    timeZone,
    here.workspace.teamId,
    person.id,
  ]);

/** The moment that they have agreed on, once one has suggested it and the other taken it. */
async function agreesOn(answers: Parameters<typeof chooses>[1]): Promise<Temporal.Instant> {
  const { first, second } = here.pair;
  await chooses(first, answers);
  await reads(() => first.modal(), 'on its way to your pair DM');
  await first.closeModal();
  await eventually(() => expect(said('suggests')).toBeDefined());
  await second.press('That suits me', at('suggests'));
  await eventually(() => expect(said('You meet on')).toBeDefined());
  const [booking] = await bookings();
  return Temporal.Instant.from(new Date(booking?.starts_at ?? '').toISOString());
}

describe('two who share no working hours', () => {
  it('nor any between eight and eight read so plainly, with ways on, and meet at a time of their own', async () => {
    const { second } = here.pair;
    await movesTo(second, 'Etc/GMT-12');
    const own = { 'Another day': '2026-03-12', 'Another hour': '20:30' };
    expect(String(await agreesOn({ fields: own }))).toBe('2026-03-12T20:30:00Z');
    await second.press('Move it', at('You meet on'));
    await reads(() => second.modal(), 'You have no time in common between');
    expect(text(second.modal())).toContain('choose a time, and your pair DM asks the rest');
    await second.press('Change my hours', { in: 'modal' });
    await reads(() => second.modal(), 'About you (1 of 2)');
  });

  it('since what they agreed to be quiet covers them read that, and are led to their agreement', async () => {
    const { first, second, dm } = here.pair;
    const { propose, sign, reaches } = agreeing(here);
    // The last hour of the one is the first of the other.
    await movesTo(second, 'Etc/GMT-7');
    await propose(first, 'full', { 'quiet-hours': '16-10' });
    await reaches('proposes this');
    await sign(second);
    await reaches('is signed');
    await first.command('/peer session', { in: dm });
    await reads(() => latest(first.messages(dm)), 'Find a time');
    await first.press('Find a time', { in: dm });
    await reads(() => first.modal(), 'Your agreed quiet hours leave no time that suits everyone.');
    expect(text(first.modal())).not.toContain('8 AM');
    await first.press('Change our agreement', { in: 'modal' });
    await reads(() => first.modal(), 'Start from an example');
  });

  it('but are both awake at some are offered these, and read that they are outside their work', async () => {
    const { first, second } = here.pair;
    await movesTo(second, 'Etc/GMT-9');
    const agreed = await agreesOn({ slot: 0 });
    for (const zone of ['Etc/GMT', 'Etc/GMT-9']) {
      const { hour } = agreed.toZonedDateTimeISO(zone);
      expect([hour >= 8, hour < 20]).toEqual([true, true]);
    }
    for (const person of [first, second]) {
      await person.press('Move it', at('You meet on'));
      await reads(() => person.modal(), 'You share no working hours, so these are at least between');
    }
  });
});
