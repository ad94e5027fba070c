import { pairReader } from '../../language.ts';
import type { WorkspaceTransaction } from '../../db/database.ts';
import { firstGoodMoment } from '../../scheduling/schedule.ts';
import type { TouchpointKind } from '../../scheduling/touchpoints.ts';
import { workingHoursOf } from '../enrolment/service.ts';
import type { Series } from '../pairing/jobs.ts';
import type { Pair } from '../pairing/model.ts';
import { readPair } from '../pairing/service.ts';
import { answeredKind, invitationKind } from './model.ts';
import { everybodyAnswered, invitation } from './views.ts';

const firstAfter = Temporal.Duration.from({ hours: 6 * 24 });
const every = Temporal.Duration.from({ hours: 14 * 24 });

async function goodMoment(
  tx: WorkspaceTransaction,
  pair: Pair,
  earliest: Temporal.Instant,
): Promise<Temporal.Instant> {
  return firstGoodMoment(
    earliest,
    await workingHoursOf(
      tx,
      pair.programId,
      pair.members.map(({ id }) => id),
    ),
  );
}

export const checkInSeries: Series = {
  kind: invitationKind,
  ifUnsure: 'let-go',
  first: (tx, pair, now) => goodMoment(tx, pair, now.add(firstAfter)),
  next: async (tx, { pairId }, now) => {
    const pair = await readPair(tx, pairId);
    return pair.state === 'ended' ? undefined : goodMoment(tx, pair, now.add(every));
  },
  compose: async (tx, { pairId, occurrence }) => {
    const { state, channelId } = await readPair(tx, pairId);
    if (channelId === undefined || (state !== 'introduced' && state !== 'active')) return undefined;
    return { to: { channelId }, message: invitation({ pairId, occurrence }, pairReader) };
  },
};

/** Not on a schedule: it follows the last answer. */
export const answeredTouchpoint: TouchpointKind = {
  kind: answeredKind,
  ifUnsure: 'let-go',
  next: async () => undefined,
  compose: async (tx, { pairId }) => {
    const { channelId, members } = await readPair(tx, pairId);
    return channelId === undefined
      ? undefined
      : { to: { channelId }, message: everybodyAnswered(members.length, pairReader) };
  },
};
