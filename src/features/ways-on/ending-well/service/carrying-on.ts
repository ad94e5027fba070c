import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { changesOn, isDmTurned, requirePairOf, type Acting } from '../../../pairs/pair/service/pairs.ts';
import { findFarewells } from '../queries.ts';
import { keepOwn, ownOf } from './farewells.ts';

/** Whether the others are still to be asked because of a yes, and whether it was said before. */
type Yes = { readonly isNew: boolean; readonly isRepeated: boolean };

/** This person would carry on. */
export async function sayYes(tx: WorkspaceTransaction, acting: Acting): Promise<Yes> {
  const { hasAsked, carriesOn } = ownOf(await findFarewells(tx, acting.pairId), acting.personId);
  await keepOwn(tx, acting, { carriesOn: true, hasAsked: true });
  return { isNew: !hasAsked, isRepeated: carriesOn };
}

/** The day on which the pair ends all the same, and whether what asked of it stands where nothing is changed any more. */
type Withdrawn = { readonly day: Temporal.PlainDate | undefined; readonly isTurned: boolean };

/** Takes back that this person would carry on. Done twice, it says the same. */
export async function letEnd(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<Withdrawn> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'let-end');
    const { carriesOn } = ownOf(await findFarewells(tx, pairId), personId);
    if (carriesOn) await keepOwn(tx, { pairId, personId, now }, { carriesOn: false });
    return { day: await changesOn(tx, pair, now), isTurned: await isDmTurned(tx, pairId) };
  });
}
