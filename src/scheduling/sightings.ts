import type { WorkspaceTransaction } from '../db/database.ts';
import type { Sending, OnRecord } from './sending.ts';
import type { Closing, Outgoing } from './touchpoints.ts';

/** For so long it is believed: to ask Slack before each message would spread those of many pairs over hours. */
const believedFor = Temporal.Duration.from({ hours: 24 });

type Going = {
  readonly delivery: Pick<OnRecord, 'pairId'>;
  readonly sending: Pick<Sending, 'isPressedFor'>;
  readonly outgoing: Outgoing | Closing;
  readonly now: Temporal.Instant;
};

/**
 * As it is to be sent: without those whose DM it is, and so without asking Slack, where it was seen to be theirs lately. What
 * somebody has just pressed for is asked about each time.
 */
export async function believing(
  tx: WorkspaceTransaction,
  { delivery: { pairId }, sending, outgoing, now }: Going,
): Promise<Outgoing | Closing> {
  const place = toBeSeen(outgoing);
  if (!place || pairId === null || sending.isPressedFor || 'closes' in outgoing) return outgoing;
  const seen = await tx.db
    .selectFrom('dmSightings')
    .select('seenAt')
    .where('pairId', '=', pairId)
    .where('channelId', '=', place)
    .where('seenAt', '>', now.subtract(believedFor))
    .executeTakeFirst();
  return seen ? { ...outgoing, to: { channelId: place } } : outgoing;
}

/** The group DM that Slack is asked about before anything is posted there; undefined where it is not. */
export function toBeSeen(outgoing: Outgoing | Closing): string | undefined {
  if ('closes' in outgoing || !('channelId' in outgoing.to)) return undefined;
  return outgoing.to.of && outgoing.to.channelId;
}

type Seen = { readonly pairId: string; readonly channelId: string; readonly now: Temporal.Instant };

export async function keepSighting(
  { db }: WorkspaceTransaction,
  { now: seenAt, ...sighting }: Seen,
): Promise<void> {
  await db
    .insertInto('dmSightings')
    .values({ ...sighting, seenAt })
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'pairId']).doUpdateSet({ channelId: sighting.channelId, seenAt }),
    )
    .execute();
}

/** It is theirs no more: nothing is believed of it. */
export async function forgetSighting({ db }: WorkspaceTransaction, pairId: string): Promise<void> {
  await db.deleteFrom('dmSightings').where('pairId', '=', pairId).execute();
}
