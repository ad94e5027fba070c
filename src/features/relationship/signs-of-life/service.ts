import type { WorkspaceTransaction } from '../../../db/database.ts';
import { askedAt, latestQueuedAt, latestSent } from '../../../scheduling/sent.ts';
import { bookedFrom } from '../bookings/service/standing.ts';
import { patienceOf, signKinds, unansweredAtMost } from './model.ts';
import { countSteady, findLastSigns, findSignsAround, findUnanswering } from './queries.ts';

type Sought = {
  readonly pairIds: readonly string[];
  /** After how many days those of them meet that have agreed on it. */
  readonly rhythms: ReadonlyMap<string, number>;
};

/** Those of these pairs that have let two things and a rhythm go by, and have no session ahead. */
export async function quietAmong(
  tx: WorkspaceTransaction,
  { pairIds, rhythms }: Sought,
  now: Temporal.Instant,
): Promise<ReadonlySet<string>> {
  if (pairIds.length === 0) return new Set();
  const unanswering = await findUnanswering(tx, pairIds);
  if (unanswering.length === 0) return new Set();
  const ahead = await bookedFrom(tx, unanswering, now);
  const signs = await findLastSigns(tx, unanswering);
  const isPatient = (id: string) => {
    const last = signs.get(id)?.add(patienceOf(rhythms.get(id)));
    return last !== undefined && Temporal.Instant.compare(last, now) > 0;
  };
  return new Set(unanswering.filter((id) => !ahead.includes(id) && !isPatient(id)));
}

/** When the pair last did something that all of it can see. */
export const lastSignOf = (tx: WorkspaceTransaction, pairId: string): Promise<Temporal.Instant | undefined> =>
  latestQueuedAt(tx, { pairId, kinds: signKinds });

type Occasion = { readonly pairId: string; readonly kind: string; readonly occurrence: number };

/** Whether it is the first to come again after such a silence: the one before it was left out for it. */
export async function comesAgain(
  tx: WorkspaceTransaction,
  { pairId, kind, occurrence }: Occasion,
): Promise<boolean> {
  const last = await latestSent(tx, { pairId, kind });
  if (last === undefined || occurrence - last < 2) return false;
  const at = await askedAt(tx, { pairId, kind, occurrence: last });
  if (!at) return false;
  const { before: after, after: before } = await findSignsAround(tx, pairId, at);
  return before !== undefined && (await countSteady(tx, { pairId, after, before })) >= unansweredAtMost;
}
