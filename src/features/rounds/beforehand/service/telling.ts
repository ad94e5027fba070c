import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { Happenings } from '../../../../happenings.ts';
import { todayOf } from '../../../../language.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { nextOccurrence, scheduleAnew, unschedule } from '../../../../scheduling/due-times.ts';
import { readerOf } from '../../../../slack/directory.ts';
import { sitOut } from '../../../people/sitting-out/service.ts';
import { nextRoundDay, type PersonOfProgram } from '../../../programs/program/model.ts';
import { programOf } from '../../../programs/program/service.ts';
import {
  daysAhead,
  heardSince,
  isAnotherRound,
  judgedOn,
  roundAheadKind,
  roundMissedKind,
  roundQuestionKind,
  roundWithoutKind,
} from '../model.ts';
import { endSkips } from '../queries/answers.ts';
import { findQuiet, findUnanswered, findWaiting } from '../queries/waiting.ts';
import { isUnheardOf, unheardAmong } from './standing.ts';

const morning = { hour: 9 };
const kinds = [roundAheadKind, roundQuestionKind];

/** Some days ahead those who wait are told, by the clock of the admin who named the day; at once where it is nearer. */
export async function tellOn(
  tx: WorkspaceTransaction,
  { programId, personId, before, on }: Happenings['nextRoundSet'],
): Promise<void> {
  if (!on) return unscheduleAll(tx, programId);
  if (before && isAnotherRound(before, on)) await endSkips(tx, programId);
  const { timeZone } = await readerOf(tx, personId);
  const dueAt = on
    .subtract({ days: daysAhead })
    .toZonedDateTime({ timeZone, plainTime: morning })
    .toInstant();
  for (const kind of kinds) await scheduleAnew(tx, { programId, kind, dueAt });
}

async function unscheduleAll(tx: WorkspaceTransaction, programId: string): Promise<void> {
  for (const kind of kinds) await unschedule(tx, { programId, kind });
}

/** Whom to tell; who of them is in the round is asked of each as it is sent. */
export const toldNow = async (tx: WorkspaceTransaction, programId: string): Promise<readonly string[]> =>
  (await dayNamed(tx, programId)) ? findWaiting(tx, programId) : [];

/** Whom to ask whether they still want a peer. */
export async function askedNow(tx: WorkspaceTransaction, programId: string): Promise<readonly string[]> {
  const day = await dayNamed(tx, programId);
  if (!day) return [];
  const since = heardSince(judgedOn(day));
  return findQuiet(tx, { programId, personIds: await findWaiting(tx, programId), since });
}

async function dayNamed(
  tx: WorkspaceTransaction,
  programId: string,
): Promise<Temporal.PlainDate | undefined> {
  const { settings, isArchived } = await programOf(tx, programId);
  return isArchived || settings.nextRoundOn === null
    ? undefined
    : Temporal.PlainDate.from(settings.nextRoundOn);
}

/** Who has been asked is in no round until they say so: the question says it. */
export async function restUntilAnswered(
  tx: WorkspaceTransaction,
  whose: PersonOfProgram,
  now: Temporal.Instant,
): Promise<void> {
  if (await isUnheardOf(tx, whose, now)) await sitOut(tx, { ...whose, now });
}

/** One that is confirmed before the day that was told is another round: who skips that day does so still. */
export async function roundIsOver(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { programId, personId, now }: Happenings['roundConfirmed'],
): Promise<void> {
  const { settings } = await programOf(tx, programId);
  const tomorrow = todayOf(await readerOf(tx, personId), now).add({ days: 1 });
  if (nextRoundDay(settings, tomorrow)) return;
  await unscheduleAll(tx, programId);
  const unanswered = await findUnanswered(tx, programId);
  const deliveries = unanswered.map((whose) => ({ programId, kind: roundWithoutKind, ...whose }));
  await queueDeliveries(tx, queue, { deliveries, now });
  await askThoseLeftOut(tx, queue, { programId, now });
  await endSkips(tx, programId);
}

/** Where nothing was heard of somebody for long and no day was named, the round that leaves them out is the first to ask them. */
async function askThoseLeftOut(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { programId, now }: { readonly programId: string; readonly now: Temporal.Instant },
): Promise<void> {
  const quiet = await unheardAmong(tx, { programId, personIds: await findWaiting(tx, programId) }, now);
  const missed = { programId, kind: roundMissedKind };
  const occurrence = await nextOccurrence(tx, missed);
  const deliveries = quiet.map((personId) => ({ ...missed, personId, occurrence }));
  await queueDeliveries(tx, queue, { deliveries, now });
}
