import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { ActDeps, Deps } from '../../../deps.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { dueTimeOf, nextOccurrence, putOff, scheduleFirst } from '../../../scheduling/due-times.ts';
import { hasAnyCome, pairsReached } from '../../../scheduling/sent.ts';
import type { TouchpointFor } from '../../../scheduling/touchpoints.ts';
import { agreementStateOf } from '../agreement/service/versions.ts';
import { isOpen, type Pair } from '../../pairs/pair/model.ts';
import { texts as pairTexts } from '../../pairs/pair/texts.ts';
import { readPair, requirePairOf, statesOf } from '../../pairs/pair/service/pairs.ts';
import { startOf } from '../../pairs/term/model.ts';
import { plannedEndOf } from '../../pairs/term/service.ts';
import { aheadOf, bookedOf } from '../bookings/service/standing.ts';
import { rotaOf } from '../rota/service/reading.ts';
import {
  askedSlotsKind,
  calmForPause,
  FirstWeeksError,
  graceAfterMeeting,
  isStillToBegin,
  nudgeKind,
  questionKind,
  quietAfter,
  releaseAfter,
  releaseKind,
  signedSlotsKind,
  slotsKind,
  waits,
  wellBeforeTheEnd,
} from './model.ts';
import { findAskedIfIn, findToCome } from './queries.ts';

/** What begins one another. */
const ladder = [nudgeKind, slotsKind, questionKind] as const;
const kinds = [...ladder, askedSlotsKind, signedSlotsKind] as const;
const slotsKinds = [askedSlotsKind, signedSlotsKind, slotsKind] as const;

/** Whether the pair has neither met nor written an agreement. */
export async function hasStillToBegin(tx: WorkspaceTransaction, pair: Pair): Promise<boolean> {
  const { signed, proposed } = await agreementStateOf(tx, pair);
  const { sessionsHeld } = await rotaOf(tx, pair);
  return isStillToBegin({ sessionsHeld, hasAgreement: (signed ?? proposed) !== undefined });
}

/** Whether one of the pair has the others asked if they are still in: two questions at once would be one too many. */
export const isAskedIfIn = async (tx: WorkspaceTransaction, pairId: string): Promise<boolean> =>
  (await findAskedIfIn(tx, [pairId])).length > 0;

export const pairsAskedIfIn = findAskedIfIn;

/** When a pair that has still to begin is let go as things stand: by the last step, or by what leads to it. */
async function letGoAt(tx: WorkspaceTransaction, pairId: string): Promise<Temporal.Instant | undefined> {
  const [release, question, slots, nudge] = await Promise.all(
    [releaseKind, questionKind, slotsKind, nudgeKind].map((kind) => dueTimeOf(tx, { pairId, kind })),
  );
  if (release) return release;
  const asked = question ?? (slots ?? nudge?.add(waits.slots))?.add(waits.question);
  return asked?.add(releaseAfter);
}

/**
 * Whether a pair that has still to begin is let go well before it would end with its program: then it hears of that alone, and is not
 * asked whether it goes on.
 */
export async function isLetGoBefore(
  tx: WorkspaceTransaction,
  pair: Pair,
  end: Temporal.Instant,
): Promise<boolean> {
  if (!(await hasStillToBegin(tx, pair))) return false;
  const at = await letGoAt(tx, pair.id);
  return at !== undefined && isWellBefore(at, end);
}

const isWellBefore = (at: Temporal.Instant, end: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at.add(wellBeforeTheEnd), end) <= 0;

