import type { Deps } from '../../deps.ts';
import { currentProgram, recordAct, requireAdmin } from '../programs/service.ts';
import { everybody, pageOf, personNow, type PeoplePage, type Wanted } from './model.ts';
import { findEverybody } from './queries.ts';

type Actor = { readonly workspaceId: string; readonly personId: string };
type Parts = Pick<Deps, 'db' | 'clock'>;

/** The first look at the list, which stands in the program's log; pages and searches after it do not. */
export async function openPeople(
  { db, clock }: Parts,
  { workspaceId, personId }: Actor,
): Promise<PeoplePage> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, personId);
    const at = clock.now();
    const { id: programId } = await currentProgram(tx, at);
    await recordAct(tx, { programId, by: personId, at, act: { kind: 'people-listed' } });
  });
  return listPeople({ db, clock }, { workspaceId, personId }, everybody);
}

/** Names and states, for admins alone: nothing that anybody wrote, and not who is in a pair with whom. */
export async function listPeople(
  { db, clock }: Parts,
  { workspaceId, personId }: Actor,
  wanted: Wanted,
): Promise<PeoplePage> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, personId);
    const now = clock.now();
    const program = await currentProgram(tx, now);
    const all = await findEverybody(tx, program.id);
    return pageOf(
      program.name,
      all.map((known) => personNow(known, now)),
      wanted,
    );
  });
}
