import { enteredBy, join } from '../../src/features/people/enrolment/service/profiles.ts';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import { profileSchema, type Profile } from '../../src/features/people/enrolment/model.ts';
import { firstProgram } from '../../src/sandbox/seeds.ts';
import type { Room } from './places.ts';
import { reads } from './world.ts';

export async function openRound(admin: Person): Promise<void> {
  while (admin.modal()) await admin.closeModal();
  await admin.command('/peer match');
  await reads(() => admin.modal(), 'Nothing is sent until you confirm');
}

/** The two, or three, of each pair that the admin sees, in the order shown. */
export const pairsSeen = (admin: Person): readonly (readonly string[])[] =>
  text(admin.modal())
    .split('\n')
    .filter((line) => line.includes(' · fit '))
    .map((line) => (line.split(' · ')[0] ?? '').split(/, | and /));

export const partnerSeen = (admin: Person, name: string): string | undefined =>
  pairsSeen(admin)
    .find((names) => names.includes(name))
    ?.find((other) => other !== name);

export async function openPair(admin: Person, name: string): Promise<void> {
  await admin.press('Change…', { near: name });
  await reads(() => admin.modal(), 'You’ll first see what your choice costs the round');
}

/** Until the cost is shown, and nothing is changed yet. */
export async function weighed(admin: Person): Promise<string> {
  await eventually(() => admin.modal()?.buttons.includes('Apply') === true);
  return text(admin.modal());
}

export async function apply(admin: Person): Promise<void> {
  await weighed(admin);
  await admin.press('Apply');
  await reads(() => admin.modal(), 'Done:');
}

export async function editProfile(
  { world, workspace }: Room,
  name: string,
  change: Partial<Profile>,
): Promise<void> {
  const { deps } = world.sandbox.bot;
  const program = await firstProgram(deps, workspace.teamId);
  const who = { workspaceId: workspace.teamId, personId: workspace.person(name).id, programId: program.id };
  const profile = profileSchema.parse((await enteredBy(deps, who)).known);
  await join(deps, who, { ...profile, ...change });
}

const members = (change: string) =>
  `update participants set ${change} where workspace_id = $1 and person_id = $2`;

export async function pause({ rows, workspace }: Room, { id }: Person): Promise<void> {
  await rows.query(members(`paused_until = '2026-12-01'`), [workspace.teamId, id]);
}

export async function endPause({ rows, workspace }: Room, { id }: Person): Promise<void> {
  await rows.query(members('paused_until = null'), [workspace.teamId, id]);
}

export async function leave({ rows, workspace }: Room, { id }: Person): Promise<void> {
  await rows.query(members(`state = 'left'`), [workspace.teamId, id]);
}

/** As another round would have paired them; Slack hears nothing of it. */
export async function pairUp(
  { rows, workspace }: Room,
  ...people: readonly Pick<Person, 'id'>[]
): Promise<void> {
  await rows.query(
    `with made as (
       insert into pairs (workspace_id, program_id, round_id, state, fit, reasons_sealed, created_at)
       select workspace_id, program_id, id, 'introduced', 80, '', requested_at
       from rounds where workspace_id = $1 and state = 'draft' returning id)
     insert into pair_members (workspace_id, pair_id, person_id, seat)
     select $1, id, person_id, seat from made, unnest($2::text[]) with ordinality as member (person_id, seat)`,
    [workspace.teamId, people.map(({ id }) => id)],
  );
}

/** Slack says so, and the bot has heard it. */
export async function becomesGuest(
  { rows, workspace }: Pick<Room, 'rows' | 'workspace'>,
  { id }: Person,
): Promise<void> {
  await workspace.change(id, { isGuest: true });
  await eventually(async () => {
    const known = await rows.query('select from people where id = $1 and is_guest', [id]);
    return known.length === 1;
  });
}

/** Whether the workspace's program lets guests in. */
export async function setGuests(
  { rows, workspace }: Pick<Room, 'rows' | 'workspace'>,
  guests: 'left-out' | 'welcome',
): Promise<void> {
  await rows.query('update programs set settings = settings || $2::jsonb where workspace_id = $1', [
    workspace.teamId,
    JSON.stringify({ guests }),
  ]);
}

export const made = ({ rows, workspace }: Room, table: string) =>
  rows.query(`select from ${table} where workspace_id = $1`, [workspace.teamId]);

/** Ana's partner, and a pair that neither is in. */
export function someNames({ ana }: Room) {
  const [[, partner = ''] = [], [third = '', fourth = ''] = []] = pairsSeen(ana);
  return { partner, third, fourth };
}

export async function keepApart(admin: Person, name: string): Promise<void> {
  await openPair(admin, name);
  await admin.press('Keep apart');
  await apply(admin);
}

export async function pin(admin: Person, name: string): Promise<void> {
  await openPair(admin, name);
  await admin.press('Pin');
  await apply(admin);
}

export async function runAnew(admin: Person): Promise<void> {
  await admin.press('Re-run');
  await reads(() => admin.modal(), 'Here’s the new round');
}
