import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { ActDeps, Deps } from '../../../deps.ts';
import type { Reader } from '../../../language.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { findSlots } from '../../../scheduling/slots.ts';
import { nextOccurrence, putOff } from '../../../scheduling/due-times.ts';
import { hasAnyCome } from '../../../scheduling/sent.ts';
import { agreementStateOf } from '../agreement/service.ts';
import { workingHoursOf } from '../../people/enrolment/service/profiles.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { pairReaderOf, requirePairOf } from '../../pairs/pair/service/pairs.ts';
import { rotaOf } from '../rota/service.ts';
import {
  askedSlotsKind,
  FirstWeeksError,
  graceAfterMeeting,
  isAhead,
  isStillToBegin,
  nudgeKind,
  questionKind,
  quietAfter,
  sessionMinutes,
  slotsKind,
  type Planning,
  type Suggestion,
} from './model.ts';
import { isAnyToCome } from './queries.ts';

const kinds = [nudgeKind, slotsKind, questionKind, askedSlotsKind] as const;

/** Whether the pair has neither met nor written an agreement. */
export async function hasStillToBegin(tx: WorkspaceTransaction, pair: Pair): Promise<boolean> {
  const { signed, proposed } = await agreementStateOf(tx, pair);
  const { sessionsHeld } = await rotaOf(tx, pair);
  return isStillToBegin({ sessionsHeld, hasAgreement: (signed ?? proposed) !== undefined });
}

/**
 * Whether what else comes to a pair by itself is left out now: a pair that has still to begin hears of the first step alone,
 * from its introduction until a few days after the question whether it wants to.
 */
export async function isFindingItsFeet(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<boolean> {
  const sought = { pairId: pair.id, kinds };
  return (
    (await hasStillToBegin(tx, pair)) &&
    ((await isAnyToCome(tx, sought)) ||
      (await hasAnyCome(tx, { ...sought, since: now.subtract(quietAfter) })))
  );
}

/** Times at which the pair could meet, as things stand now. */
export async function offerFor(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Extract<Planning, { readonly kind: 'offer' }>> {
  const personIds = pair.members.map(({ id }) => id);
  const everyone = await workingHoursOf(tx, pair.programId, personIds);
  return { kind: 'offer', pair, slots: findSlots({ now, everyone, minutes: sessionMinutes }) };
}

/** What a press has come to, and who reads it. */
type Planned = { readonly planning: Planning; readonly reader: Reader };

/**
 * The person would meet at that time. With the last one whom it suits it is agreed, and nothing is asked before the meeting
 * is over. A time that is not ahead any more is answered with those that are.
 * @throws FirstWeeksError where the person has said so already: nobody agrees with themselves
 */
export async function suitMe(
  { db, clock }: ActDeps,
  { workspaceId, personId }: Actor,
  { pairId, at, suits: before }: Suggestion,
): Promise<Planned> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'suggest-time');
    const reader = await pairReaderOf(tx, pair);
    if (!isAhead(at, now)) return { planning: await offerFor(tx, pair, now), reader };
    if (before.includes(personId)) throw new FirstWeeksError('suits-already');
    const suits = [...before, personId].filter((who) => pair.members.some(({ id }) => id === who));
    if (!pair.members.every(({ id }) => suits.includes(id)))
      return { planning: { kind: 'suggested', pair, at, suits }, reader };
    await putOff(tx, { pairId, kind: questionKind, dueAt: at.add(graceAfterMeeting) });
    return { planning: { kind: 'agreed', pair, at }, reader };
  });
}

export async function otherTimes(
  { db, clock }: ActDeps,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<Planned> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'see-other-times');
    return { planning: await offerFor(tx, pair, now), reader: await pairReaderOf(tx, pair) };
  });
}

/** Brings the slots to the pair's DM, for both to see, at most once a day. Who asked for them is not said. */
export async function askForSlots(
  { db, clock, queue }: ActDeps,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await requirePairOf(tx, { pairId, personId, now }, 'ask-for-times');
    const delivery = { pairId, kind: askedSlotsKind };
    const since = now.subtract({ hours: 24 });
    if (await hasAnyCome(tx, { pairId, kinds: [askedSlotsKind, slotsKind], since }))
      throw new FirstWeeksError('asked-already');
    const deliveries = [{ ...delivery, occurrence: await nextOccurrence(tx, delivery) }];
    await queueDeliveries(tx, queue, { deliveries, now });
  });
}

/** Whoever answers the question is of that pair. The answer is kept nowhere. */
export async function pairToAnswerFor(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<Pair> {
  return db.inWorkspace(workspaceId, (tx) =>
    requirePairOf(tx, { pairId, personId, now: clock.now() }, 'say-if-still-wanted'),
  );
}
