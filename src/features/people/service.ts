import type { Deps } from '../../deps.ts';
import { currentProgram, requireAdmin } from '../programs/service.ts';
import { pageOf, personNow, type PeoplePage, type Wanted } from './model.ts';
import { findEverybody } from './queries.ts';

/** Names and states, for admins alone: nothing that anybody wrote, and not who is in a pair with whom. */
export async function listPeople(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: { readonly workspaceId: string; readonly personId: string },
  wanted: Wanted,
): Promise<PeoplePage> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, personId);
    const now = clock.now();
    const program = await currentProgram(tx, now);
    const everybody = await findEverybody(tx, program.id);
    return pageOf(
      program.name,
      everybody.map((known) => personNow(known, now)),
      wanted,
    );
  });
}
