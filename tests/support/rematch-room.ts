import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { MadeUpPerson } from '../../src/sandbox/people/made-up-person.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import { createForger, type Forger } from './forger.ts';
import { openRows, type Rows } from './rows.ts';
import {
  fewAtNorthwind,
  introduceEverybody,
  reads,
  startWorld,
  type IntroducedPair,
  type TestWorld,
} from './world.ts';

/** A workspace of its own for each story of the file, with a pair that hears nothing by itself. */
export type RematchRoom = {
  readonly world: TestWorld;
  readonly rows: Rows;
  readonly workspace: Workspace;
  readonly forger: Forger;
  readonly pair: IntroducedPair;
  readonly pairId: string;
};

type Wish = { readonly person_id: string; readonly at: string };

/** Registers what opens and closes the room; call the answer inside a test. */
export function useRematchRoom(people: readonly MadeUpPerson[] = fewAtNorthwind.people): () => RematchRoom {
  let world: TestWorld;
  let rows: Rows;
  let room: RematchRoom;
  let teams = 0;
  beforeAll(async () => {
    world = await startWorld();
    rows = await openRows(world.databaseUrl);
    world.sandbox.slack.rateLimits.turnOff();
  });
  afterAll(async () => {
    await rows.stop();
    await world.stop();
  });
  beforeEach(async () => {
    teams += 1;
    const workspace = await world.sandbox.addWorkspace({ ...fewAtNorthwind, people, teamId: `T000${teams}` });
    const pair = await introduceEverybody(workspace);
    await rows.delivered();
    await rows.query('delete from touchpoints');
    const [{ id: pairId } = { id: '' }] = await rows.query<{ id: string }>(
      'select id from pairs where workspace_id = $1 and channel_id = $2',
      [workspace.teamId, pair.dm],
    );
    const forger = createForger(world.sandbox.slack, workspace.teamId);
    room = { world, rows, workspace, forger, pair, pairId };
  });
  return () => room;
}

export async function openRematch(person: Person, where: { readonly in?: string } = {}): Promise<void> {
  while (person.modal()) await person.closeModal();
  await person.command('/peer rematch', where);
}

export async function askForAnother(person: Person): Promise<void> {
  await openRematch(person);
  await reads(() => person.modal(), 'No reason is asked');
  await person.submit();
  await reads(() => person.modal(), 'You have asked for another peer');
}

export async function takeItBack(person: Person): Promise<void> {
  await openRematch(person);
  await reads(() => person.modal(), 'and that stands');
  await person.press('Cancel request');
  await reads(() => person.modal(), 'Taken back');
}

/** The earliest first. */
export const wishes = ({ rows, pairId }: RematchRoom) =>
  rows.query<Wish>(
    `select person_id, to_char(takes_effect_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
     from rematch_wishes where pair_id = $1 order by takes_effect_at`,
    [pairId],
  );

export async function hourOfEffect(room: RematchRoom): Promise<Temporal.Instant> {
  return Temporal.Instant.from((await wishes(room))[0]?.at ?? '');
}

export function moveClockTo({ world }: RematchRoom, instant: Temporal.Instant): void {
  world.sandbox.clock.move(world.sandbox.clock.now().until(instant));
}

/** A tick as the hour has come, and everything that follows from it. */
export async function takeEffect(room: RematchRoom): Promise<void> {
  moveClockTo(room, await hourOfEffect(room));
  await room.world.sandbox.bot.app.tick();
  await room.rows.delivered();
}

export async function fateOf({ rows, pairId }: RematchRoom) {
  const [fate] = await rows.query<{ state: string; ending: string | null }>(
    'select state, ending from pairs where id = $1',
    [pairId],
  );
  return fate;
}

export async function firstInLine({ rows, workspace }: RematchRoom): Promise<readonly string[]> {
  const found = await rows.query<{ id: string }>(
    'select person_id as id from participants where workspace_id = $1 and waited_last_round order by 1',
    [workspace.teamId],
  );
  return found.map(({ id }) => workspace.person(id).name);
}

export const line = 'This pair has come to its end';

/** What the pair's DM says, to anybody in it. */
export const dmOf = ({ pair }: RematchRoom) => ({
  reading: pair.second.messages(pair.dm).map(text).join('\n'),
});

export const timesEnded = (room: RematchRoom): number => text(dmOf(room)).split(line).length - 1;

/** All that a person can read and press: every message, Home, the open modal, and what Slack itself has told them. */
export async function screensOf(person: Person) {
  await person.openHome();
  await reads(() => person.home(), 'Find another peer');
  return {
    messages: person
      .allMessages()
      .map(({ channelId, reading, buttons }) => ({ channelId, reading, buttons })),
    home: [text(person.home()), person.home()?.buttons],
    modal: text(person.modal()),
    notices: person.notices(),
  };
}
