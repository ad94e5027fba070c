import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import type { Room } from './places.ts';
import { reads } from './world.ts';

/** A day from today on, as Ana counts days and a form takes them. */
export const dayIn = ({ clock }: Room, days: number): string =>
  clock.now().toZonedDateTimeISO('Europe/Lisbon').toPlainDate().add({ days }).toString();

/** The day of the next round, by `/peer setup`; null takes it back. */
export async function setRoundDay({ ana }: Room, day: string | null): Promise<void> {
  await ana.command('/peer setup');
  await reads(() => ana.modal(), 'Set up program');
  await ana.fillIn({ 'When is the next round?': day ?? '' });
  await ana.submit();
  await reads(() => ana.modal(), 'Saved for');
  await ana.closeModal();
}

/** It has been named before, and whoever was to be told has been. */
export const roundDayIs = ({ rows, programId }: Room, day: string) =>
  rows.query(`update programs set settings = settings || $2 where id = $1`, [
    programId,
    JSON.stringify({ nextRoundOn: day }),
  ]);

/** How many of the messages that this person sees say so. */
export const timesRead = (person: Person, words: string): number =>
  person.allMessages().filter((each) => text(each).includes(words)).length;
