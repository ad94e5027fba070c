import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Feature } from '../../../feature.ts';
import { anyReader, findPerson, lockPeople } from '../../../slack/directory.ts';
import { markErased } from '../../../slack/erased-people.ts';
import { actAlone, shutAllShown } from '../../../slack/listening/received-submissions.ts';
import type { SlackPerson } from '../../../slack/users.ts';
import { newFormerId, type Erasure } from '../../../personal-data.ts';
import { leaveAll } from '../../people/enrolment/service/deactivation.ts';
import { lockPairsEverOf } from '../../pairs/pair/service/erasing.ts';
import { lockPrograms } from '../../programs/program/service.ts';
import type { Erased } from '../model.ts';
import { eraseEverywhere, findProgramIds, hasPart, insertFormer } from '../queries/erasing.ts';
import { texts } from '../texts.ts';

type ErasingDeps = Pick<Deps, 'db' | 'clock' | 'announce' | 'content'>;

/**
 * All of somebody goes, in one transaction: whatever interrupts it leaves everything, and done twice it changes nothing more. Their
 * pairs end as with anybody who leaves. What others have a part in stands, and names a random id. It is claimed by no form: see
 * `actAlone`.
 */
export async function erase(
  { db, clock, announce, content }: ErasingDeps,
  features: readonly Feature[],
  { workspaceId, personId }: Actor,
): Promise<Erased> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await actAlone(tx);
    const known = await holdStill(tx, personId);
    await eraseAll(tx, { announce, features }, { personId, now: clock.now(), content });
    return known ? 'erased' : 'nothing-kept';
  });
}

/** A round that is confirmed at the same moment has all of it before this, or finds nobody here. */
export async function holdStill(
  tx: WorkspaceTransaction,
  personId: string,
): Promise<SlackPerson | undefined> {
  await lockPrograms(tx, await findProgramIds(tx));
  await lockPeople(tx, [personId]);
  return findPerson(tx, personId);
}

type Erasing = Pick<Deps, 'announce'> & { readonly features: readonly Feature[] };

/** Of somebody who is held still, in a transaction that acts alone. */
export async function eraseAll(
  tx: WorkspaceTransaction,
  { announce, features }: Erasing,
  { personId, now, content }: Omit<Erasure, 'formerId'>,
): Promise<void> {
  await lockPairsEverOf(tx, personId);
  await leaveAll(tx, { announce }, { personId, how: 'left', now });
  await replace(tx, features, { personId, formerId: newFormerId(), now, content });
  await shutAllShown(tx);
  await markErased(tx, personId);
}

async function replace(
  tx: WorkspaceTransaction,
  features: readonly Feature[],
  erasure: Erasure,
): Promise<void> {
  if (await hasPart(tx, erasure.personId))
    await insertFormer(tx, { formerId: erasure.formerId, name: texts(anyReader).former });
  for (const { personalData } of features) await personalData?.erase?.(tx, erasure);
  await eraseEverywhere(tx, erasure);
}
