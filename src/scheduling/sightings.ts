import type { WorkspaceTransaction } from '../db/database.ts';
import type { Sending, OnRecord } from './sending.ts';
import type { Closing, OutgoingMessage } from './touchpoints.ts';

/** For so long it is believed: to ask Slack before each message would spread those of many pairs over hours. */
const believedFor = Temporal.Duration.from({ hours: 24 });

type Going = {
  readonly delivery: Pick<OnRecord, 'pairId'>;
  readonly sending: Pick<Sending, 'isPressedFor'>;
  readonly outgoing: OutgoingMessage | Closing;
  readonly now: Temporal.Instant;
};

/**
 * As it is to be sent: without those whose DM it is, and so without asking Slack, where it was seen to be theirs lately. What
 * somebody has just pressed for is asked about each time.
 */
export async function believing(
  tx: WorkspaceTransaction,
  { delivery: { pairId }, sending, outgoing, now }: Going,
): Promise<OutgoingMessage | Closing> {
  const place = toBeSeen(outgoing);
  if (!place || pairId === null || sending.isPressedFor || 'closes' in outgoing) return outgoing;
  const seen = await tx.db
    .selectFrom('dmSightings')
    .select('seenAt')
    .where('pairId', '=', pairId)
    .where('channelId', '=', place)
    .where('isTheirs', '=', true)
    .where('seenAt', '>', now.subtract(believedFor))
    .executeTakeFirst();
  return seen ? { ...outgoing, to: { channelId: place } } : outgoing;
}

/** The group DM that Slack is asked about before anything is posted there; undefined where it is not. */
export function toBeSeen(outgoing: OutgoingMessage | Closing): string | undefined {
  if ('closes' in outgoing || !('channelId' in outgoing.to)) return undefined;
  return outgoing.to.of && outgoing.to.channelId;
}

/** What Slack said of a pair's DM, and when it was asked. */
type Sighting = {
  readonly pairId: string;
  readonly channelId: string;
  readonly isTheirs: boolean;
  readonly seenAt: Temporal.Instant;
};

/**
 * What was asked about last holds, in whatever order it is recorded: a sending that was on its way as somebody turned the DM must not
 * have it believed in again. Of two of the same moment the one that says so counts.
 */
export async function keepSighting({ db }: WorkspaceTransaction, sighting: Sighting): Promise<void> {
  const { pairId: _pairId, ...said } = sighting;
  await db
    .insertInto('dmSightings')
    .values(sighting)
    .onConflict((conflict) =>
      conflict
        .columns(['workspaceId', 'pairId'])
        .doUpdateSet(said)
        .where('dmSightings.seenAt', sighting.isTheirs ? '<' : '<=', sighting.seenAt),
    )
    .execute();
}

/** Whether Slack has said of it that it is theirs no more. */
export async function hasTurned(
  { db }: WorkspaceTransaction,
  { pairId, channelId }: Pick<Sighting, 'pairId' | 'channelId'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('dmSightings')
    .select('pairId')
    .where('pairId', '=', pairId)
    .where('channelId', '=', channelId)
    .where('isTheirs', '=', false)
    .executeTakeFirst();
  return row !== undefined;
}
