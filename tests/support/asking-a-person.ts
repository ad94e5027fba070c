import { expect } from '@jest/globals';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import type { MadeUpPerson } from '../../src/sandbox/people/made-up-person.ts';
import { people } from '../../src/sandbox/people/people.ts';
import type { Room } from './places.ts';
import { reads } from './world.ts';

const names = ['Ana Sousa', 'Ben Okoro', 'Chen Wei', 'Ingrid Solberg', 'Dalia Rahman', 'Emil Lindqvist'];

/** Of three pairs one has neither of Slack's admins in it. */
export const cast = people
  .filter(({ name }) => names.includes(name))
  .map(({ manager: _manager, ...person }: MadeUpPerson): MadeUpPerson => person);

/** Markup, a mention and a link, which all stay what they are. */
export const words = 'My peer shouts at me. *Please* <!channel> <https://evil.example|help> _now_';

/** Everything that this person has before them. */
export const readBy = (person: Person): string =>
  [...person.allMessages().map(text), text(person.home()), text(person.modal())].join('\n');

export async function openAsking(person: Person): Promise<string> {
  await person.command('/peer human');
  await eventually(() => expect(person.modal()).toBeDefined());
  return text(person.modal());
}

export async function ask(person: Person, wording = words): Promise<void> {
  await openAsking(person);
  await reads(() => person.modal(), 'What should they know?');
  await person.fillIn({ 'What should they know?': wording });
  await person.submit();
}

export async function pairsIn(here: Room): Promise<readonly (readonly Person[])[]> {
  const rows = await here.rows.query<{ pair_id: string; person_id: string }>(
    'select pair_id, person_id from pair_members where workspace_id = $1',
    [here.workspace.teamId],
  );
  return [...Map.groupBy(rows, (row) => row.pair_id).values()].map((all) =>
    all.map((row) => here.person(row.person_id)),
  );
}

const isAdmin = ({ ana, ingrid }: Room, { id }: Person) => id === ana.id || id === ingrid.id;

export const noAdmins = (here: Room): readonly Person[] =>
  here.workspace
    .people()
    .map(({ id }) => here.person(id))
    .filter((person) => !isAdmin(here, person));

/** Two peers who are none of Slack's admins, and a third person who is none. */
export async function threeOthers(here: Room): Promise<readonly [Person, Person, Person]> {
  const pair = (await pairsIn(here)).find((each) => !each.some((person) => isAdmin(here, person))) ?? [];
  const [writer, peer] = pair;
  const other = noAdmins(here).find(({ id }) => !pair.some((each) => each.id === id));
  if (!writer || !peer || !other) throw new Error('there is a pair without admins, and somebody else');
  return [writer, peer, other];
}

export const appoint = (here: Room, ...ids: readonly string[]) =>
  here.rows.query(
    `insert into program_admins (workspace_id, program_id, person_id, appointed_at)
     select $1, $2, unnest($3::text[]), now()`,
    [here.workspace.teamId, here.programId, ids],
  );

export const messagesIn = (here: Room) =>
  here.rows.query<{ state: string; wording_sealed: string | null; answered_by: string | null }>(
    'select state, wording_sealed, answered_by from human_messages where workspace_id = $1 order by number',
    [here.workspace.teamId],
  );