/** Whether it is asked if it still wants to begin: not where it ends with its program before it would be let go. */
export async function isToBeAskedIfWanted(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<boolean> {
  if (!(await mayHearOfFirstStep(tx, pair, now))) return false;
  const end = await plannedEndOf(tx, pair, now);
  return end === undefined || isWellBefore(now.add(releaseAfter), startOf(end));
}

/** Until when it waits for a time to meet that is agreed, and for a word of how that went; undefined where it waits for none. */
export async function meetsUntil(
  tx: WorkspaceTransaction,
  pairId: string,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const until = (await bookedOf(tx, pairId))?.startsAt.add(graceAfterMeeting);
  return until && Temporal.Instant.compare(until, now) > 0 ? until : undefined;
}

/** Whether it may hear of its first step now. */
export const mayHearOfFirstStep = async (
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<boolean> =>
  isOpen(pair) &&
  !(await isAskedIfIn(tx, pair.id)) &&
  !(await meetsUntil(tx, pair.id, now)) &&
  (await hasStillToBegin(tx, pair));

/**
 * Whether what else comes to a pair by itself is left out now: a pair that has still to begin hears of the first step alone,
 * from its introduction until a few days after the question whether it wants to.
 */
export async function isFindingItsFeet(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<boolean> {
  return (await hasStillToBegin(tx, pair)) && (await hearOfTheFirstStep(tx, [pair.id], now)).has(pair.id);
}

/** The pairs among these to which that comes, or has come of late: few of those that have been pairs for long. */
async function hearOfTheFirstStep(
  tx: WorkspaceTransaction,
  pairIds: readonly string[],
  now: Temporal.Instant,
): Promise<ReadonlySet<string>> {
  const toCome = await findToCome(tx, { pairIds, kinds });
  const hasCome = await pairsReached(tx, { pairIds, kinds, since: now.subtract(quietAfter) });
  return new Set([...toCome, ...hasCome]);
}

type Rhythm = {
  /** After how many days it comes, where nothing else is agreed. */
  readonly usually: number;
  /** After how many it comes to those of these pairs that have agreed on it. */
  readonly agreed?: (
    tx: WorkspaceTransaction,
    pairIds: readonly string[],
  ) => Promise<ReadonlyMap<string, number>>;
};

/** What comes every so often, of many pairs at once: to those that are open and have found their feet, until they have ended. */
export const everySoOften =
  ({ usually, agreed }: Rhythm): NonNullable<TouchpointFor<'pair'>['ofMany']> =>
  async (tx, pairIds, now) => {
    const pairs = await statesOf(tx, pairIds);
    const open = pairs.filter(isOpen).map(({ id }) => id);
    const fitting = new Set(open);
    for (const id of await hearOfTheFirstStep(tx, open, now))
      if (await hasStillToBegin(tx, await readPair(tx, id))) fitting.delete(id);
    const days = await agreed?.(tx, pairIds);
    return new Map(
      pairs.map(({ id, state }) => [
        id,
        {
          fits: fitting.has(id),
          again: state === 'ended' ? undefined : (days?.get(id) ?? usually),
          ...((state === 'paused' || state === 'closing') && {
            leftOut: (reader) => pairTexts(reader).leftOut[state],
          }),
        },
      ]),
    );
  };

/** A time to meet is agreed: no step is asked of them before the meeting is over. */
export async function waitForMeeting(
  tx: WorkspaceTransaction,
  { pairId, at }: { readonly pairId: string; readonly at: Temporal.Instant },
): Promise<void> {
  for (const kind of ladder) await putOff(tx, { pairId, kind, dueAt: at.add(graceAfterMeeting) });
}

/** One of the pair needs a pause: no step is asked of them while they can still choose until when. */
export async function waitForPause(
  tx: WorkspaceTransaction,
  { pairId, now }: { readonly pairId: string; readonly now: Temporal.Instant },
): Promise<void> {
  for (const kind of ladder) await putOff(tx, { pairId, kind, dueAt: now.add(calmForPause) });
}

/** Whoever has been asked last, or has said yes, has the whole time to begin. */
export async function releaseLater(
  tx: WorkspaceTransaction,
  pairId: string,
  now: Temporal.Instant,
): Promise<void> {
  const release = { pairId, kind: releaseKind, dueAt: now.add(releaseAfter) };
  await scheduleFirst(tx, release);
  await putOff(tx, release);
}

/** They come at most once a day. */
export const haveTimesCome = (
  tx: WorkspaceTransaction,
  pairId: string,
  now: Temporal.Instant,
): Promise<boolean> => hasAnyCome(tx, { pairId, kinds: slotsKinds, since: now.subtract({ hours: 24 }) });

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
    if (await haveTimesCome(tx, pairId, now)) throw new FirstWeeksError('asked-already');
    const deliveries = [{ ...delivery, occurrence: await nextOccurrence(tx, delivery) }];
    await queueDeliveries(tx, queue, { deliveries, now });
  });
}

/**
 * What is signed leads on to a time to meet: the slots come by what has just been agreed, unless some came today. Nobody has asked for
 * them, so they wait for a good moment.
 */
export async function offerTimesOnceSigned(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairId, now }: { readonly pairId: string; readonly now: Temporal.Instant },
): Promise<void> {
  if (await haveTimesCome(tx, pairId, now)) return;
  if (await aheadOf(tx, pairId, now)) return;
  const delivery = { pairId, kind: signedSlotsKind };
  const deliveries = [{ ...delivery, occurrence: await nextOccurrence(tx, delivery) }];
  await queueDeliveries(tx, queue, { deliveries, now });
}
