import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';
import type { HoursOfPeople } from './people.ts';
import { inOrderOfHaste, takesRoom, type NudgeCounted, type NudgeHad } from './taking-room.ts';
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

type Asked = {
  readonly deliveryId: string;
  readonly everyone: readonly PersonalHours[];
  readonly now: Temporal.Instant;
};

type Nudge = Asked &
  NudgeCounted & {
    /** From when on it is of no use any more. */
    readonly stale: Temporal.Instant;
  };

type BudgetDeps = { readonly touchpoints: TouchpointsByKind; readonly people: HoursOfPeople };

/** What else has reached each of them of late, or could now, of what takes room from it: in private, or in the DM of any of their pairs. */
export async function reachedBy(
  tx: WorkspaceTransaction,
  parts: BudgetDeps,
  nudge: Nudge,
): Promise<readonly Reached[]> {
  const others = await othersOf(tx, parts, nudge);
  return others.map(({ each, own }) => {
    const counted = own.filter((other) => takesRoom(other, nudge));
    return {
      ...each,
      nudgedAt: counted.flatMap(({ at }) => at ?? []),
      ahead: counted.filter((other) => isAhead(other, nudge)).length,
    };
  });
}

/** By person, which nudges have reached each of them of late. */
export async function nudgedLately(
  tx: WorkspaceTransaction,
  parts: BudgetDeps,
  asked: Pick<Asked, 'everyone' | 'now'>,
): Promise<ReadonlyMap<string, readonly NudgeHad[]>> {
  const others = await othersOf(tx, parts, { ...asked, deliveryId: none });
  return new Map(
    others.map(({ each: { personId }, own }) => [
      personId,
      own.flatMap(({ at, isToAll }) => (at ? [{ at, isToAll }] : [])),
    ]),
  );
}

/** Another delivery, which has reached somebody, or could. */
type Other = NudgeCounted & {
  readonly id: string;
  readonly stale: Temporal.Instant;
  /** When it reached them; undefined where it has yet to. */
  readonly at: Temporal.Instant | undefined;
};

/** Of each person those that reach them. */
async function othersOf(tx: WorkspaceTransaction, parts: BudgetDeps, asked: Asked) {
  const { everyone, now } = asked;
  const personIds = everyone.map(({ personId }) => personId);
  const theirs = await parts.people.pairsOf(tx, personIds);
  const rows = await findOthers(tx, parts, { ...asked, pairIds: theirs.map(({ pairId }) => pairId) });
  return everyone.map((each) => {
    const pairIds = new Set(theirs.filter((own) => own.personId === each.personId).map((own) => own.pairId));
    const own = rows
      .filter(
        ({ personId, pairId }) =>
          personId === each.personId || (personId === null && pairId !== null && pairIds.has(pairId)),
      )
      .flatMap((row) => asOther(parts.touchpoints, row, now) ?? []);
    return { each, own };
  });
}

function asOther(touchpoints: TouchpointsByKind, row: OtherRow, now: Temporal.Instant): Other | undefined {
  const touchpoint = touchpoints.get(row.kind);
  if (touchpoint?.weight !== 'nudge') return undefined;
  return {
    id: row.id,
    isToAll: row.personId === null,
    goesFirst: touchpoint.goesFirst,
    stale: staleFrom(touchpoint, row.queuedAt),
    at: row.state === 'queued' ? undefined : (row.settledAt ?? now),
  };
}

/** Of no delivery: none is left out. */
const none = '00000000-0000-0000-0000-000000000000';

/** One being sent counts as sent, and so does one of which nobody knows: it may stand there. */
async function findOthers(
  { db }: WorkspaceTransaction,
  { touchpoints }: BudgetDeps,
  { deliveryId, everyone, pairIds, now }: Asked & { readonly pairIds: readonly string[] },
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

type OtherRow = Awaited<ReturnType<typeof findOthers>>[number];

/** Of two that are as hasty, what goes stale first comes first. */
function isAhead(other: Other, nudge: Nudge): boolean {
  if (other.at || Temporal.Instant.compare(other.stale, nudge.now) < 0) return false;
  const haste = inOrderOfHaste(other, nudge);
  if (haste !== 0) return haste < 0;
  const order = Temporal.Instant.compare(other.stale, nudge.stale);
  return order < 0 || (order === 0 && other.id < nudge.deliveryId);
}
