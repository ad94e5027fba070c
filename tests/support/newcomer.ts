import { profileSchema } from '../../src/features/people/enrolment/model.ts';
import { enteredBy, join } from '../../src/features/people/enrolment/service/profiles.ts';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import { firstProgram } from '../../src/sandbox/seeds.ts';
import type { TestWorld } from './world.ts';

type Where = { readonly world: TestWorld; readonly workspace: Workspace };

/** They come to the workspace, and join no program. */
export const newcomers = [
  { name: 'Nia Mensah', timeZone: 'Africa/Accra' },
  { name: 'Sol Reyes', timeZone: 'Europe/Madrid' },
];

/** Somebody new in the workspace and in its program, with a profile like Ana's. */
export async function joinsLikeAna({ world, workspace }: Where, name: string): Promise<Person> {
  const { deps } = world.sandbox.bot;
  const newcomer = await workspace.join({ name, timeZone: 'Europe/Lisbon' });
  const { id: programId } = await firstProgram(deps, workspace.teamId);
  const ana = { workspaceId: workspace.teamId, personId: workspace.person('Ana Sousa').id, programId };
  const profile = profileSchema.parse((await enteredBy(deps, ana)).known);
  await eventually(() => join(deps, { ...ana, personId: newcomer.id }, profile));
  return newcomer;
}
