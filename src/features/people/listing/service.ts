import type { ProgramActor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { ActDeps } from '../../../deps.ts';
import { participantsOf } from '../enrolment/service/profiles.ts';
import { undeliveriesOf } from '../undelivered/service.ts';
import { requireAdmin } from '../../programs/admins/service.ts';
import { programOf } from '../../programs/program/service.ts';
import { recordLook } from '../../programs/log/service.ts';
import { pageOf, personNow, withWork, type Listing, type Wanted } from './model.ts';
import { countPeople, findEverybody } from './queries.ts';

/** For those who run these programs: numbers, and nobody's name. */
export const countsOf = countPeople;

/** How many of a program Slack cannot reach, by why: numbers, and nobody's name. */
export async function unreachableIn(
  tx: WorkspaceTransaction,
  programId: string,
): Promise<{ readonly deactivated: number; readonly refused: number }> {
  const all = (await findEverybody(tx, programId)).filter(({ state }) => state === 'enrolled');
  return {
    deactivated: all.filter(({ isActive }) => !isActive).length,
    refused: all.filter(({ isActive, isCutOff }) => isActive && isCutOff).length,
  };
}

/** Names, states and what people do, for admins alone: nothing that anybody wrote, and not who is in a pair with whom. A look
 * stands in the program's log once a day, whichever page or search it is. */
export async function listPeople(
  { db, clock }: ActDeps,
  { workspaceId, personId, programId }: ProgramActor,
  wanted: Wanted,
): Promise<Listing> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, { programId, personId });
    const now = clock.now();
    await recordLook(tx, { programId, by: personId, at: now, act: { kind: 'people-listed' } });
    const { name, vocabulary, settings, isArchived } = await programOf(tx, programId);
    const all = await findEverybody(tx, programId);
    const page = pageOf(
      { programId, program: name, vocabulary, isArchived },
      all.map((known) => personNow(known, { settings, now })),
      wanted,
    );
    const shown = page.shown.map(({ id }) => id);
    const { undelivered } = await undeliveriesOf(tx, programId, now);
    return {
      ...withWork(page, await participantsOf(tx, programId, shown)),
      missing: undelivered.length,
    };
  });
}
