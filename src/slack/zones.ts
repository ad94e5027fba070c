import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';
import { writtenOnce } from '../db/written-once.ts';

/** What is known of where somebody is. */
export type ZoneOnRecord = {
  /** The one that counts: chosen here, or told by Slack. */
  readonly timeZone: string;
  readonly hasZone: boolean;
  readonly locale: string;
  /** Null where they have not said that it is right. */
  readonly zoneConfirmedAt: Temporal.Instant | null;
};

const zoneRow = writtenOnce(({ db }, { personId }: { readonly personId: string }) =>
  db
    .selectFrom('people')
    .select(['timeZone', 'hasZone', 'locale', 'zoneConfirmedAt'])
    .where('id', '=', personId),
);

export async function findZone(
  tx: WorkspaceTransaction,
  personId: string,
): Promise<ZoneOnRecord | undefined> {
  const [row] = await zoneRow(tx, { personId });
  return row;
}

type Confirmed = {
  readonly personId: string;
  readonly zone: string;
  readonly now: Temporal.Instant;
};

/** It is right as it is. */
export async function confirmZone(
  { db, concern }: WorkspaceTransaction,
  { personId, now }: Omit<Confirmed, 'zone'>,
): Promise<void> {
  await db.updateTable('people').set({ zoneConfirmedAt: now }).where('id', '=', personId).execute();
  concern({ personIds: [personId] });
}

/** Holds from now on, whatever Slack tells, until Slack tells the same. */
export async function chooseZone(
  { db, concern }: WorkspaceTransaction,
  { personId, zone, now }: Confirmed,
): Promise<void> {
  await db
    .updateTable('people')
    .set({ timeZone: zone, chosenZone: zone, hasZone: true, zoneConfirmedAt: now })
    .where('id', '=', personId)
    .execute();
  concern({ personIds: [personId] });
}

export async function markZonesAsked(
  { db }: WorkspaceTransaction,
  personIds: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('people')
    .set({ zoneAskedAt: now })
    .where('id', '=', sql<string>`any(${[...personIds]})`)
    .where('zoneAskedAt', 'is', null)
    .execute();
}
