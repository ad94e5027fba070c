import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { overFor, type Pair } from '../../../pairs/pair/model.ts';
import { changesOn } from '../../../pairs/pair/service/pairs.ts';
import { programOf } from '../../../programs/program/service.ts';
import type { WishSeen } from '../model.ts';
import { findWish, findWishes } from '../queries.ts';
import { hourOf } from './asking.ts';

/** The person's own wish, and whether the pair ends without it. */
export async function wishSeen(
  tx: WorkspaceTransaction,
  pair: Pair,
  { personId, now }: { readonly personId: string; readonly now: Temporal.Instant },
): Promise<WishSeen | undefined> {
  const wish = await findWish(tx, { pairId: pair.id, personId });
  if (!wish) return undefined;
  const takesEffectAt = await hourOf(tx, wish, now);
  return { ...wish, takesEffectAt, isMoot: await endsWithout(tx, pair, { takesEffectAt, now }) };
}

type Hours = { readonly takesEffectAt: Temporal.Instant; readonly now: Temporal.Instant };

async function endsWithout(
  tx: WorkspaceTransaction,
  pair: Pair,
  { takesEffectAt, now }: Hours,
): Promise<boolean> {
  if (pair.state !== 'closing') return false;
  if ((await programOf(tx, pair.programId)).isArchived) return true;
  const day = await changesOn(tx, pair, now);
  return day !== undefined && Temporal.Instant.compare(overFor(pair, day), takesEffectAt) <= 0;
}

type Within = { readonly now: Temporal.Instant; readonly within: Temporal.Duration };

/** Whether somebody's wish ends the pair before so much time has gone by: for what would stand beside its last word. */
export async function endsWithin(
  tx: WorkspaceTransaction,
  { id }: Pair,
  { now, within }: Within,
): Promise<boolean> {
  const [wish] = await findWishes(tx, id);
  return wish !== undefined && Temporal.Instant.compare(wish.takesEffectAt, now.add(within)) <= 0;
}
