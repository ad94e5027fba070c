import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { changesOn } from '../../../pairs/pair/service/pairs.ts';
import { latestIfCarriedOn } from '../../../pairs/term/model.ts';
import { plannedEndOf } from '../../../pairs/term/service.ts';
import { programOf } from '../../../programs/program/service.ts';

/** When it ends, and until when it would go on. */
export async function askingOf(tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant) {
  const day = (await changesOn(tx, pair, now)) ?? pair.closesOn;
  const { isArchived } = await programOf(tx, pair.programId);
  const end = isArchived ? undefined : await plannedEndOf(tx, pair, now);
  const until = end && latestIfCarriedOn(end, now);
  return day && { pair, day, until };
}

/** How one goes on that carries on: paused or winding down until a day, and until the end of its program. */
export async function goingOnOf(tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant) {
  const [until, term] = [await changesOn(tx, pair, now), await plannedEndOf(tx, pair, now)];
  return { ...pair, until, term };
}
