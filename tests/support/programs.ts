import { profileSchema, type Profile } from '../../src/features/people/enrolment/model.ts';
import { enteredBy, join } from '../../src/features/people/enrolment/service/profiles.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { text, type SeenConversation } from '../../src/sandbox/driver/seen.ts';
import type { MadeUpPerson } from '../../src/sandbox/people/made-up-person.ts';
import { people } from '../../src/sandbox/people/people.ts';
import { toldInDm } from './forger.ts';
import type { Room } from './places.ts';
import { reads } from './world.ts';

/** The program that is there by itself, and one that a story may start. */
export const [oldest, newest] = ['Peer mentoring', 'New leads'];
export const question = 'Which one do you mean?';

/** Ana, Ingrid and six more. */
export const eight = [...people.slice(0, 7), ...people.filter(({ name }) => name === 'Ingrid Solberg')].map(
  ({ manager: _manager, ...person }: MadeUpPerson): MadeUpPerson => person,
);

export async function closeAll(person: Person): Promise<void> {
  while (person.modal()) await person.closeModal();
}

/** Answers which program is meant. */
export async function choose(person: Person, program: string): Promise<void> {
  await reads(() => person.modal(), question);
  await person.press('Choose', { near: program });
}

/** Opens the form of a program to be, from the setup of the only one or from the question which one is meant. */
export async function openStart(person: Person): Promise<void> {
  await closeAll(person);
  await person.command('/peer setup');
  await reads(() => person.modal(), 'Start another program');
  await person.press('Start another program');
  await reads(() => person.modal(), 'with its own people, rounds and admins');
}

export async function start(person: Person, name: string): Promise<void> {
  await openStart(person);
  await person.fillIn({ 'Name of the program': name });
  await person.submit();
  await reads(() => person.modal(), `You’ve started ${name} and you’re its admin`);
  await person.closeModal();
}

export async function programId({ rows, workspace }: Room, name: string): Promise<string> {
  const [found] = await rows.query<{ id: string }>(
    'select id from programs where workspace_id = $1 and name = $2',
    [workspace.teamId, name],
  );
  return found?.id ?? '';
}

/** These people join the program, with what they told another one. */
export async function enrol(room: Room, program: string, names: readonly string[]): Promise<void> {
  for (const name of names) await save(room, { program, name, change: {} });
}

/** The person can be paired with none of the others, so that a round of the program leaves them over. */
export async function avoid(room: Room, program: string, others: Others): Promise<void> {
  const notWith = others.others.map((name) => room.workspace.person(name).id);
  await save(room, { program, name: others.name, change: { notWith } });
}

type Others = { readonly name: string; readonly others: readonly string[] };
type Saved = { readonly program: string; readonly name: string; readonly change: Partial<Profile> };

async function save(room: Room, { program, name, change }: Saved): Promise<void> {
  const { deps } = room.world.sandbox.bot;
  const { teamId: workspaceId } = room.workspace;
  const personId = room.workspace.person(name).id;
  const who = { workspaceId, personId, programId: await programId(room, program) };
  const profile = profileSchema.parse((await enteredBy(deps, who)).known);
  await join(deps, who, { ...profile, ...change });
}

/** Only these people are in the program any more. */
export async function keepOnly(room: Room, program: string, names: readonly string[]): Promise<void> {
  await room.rows.query('delete from participants where program_id = $1 and person_id <> all($2)', [
    await programId(room, program),
    names.map((name) => room.workspace.person(name).id),
  ]);
}

/** These people, and nobody else, are in the two programs. */
export async function fill(
  room: Room,
  { inOldest, inNewest }: { readonly inOldest: readonly string[]; readonly inNewest: readonly string[] },
): Promise<void> {
  await enrol(room, newest, inNewest);
  await keepOnly(room, oldest, inOldest);
}

export async function openRoundOf(person: Person, program: string): Promise<void> {
  await closeAll(person);
  await person.command('/peer match');
  await choose(person, program);
  await reads(() => person.modal(), 'Nothing is sent until you confirm');
}

export async function confirmRoundOf({ rows }: Room, person: Person, program: string): Promise<void> {
  await openRoundOf(person, program);
  await person.press('Confirm and introduce');
  await reads(() => person.modal(), 'Confirmed');
  await person.closeModal();
  await rows.delivered();
}

/** The group DM in which the person was introduced to a peer of this program. */
export function dmOfPair(person: Person, program: string): SeenConversation | undefined {
  const introduced = `You’re peers in ${program}, and equals here`;
  return person
    .conversations()
    .find(
      ({ id, kind }) => kind === 'mpim' && person.messages(id).some((it) => text(it).includes(introduced)),
    );
}

export const told = (person: Person) => ({ reading: toldInDm(person) });
export const times = (reading: string, words: string): number => reading.split(words).length - 1;
