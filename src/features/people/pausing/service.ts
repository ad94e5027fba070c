import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { ActDeps, Deps } from '../../../deps.ts';
import type { Happenings } from '../../../happenings.ts';
import { todayOf } from '../../../language.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { numberOfDay } from '../../../scheduling/numbered-days.ts';
import { findPerson, readerOf } from '../../../slack/directory.ts';
import { lastDayAway } from '../enrolment/model.ts';
import {
  endPause,
  membershipsOf,
  pauseUntil,
  refuseAtTheEnd,
  type ProgramMembership,
} from '../enrolment/service/membership.ts';
import { comeBack } from '../sitting-out/service.ts';
import { lockPrograms } from '../../programs/program/service.ts';
import type { PersonOfProgram } from '../../programs/program/model.ts';
import { backAfter, isLongAway, isPauseDay, offerKind, PausingError, type Pausing } from './model.ts';

/** What a pause would do. The day to suggest is that of the pause the person is in, or four weeks from today. */
export async function pausingMeans(
  { db, clock }: ActDeps,
  { workspaceId, personId }: Actor,
  today: Temporal.PlainDate,
): Promise<Pausing> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const memberships = await joined(tx, personId, clock.now());
    return {
      programs: memberships.map(({ program }) => program.name),
      suggested: lastDayAway(memberships.map(({ membership }) => membership)) ?? today.add({ weeks: 4 }),
    };
  });
}

/**
 * Takes the person out of the rounds of all their programs until that day, and quiets their pairs: whoever goes away goes
 * away from everything.
 */
export async function pause(
  { db, clock, announce }: Pick<Deps, 'db' | 'clock' | 'announce'>,
  { workspaceId, personId }: Actor,
  day: Temporal.PlainDate,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const whose = await lockJoined(tx, personId, now);
    for (const each of whose) await pauseUntil(tx, each, day);
    for (const each of whose) await announce(tx, 'personAway', { ...each, now });
  });
}

/** Brings the person back before the day. */
export async function resume(
  { db, clock, announce }: Pick<Deps, 'db' | 'clock' | 'announce'>,
  { workspaceId, personId }: Actor,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const whose = await lockJoined(tx, personId, now);
    const isPaused = (await joined(tx, personId, now)).some(({ membership }) => membership.kind === 'paused');
    const isBackInRounds = await comeBack(tx, { personId, now });
    if (!isPaused && !isBackInRounds) throw new PausingError('not-paused');
    if (!isPaused) return;
    for (const each of whose) await endPause(tx, each);
    for (const each of whose) await announce(tx, 'personBack', { ...each, now });
  });
}

/** @throws PausingError for somebody who is in no program, WindingDownError where theirs only end */
async function joined(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly ProgramMembership[]> {
  const memberships = await membershipsOf(tx, personId, now);
  const those = memberships.filter(({ membership }) => membership.kind !== 'out');
  if (those.length === 0) {
    await refuseAtTheEnd(tx, personId, now);
    throw new PausingError('not-in');
  }
  return those;
}

/** The person's programs, locked until the transaction ends. */
async function lockJoined(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly PersonOfProgram[]> {
  const programIds = (await joined(tx, personId, now)).map(({ program }) => program.id);
  await lockPrograms(tx, programIds);
  return programIds.map((programId) => ({ programId, personId }));
}

/** To each who is here and shows a status for a day or longer, a pause is offered, once for each day of return. */
export async function offerPauses(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { statuses, now }: Happenings['statusesSeen'],
): Promise<void> {
  const deliveries = [];
  for (const { personId, until } of statuses.filter((each) => isLongAway(each.until, now))) {
    const person = await findPerson(tx, personId);
    const back = person && backAfter(until, person.timeZone);
    if (back && (await isPauseOffered(tx, { personId, back }, now)))
      deliveries.push({ personId, kind: offerKind, occurrence: numberOfDay(back) });
  }
  await queueDeliveries(tx, queue, { deliveries, now });
}

type Offered = { readonly personId: string; readonly back: Temporal.PlainDate };

/** While they are in a program and not away, and the day is still ahead. */
export async function isPauseOffered(
  tx: WorkspaceTransaction,
  { personId, back }: Offered,
  now: Temporal.Instant,
): Promise<boolean> {
  const { timeZone } = await readerOf(tx, personId);
  if (!isPauseDay(back, todayOf({ timeZone }, now))) return false;
  const kinds = (await membershipsOf(tx, personId, now)).map(({ membership }) => membership.kind);
  return kinds.includes('in') && !kinds.includes('paused');
}
