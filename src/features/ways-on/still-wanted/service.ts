import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { findInstallation } from '../../../slack/installations.ts';
import { endPair } from '../../pairs/ending/service.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { lockLivingPair } from '../../pairs/pair/service/moves.ts';
import { returnOf } from '../../pairs/pair/service/returning.ts';
import { aheadOf } from '../../relationship/bookings/service/standing.ts';
import { actsSeenOf, readPair, requirePairOf } from '../../pairs/pair/service/pairs.ts';
import { timeToBegin, type StillWantedAnswer } from '../../relationship/first-weeks/model.ts';
import {
  hasStillToBegin,
  haveTimesCome,
  mayHearOfFirstStep,
  releaseLater,
} from '../../relationship/first-weeks/service.ts';
import { lookAgain, releasedKind, type FirstStep } from './model.ts';

type Answered = { readonly pairId: string; readonly answer: StillWantedAnswer };

/** Whoever answers the question is of that pair. Of the answer nothing is kept but the time that a yes gives. */
export async function answerFor(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
  { pairId, answer }: Answered,
): Promise<{ readonly pair: Pair; readonly step: FirstStep }> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'say-if-still-wanted');
    if (answer === 'yes' && (await hasStillToBegin(tx, pair))) await releaseLater(tx, pairId, now);
    return { pair, step: await firstStepOf(tx, pair, now) };
  });
}

async function firstStepOf(tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant): Promise<FirstStep> {
  const back = pair.state === 'paused' ? await returnOf(tx, pair, now) : undefined;
  if (back) return { pausedUntil: back.day };
  if (await aheadOf(tx, pair.id, now)) return 'booked';
  return (await haveTimesCome(tx, pair.id, now)) ? 'times-there' : 'to-ask-for';
}

type Due = { readonly pairId: string; readonly now: Temporal.Instant };

/** A pair that was asked whether it wants to, and in which nothing has happened since, is let go: each of it may have another peer. */
export async function releaseUnbegun(
  tx: WorkspaceTransaction,
  parts: Pick<Deps, 'queue' | 'announce'>,
  { pairId, now }: Due,
): Promise<void> {
  const pair = await lockLivingPair(tx, pairId);
  if (!pair || !(await isLeftUnbegun(tx, pair, now))) return;
  await endPair(tx, parts, { pair, ending: 'released', firstInLine: pair.members, now });
  const deliveries = pair.members.map(({ id: personId }) => ({
    pairId,
    personId,
    kind: releasedKind,
    occurrence: 1,
  }));
  await queueDeliveries(tx, parts.queue, { deliveries, now });
}

async function isLeftUnbegun(tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant): Promise<boolean> {
  if (!(await mayHearOfFirstStep(tx, pair, now))) return false;
  // While the app is removed nobody can begin.
  if (!(await findInstallation(tx))) return false;
  const since = now.subtract(timeToBegin);
  const acts = [...(await actsSeenOf(tx, pair.id)).values()];
  return acts.every((at) => Temporal.Instant.compare(at, since) < 0);
}

/** When to look again at a pair that lives on without having begun. */
export async function nextLook(
  tx: WorkspaceTransaction,
  { pairId, now }: Due,
): Promise<Temporal.Instant | undefined> {
  const pair = await readPair(tx, pairId);
  return pair.state !== 'ended' && (await hasStillToBegin(tx, pair)) ? now.add(lookAgain) : undefined;
}
