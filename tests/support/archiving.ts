import { text } from '../../src/sandbox/driver/seen.ts';
import type { Room } from './places.ts';
import { few, reads } from './world.ts';

/** Two pairs, and Sol who has joined since and waits. */
export const pairsAndSol = {
  people: few,
  weekday: 1,
  introduced: true,
  joinedSince: ['Sol Reyes'],
  withoutRateLimits: true,
} as const;

/** What the DM of the admin's pair says. */
export const dmOf = ({ pair }: Room) => ({
  reading: pair.first.messages(pair.dm).map(text).join('\n'),
});

export const todayIn = ({ world }: Room): Temporal.PlainDate =>
  world.sandbox.clock.now().toZonedDateTimeISO('Europe/Lisbon').toPlainDate();

export const timesIn = (words: string, part: string): number => words.split(part).length - 1;

export async function openArchiving({ ana }: Room): Promise<void> {
  await ana.command('/peer setup');
  await reads(() => ana.modal(), 'Archive this program');
  await ana.press('Archive this program');
  await reads(() => ana.modal(), 'nobody can join');
}

export async function archiveIn(room: Room, days: number): Promise<void> {
  await askToArchiveIn(room, days);
  // What the pairs hear is not to come between whatever is done next and its answer.
  await room.rows.delivered();
}

/** The same where Slack takes nothing, so that what the pairs hear stays on its way. */
export async function askToArchiveIn(room: Room, days: number): Promise<void> {
  const { ana } = room;
  await openArchiving(room);
  await ana.fillIn({ 'The last day': todayIn(room).add({ days }).toString() });
  await ana.submit();
  await reads(() => ana.modal(), 'winds down until');
  await ana.closeModal();
}

export async function bringBack({ ana, rows }: Room): Promise<void> {
  await ana.openHome();
  await reads(() => ana.home(), 'winds down until');
  await ana.press('Restore', { in: 'home' });
  await reads(() => ana.modal(), 'goes on, and so do its pairs');
  await ana.closeModal();
  await rows.delivered();
}

export const statesOfPairs = ({ rows, workspace }: Room) =>
  rows.query<{ state: string; ending: string | null }>(
    'select state, ending from pairs where workspace_id = $1 order by 1, 2',
    [workspace.teamId],
  );

export const both = <Row>(row: Row): readonly Row[] => [row, row];
