import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import { closeModals, leaveWords, readFarewell, type Part } from '../../src/sandbox/stories/moves.ts';
import type { Room } from './places.ts';
import { latest, moveToNext, reads } from './world.ts';

/** A day from now on, as a form takes it. */
export const inDays = ({ clock }: Room, days: number): string =>
  clock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ days }).toString();

/** The same as it is written for the pair. */
export const dayIn = (here: Room, days: number): string =>
  Temporal.PlainDate.from(inDays(here, days)).toLocaleString('en-US', { dateStyle: 'long' });

export { closeModals, readFarewell };

/** The card with all that is open to this person, which they alone see. */
export async function seeWaysOn({ pair: { dm } }: Room, person: Person): Promise<void> {
  await closeModals(person);
  const seen = person.messages(dm).length;
  await person.command('/peer end', { in: dm });
  await reads(() => latest(person.messages(dm).slice(seen)), 'Ways on for your pair');
}

export async function pressWayOn(here: Room, person: Person, button: string): Promise<void> {
  await seeWaysOn(here, person);
  await person.press(button, { in: here.pair.dm });
}

export async function pausePair(here: Room, person: Person, days: number): Promise<void> {
  moveToNext(here.world, 1);
  await seeWaysOn(here, person);
  const isPaused = person.messages(here.pair.dm).at(-1)?.buttons.includes('Change the pause');
  await person.press(isPaused ? 'Change the pause' : 'Pause this pair', { in: here.pair.dm });
  await reads(() => person.modal(), 'This pauses your pair');
  await person.fillIn({ 'It restarts on': inDays(here, days) });
  await person.submit();
  await reads(() => person.modal(), 'This pair is paused until');
  await closeModals(person);
  await here.rows.delivered();
}

/** They are away, in all that they take part in. */
export async function pauseSelf(here: Room, person: Person, days: number): Promise<void> {
  await closeModals(person);
  await person.command('/peer pause');
  await reads(() => person.modal(), 'I won’t ask why');
  await person.fillIn({ 'I’m back on': inDays(here, days) });
  await person.submit();
  await reads(() => person.modal(), 'You’re paused');
  await closeModals(person);
}

/** On a Monday morning, so that the pair hears of it at once. */
export async function endWell(here: Room, person: Person): Promise<void> {
  moveToNext(here.world, 1);
  await pressWayOn(here, person, 'End well');
  await reads(() => person.modal(), 'ends on the day you choose');
  await person.submit();
  await reads(() => person.modal(), 'I tell your pair, outside quiet hours');
  await closeModals(person);
  await here.rows.delivered();
}

/** On a Monday morning nobody of the pair has done anything for so long that whoever waits can ask. */
export function silenceGoesBy({ clock, world }: Room): void {
  clock.move(Temporal.Duration.from({ hours: 5 * 24 }));
  moveToNext(world, 1);
}

/** One waits, and the others are asked on a Monday morning. */
export async function askIfThere(here: Room, person: Person): Promise<void> {
  silenceGoesBy(here);
  await pressWayOn(here, person, 'Ask “Still in?”');
  await reads(() => latest(person.messages(here.pair.dm)), 'in private and kindly');
  await here.rows.delivered();
}

/** Both parts of a farewell, and what they bring about. */
export async function writePart({ pair: { dm }, rows }: Room, person: Person, part: Part): Promise<void> {
  await leaveWords(person, dm, part);
  await rows.delivered();
}

/** They would carry on, and have been answered, whatever else is slow. */
export async function carryOn({ forger, pairId, rows }: Room, person: Person): Promise<void> {
  const seen = person.allMessages().length;
  await forger.action(person, { id: 'ending-well.carry-on', value: pairId });
  const answers = /I’ve told your pair|You’ve said yes already|Everyone wants to carry on/u;
  await eventually(() =>
    person
      .allMessages()
      .slice(seen)
      .some((message) => answers.test(text(message))),
  );
  await rows.delivered();
}

export async function carryOnTogether(here: Room): Promise<void> {
  for (const person of [here.pair.first, here.pair.second]) await carryOn(here, person);
}

/** Presses what is left over somewhere, and reads what comes of it. */
export async function pressForged(
  { forger, pairId }: Room,
  person: Person,
  { id, told }: { readonly id: string; readonly told: string },
): Promise<void> {
  const seen = person.allMessages().length;
  await forger.action(person, { id, value: pairId });
  await reads(() => ({ reading: person.allMessages().slice(seen).map(text).join('\n') }), told);
}

/** How the pair stands in the database. */
export async function standingOf({ rows, pairId }: Room) {
  const [row] = await rows.query<{
    state: string;
    ending: string | null;
    paused: string | null;
    closes: string | null;
  }>(
    'select state, ending, paused_until::text as paused, closes_on::text as closes from pairs where id = $1',
    [pairId],
  );
  return row;
}

/** What a person has in their own DM with the bot. */
export const ownDmOf = (here: Room, person: Person): string =>
  person
    .allMessages()
    .filter(({ channelId }) => channelId !== here.pair.dm)
    .map(text)
    .join('\n');

export const pairDmOf = ({ pair: { dm, second } }: Room): string => second.messages(dm).map(text).join('\n');
