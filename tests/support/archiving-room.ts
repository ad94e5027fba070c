import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import { joinsLikeAna } from './newcomer.ts';
import { openRows, type Rows } from './rows.ts';
import {
  fewAtNorthwind,
  introduceEverybody,
  moveToNext,
  reads,
  startWorld,
  type IntroducedPair,
  type TestWorld,
} from './world.ts';

/** A workspace of its own for each story, which begins on a Monday morning, with two pairs and somebody who joined too late for the round. */
export type ArchivingRoom = {
  readonly world: TestWorld;
  readonly rows: Rows;
  readonly workspace: Workspace;
  readonly pair: IntroducedPair;
  /** Runs the program. */
  readonly ana: Person;
  readonly sol: Person;
};

/** Registers what opens and closes the room; call the answer inside a test. */
export function useArchivingRoom(): () => ArchivingRoom {
  let world: TestWorld;
  let rows: Rows;
  let room: ArchivingRoom;
  let teams = 0;
  beforeAll(async () => {
    world = await startWorld();
    rows = await openRows(world.databaseUrl);
  });
  afterAll(async () => {
    await rows.stop();
    await world.stop();
  });
  beforeEach(async () => {
    teams += 1;
    moveToNext(world, 1);
    const workspace = await world.sandbox.addWorkspace({ ...fewAtNorthwind, teamId: `T000${teams}` });
    const pair = await introduceEverybody(workspace);
    await rows.delivered();
    const sol = await joinsLikeAna({ world, workspace }, 'Sol Reyes');
    room = { world, rows, workspace, pair, ana: workspace.person('Ana Sousa'), sol };
  });
  return () => room;
}

/** What the DM of the admin's pair says. */
export const dmOf = ({ pair }: ArchivingRoom) => ({
  reading: pair.first.messages(pair.dm).map(text).join('\n'),
});

export const todayIn = ({ world }: ArchivingRoom): Temporal.PlainDate =>
  world.sandbox.clock.now().toZonedDateTimeISO('Europe/Lisbon').toPlainDate();

export const timesIn = (words: string, part: string): number => words.split(part).length - 1;

export async function openArchiving({ ana }: ArchivingRoom): Promise<void> {
  await ana.command('/peer setup');
  await reads(() => ana.modal(), 'Archive this program');
  await ana.press('Archive this program');
  await reads(() => ana.modal(), 'takes in nobody new');
}

export async function archiveIn(room: ArchivingRoom, days: number): Promise<void> {
  const { ana } = room;
  await openArchiving(room);
  await ana.fillIn({ 'The last day': todayIn(room).add({ days }).toString() });
  await ana.submit();
  await reads(() => ana.modal(), 'winds down until');
  await ana.closeModal();
}

export async function bringBack({ ana, rows }: ArchivingRoom): Promise<void> {
  await ana.openHome();
  await reads(() => ana.home(), 'winds down until');
  await ana.press('Restore', { in: 'home' });
  await reads(() => ana.modal(), 'goes on, and so do its pairs');
  await ana.closeModal();
  await rows.delivered();
}

export const statesOfPairs = ({ rows, workspace }: ArchivingRoom) =>
  rows.query<{ state: string; ending: string | null }>(
    'select state, ending from pairs where workspace_id = $1 order by 1, 2',
    [workspace.teamId],
  );

export const both = <Row>(row: Row): readonly Row[] => [row, row];
