import { pairReader } from '../../language.ts';
import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { firstGoodMoment } from '../../scheduling/schedule.ts';
import { workingHoursOf } from '../enrolment/service.ts';
import type { Series } from '../pairing/jobs.ts';
import type { Pair } from '../pairing/model.ts';
import { readPair } from '../pairing/service.ts';
import { rotaOf } from '../sessions/service.ts';
import { promptKind } from './model.ts';
import { promptFor } from './service.ts';
import { promptCard } from './views.ts';

const firstAfter = Temporal.Duration.from({ hours: 3 * 24 });
const every = Temporal.Duration.from({ hours: 7 * 24 });

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

export const promptSeries = ({ clock }: Pick<Deps, 'clock'>): Series => ({
  kind: promptKind,
  ifUnsure: 'let-go',
  first: (tx, pair, now) => goodMoment(tx, pair, now.add(firstAfter)),
  next: async (tx, { pairId }, now) => {
    const pair = await readPair(tx, pairId);
    return pair.state === 'ended' ? undefined : goodMoment(tx, pair, now.add(every));
  },
  compose: async (tx, { pairId, occurrence }) => {
    const pair = await readPair(tx, pairId);
    if (pair.channelId === undefined || (pair.state !== 'introduced' && pair.state !== 'active'))
      return undefined;
    const prompt = await promptFor(tx, { pairId, occurrence, now: clock.now() });
    const { menteeToday } = await rotaOf(tx, pair);
    return (
      prompt && {
        to: { channelId: pair.channelId },
        message: promptCard(prompt, menteeToday.name, pairReader),
      }
    );
  },
});
