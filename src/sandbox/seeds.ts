import type { ActDeps, Deps } from '../deps.ts';
import { profileSchema, type Profile } from '../features/people/enrolment/model.ts';
import { join } from '../features/people/enrolment/service/profiles.ts';
import type { Program } from '../features/programs/program/model.ts';
import { wordsOfSet } from '../features/programs/program/model/vocabulary.ts';
import { changeVocabulary, lockProgram, runningPrograms } from '../features/programs/program/service.ts';
import { confirmZone } from '../slack/zones.ts';
import type { Workspace } from './driver/workspace.ts';
import type { MadeUpPerson } from './people/made-up-person.ts';

/** Everybody who is active joins the first program with their profile, as they would by `/peer join`, and says that their clock is right; it leaves guests out. */
export async function enrolEverybody(
  deps: Pick<ActDeps, 'db' | 'clock'>,
  workspace: Workspace,
  people: readonly MadeUpPerson[],
): Promise<void> {
  const program = await firstProgram(deps, workspace.teamId);
  const idOf = (name: string) => workspace.person(name).id;
  for (const person of people.filter(({ isDeactivated, isGuest }) => !isDeactivated && !isGuest)) {
    const managerId = person.manager === undefined ? undefined : idOf(person.manager);
    await join(
      deps,
      { workspaceId: workspace.teamId, personId: idOf(person.name), programId: program.id },
      profileOf(person, managerId),
    );
  }
  const now = deps.clock.now();
  await deps.db.inWorkspace(workspace.teamId, async (tx) => {
    for (const { name } of people) await confirmZone(tx, { personId: idOf(name), now });
  });
}

/** Its first program uses the words of that starting set, as it would by `/peer setup`. */
export async function useWords(
  { db, clock, content: contents }: Pick<Deps, 'db' | 'clock' | 'content'>,
  workspaceId: string,
  set: string,
): Promise<void> {
  const { id } = await firstProgram({ db, clock }, workspaceId);
  const content = contents.in('en');
  const words = content.startingSets.find((each) => each.id === set);
  if (!words) throw new RangeError(`There is no starting set "${set}"`);
  await db.inWorkspace(workspaceId, async (tx) => {
    await lockProgram(tx, id);
    await changeVocabulary(tx, id, wordsOfSet(words, content));
  });
}

/** The program that a workspace has by itself. */
export async function firstProgram(
  { db, clock }: Pick<ActDeps, 'db' | 'clock'>,
  workspaceId: string,
): Promise<Program> {
  const [program] = await db.inWorkspace(workspaceId, (tx) => runningPrograms(tx, clock.now()));
  if (!program) throw new RangeError('a workspace without a program');
  return program;
}

function profileOf(person: MadeUpPerson, managerId: string | undefined): Profile {
  return profileSchema.parse({ ...person, managerId, cadence: 'open', style: 'open', notWith: [] });
}
