import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';
import type { HoursOfPeople } from './people.ts';
import { nudgeWeek, staleFrom, type PersonalHours, type Reached } from './time-gate.ts';
import type { TouchpointsByKind } from './touchpoints.ts';

/** The nudges that are counted: two that are about to reach the same person are asked for one after the other. */
export async function lockBudgets(
  { db, workspaceId }: WorkspaceTransaction,
  everyone: readonly PersonalHours[],
): Promise<void> {
  for (const personId of everyone.map((each) => each.personId).toSorted())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`nudges ${workspaceId} ${personId}`}, 0))`.execute(
      db,
    );
}

type Nudge = {
  readonly deliveryId: string;
  readonly everyone: readonly PersonalHours[];
  /** From when on it is of no use any more. */
  readonly stale: Temporal.Instant;
  readonly now: Temporal.Instant;
};

type BudgetDeps = { readonly touchpoints: TouchpointsByKind; readonly people: HoursOfPeople };

/** What else has reached each of them of late, or could now: in private, or in the DM of any of their pairs. */
export async function reachedBy(
  tx: WorkspaceTransaction,
  parts: BudgetDeps,
  nudge: Nudge,
): Promise<Reached[]> {
  const personIds = nudge.everyone.map(({ personId }) => personId);
  const theirs = await parts.people.pairsOf(tx, personIds);
  const others = await findOthers(tx, parts, { ...nudge, pairIds: theirs.map(({ pairId }) => pairId) });
  return nudge.everyone.map((each) => {
    const pairIds = new Set(theirs.filter((own) => own.personId === each.personId).map((own) => own.pairId));
    const own = others.filter(
      ({ personId, pairId }) =>
        personId === each.personId || (personId === null && pairId !== null && pairIds.has(pairId)),
    );
    return {
      ...each,
      nudgedAt: own.flatMap((other) => (other.state === 'queued' ? [] : [other.settledAt ?? nudge.now])),
      ahead: own.filter((other) => other.state === 'queued' && isAhead(parts.touchpoints, other, nudge))
        .length,
    };
  });
}

/** By person, when nudges have reached each of them of late. */
export async function nudgedLately(
  tx: WorkspaceTransaction,
  parts: BudgetDeps,
  asked: Pick<Nudge, 'everyone' | 'now'>,
): Promise<ReadonlyMap<string, readonly Temporal.Instant[]>> {
  const reached = await reachedBy(tx, parts, { ...asked, deliveryId: none, stale: asked.now });
  return new Map(reached.map(({ personId, nudgedAt }) => [personId, nudgedAt]));
}

/** Of no delivery: none is left out. */
const none = '00000000-0000-0000-0000-000000000000';

/** One being sent counts as sent, and so does one of which nobody knows: it may stand there. */
async function findOthers(
  { db }: WorkspaceTransaction,
  { touchpoints }: BudgetDeps,
  { deliveryId, everyone, pairIds, now }: Nudge & { readonly pairIds: readonly string[] },
) {
  const kinds = [...touchpoints.values()].filter(({ weight }) => weight === 'nudge').map(({ kind }) => kind);
  return db
    .selectFrom('deliveries')
    .select(['id', 'personId', 'pairId', 'kind', 'state', 'queuedAt', 'settledAt'])
    .where('id', '<>', deliveryId)
    .where('kind', '=', sql<string>`any(${kinds})`)
    .where((eb) =>
      eb.or([
        eb('personId', '=', sql<string>`any(${everyone.map(({ personId }) => personId)})`),
        eb.and([eb('personId', 'is', null), eb('pairId', '=', sql<string>`any(${[...pairIds]})`)]),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb('state', '=', 'sending'),
        eb.and([eb('state', '=', 'queued'), eb('tries', '=', 0)]),
        eb.and([
          eb.or([eb('state', '=', 'sent'), eb('outcome', '=', 'unsure')]),
          eb('settledAt', '>', now.subtract(nudgeWeek)),
        ]),
      ]),
    )
    .execute();
}

type Other = Awaited<ReturnType<typeof findOthers>>[number];

/** What goes stale first comes first. */
function isAhead(touchpoints: TouchpointsByKind, other: Other, { deliveryId, stale, now }: Nudge): boolean {
  const touchpoint = touchpoints.get(other.kind);
  if (touchpoint?.weight !== 'nudge') return false;
  const theirs = staleFrom(touchpoint, other.queuedAt);
  if (Temporal.Instant.compare(theirs, now) < 0) return false;
  const order = Temporal.Instant.compare(theirs, stale);
  return order < 0 || (order === 0 && other.id < deliveryId);
}
