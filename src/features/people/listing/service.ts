import type { ProgramActor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { ActDeps } from '../../../deps.ts';
import { participantsOf } from '../enrolment/service/profiles.ts';
import { undeliveriesOf } from '../undelivered/service.ts';
import { requireAdmin } from '../../programs/admins/service.ts';
import { programOf } from '../../programs/program/service.ts';
import { recordLook } from '../../programs/log/service.ts';
import { everybody, pageOf, personNow, withWork, type Listing, type Wanted } from './model.ts';
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

/** The first look at the list, which stands in the program's log once a day; pages and searches after it do not. */
export async function openPeople(
  deps: ActDeps,
  { workspaceId, personId, programId }: ProgramActor,
): Promise<Listing> {
  const { db, clock } = deps;
  await db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, { programId, personId });
    await recordLook(tx, { programId, by: personId, at: clock.now(), act: { kind: 'people-listed' } });
  });
  return listPeople(deps, { workspaceId, personId, programId }, everybody);
}

/** Names, states and what people do, for admins alone: nothing that anybody wrote, and not who is in a pair with whom. */
export async function listPeople(
  { db, clock }: ActDeps,
  { workspaceId, personId, programId }: ProgramActor,
  wanted: Wanted,
): Promise<Listing> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, { programId, personId });
    const now = clock.now();
    const { name, vocabulary, settings } = await programOf(tx, programId);
    const all = await findEverybody(tx, programId);
    const page = pageOf(
      { programId, program: name, vocabulary },
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
