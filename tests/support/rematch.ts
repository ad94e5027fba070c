import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import type { Room } from './places.ts';
import { reads } from './world.ts';

type Wish = { readonly person_id: string; readonly at: string };

export async function openRematch(person: Person, where: { readonly in?: string } = {}): Promise<void> {
  while (person.modal()) await person.closeModal();
  await person.command('/peer rematch', where);
}

export async function askForAnother(person: Person): Promise<void> {
  await openRematch(person);
  await reads(() => person.modal(), 'I won’t ask why');
  await person.submit();
  await reads(() => person.modal(), 'You’ve asked for');
}

export async function takeItBack(person: Person): Promise<void> {
  await openRematch(person);
  await reads(() => person.modal(), 'That request is open');
  await person.press('Cancel request');
  await reads(() => person.modal(), 'Your request is canceled');
}

/** The earliest first. */
export const wishes = ({ rows, pairId }: Room) =>
  rows.query<Wish>(
    `select person_id, to_char(takes_effect_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
     from rematch_wishes where pair_id = $1 order by takes_effect_at`,
    [pairId],
  );

export async function hourOfEffect(room: Room): Promise<Temporal.Instant> {
  return Temporal.Instant.from((await wishes(room))[0]?.at ?? '');
}

export function moveClockTo({ world }: Room, instant: Temporal.Instant): void {
  world.sandbox.clock.move(world.sandbox.clock.now().until(instant));
}

/** A tick as the hour has come, and everything that follows from it. */
export async function takeEffect(room: Room): Promise<void> {
  moveClockTo(room, await hourOfEffect(room));
  await room.world.sandbox.bot.app.tick();
  await room.rows.delivered();
}

export async function fateOf({ rows, pairId }: Room) {
  const [fate] = await rows.query<{ state: string; ending: string | null }>(
    'select state, ending from pairs where id = $1',
    [pairId],
  );
  return fate;
}

export async function firstInLine({ rows, workspace }: Room): Promise<readonly string[]> {
  const found = await rows.query<{ id: string }>(
    `select person_id as id from participants where workspace_id = $1 and turn = 'spared' order by 1`,
    [workspace.teamId],
  );
  return found.map(({ id }) => workspace.person(id).name);
}

export const line = 'This pair has ended, and I won’t write here again';

/** What the pair's DM says, to anybody in it. */
export const dmOf = ({ pair }: Room) => ({
  reading: pair.second.messages(pair.dm).map(text).join('\n'),
});

export const timesEnded = (room: Room): number => text(dmOf(room)).split(line).length - 1;

/** All that a person can read and press: every message, Home, the open modal, and what Slack itself has told them. */
export async function screensOf(person: Person) {
  await person.openHome();
  await reads(() => person.home(), 'Next');
  return {
    messages: person
      .allMessages()
      .map(({ channelId, reading, buttons }) => ({ channelId, reading, buttons })),
    home: [text(person.home()), person.home()?.buttons],
    modal: text(person.modal()),
    notices: person.notices(),
  };
}
