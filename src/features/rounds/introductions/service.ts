import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Content } from '../../../content/pack/content.ts';
import { vocabularyOf } from '../../programs/program/model/vocabulary.ts';
import type { Deps } from '../../../deps.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { workingHoursOf } from '../../people/enrolment/service/hours.ts';
import { programOf } from '../../programs/program/service.ts';
import { participantsOf } from '../../people/enrolment/service/profiles.ts';
import { introductionKind, type Card } from './model.ts';
import type { Member, Pair } from '../../pairs/pair/model.ts';
import { reasonsOf } from '../../pairs/pair/service/pairs.ts';
import type { Happenings } from '../../../happenings.ts';
import { endPair } from '../../pairs/ending/service.ts';
import { lockLivingPair } from '../../pairs/pair/service/moves.ts';
import { hoursInCommon, workingSpans } from '../../pairs/hours/model.ts';

type PairToIntroduce = Pick<Pair, 'id' | 'programId'> & { readonly members: readonly Pick<Member, 'id'>[] };

/** Also for those who are only asked whether they would like to be a pair. */
export async function readIntroductionCard(
  tx: WorkspaceTransaction,
  pair: PairToIntroduce,
  { content, now }: { readonly content: Content; readonly now: Temporal.Instant },
): Promise<Card> {
  const people = pair.members.map(({ id }) => id);
  const asked = { programId: pair.programId, personIds: people };
  const hours = await workingHoursOf(tx, asked, now);
  return {
    vocabulary: vocabularyOf(await programOf(tx, pair.programId), content),
    participants: await participantsOf(tx, pair.programId, people),
    reasons: await reasonsOf(tx, pair),
    sharedHours: hoursInCommon(hours.map((each) => workingSpans(each, now))),
  };
}

/** Queues the introduction of pairs that begin in this transaction. */
export async function introduce(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairIds, now }: { readonly pairIds: readonly string[]; readonly now: Temporal.Instant },
): Promise<void> {
  const deliveries = pairIds.map((pairId) => ({ pairId, kind: introductionKind, occurrence: 1 }));
  await queueDeliveries(tx, queue, { deliveries, now });
}

/**
 * A pair that Slack will not let meet is none: whoever can be reached hears so, and is first in the next round. What failed
 * otherwise can be sent again, so that the pair waits for it.
 */
export async function undoRefused(
  tx: WorkspaceTransaction,
  deps: Pick<Deps, 'queue' | 'announce'>,
  { kind, pairId, how, unreachable, now }: Happenings['deliveryFailed'],
): Promise<void> {
  if (kind !== introductionKind || how !== 'refused' || pairId === null) return;
  const pair = await lockLivingPair(tx, pairId);
  if (!pair) return;
  const firstInLine = pair.members.filter(({ id }) => !unreachable.includes(id));
  await endPair(tx, deps, { pair, ending: 'not-introduced', firstInLine, now });
}
