import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { lockPeople } from '../../../../slack/directory.ts';
import { chooseZone, confirmZone, findZone, markZonesAsked } from '../../../../slack/zones.ts';
import { likelyPlace } from '../../../../time-zones.ts';
import { lockPrograms } from '../../../programs/program/service.ts';
import { EnrolmentError, zoneQuestionKind, type ZoneSeen } from '../model.ts';
import { findUnasked } from '../queries/zones.ts';
import { programsJoinedBy } from './membership.ts';

/** Where somebody is taken to be, and whether they have said so. */
export async function zoneSeenOf(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<ZoneSeen | undefined> {
  const zone = await findZone(tx, personId);
  if (!zone) return undefined;
  const { hasZone, zoneConfirmedAt } = zone;
  return {
    place: hasZone ? likelyPlace(zone, now) : zone.timeZone,
    hasZone,
    isConfirmed: zoneConfirmedAt !== null,
  };
}

/** As `zoneSeenOf`, of whoever looks. @throws EnrolmentError for whoever is not among the workspace's people */
export const ownZone = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
): Promise<ZoneSeen> => db.inWorkspace(workspaceId, (tx) => requireZone(tx, personId, clock.now()));

/** @throws EnrolmentError for whoever is not among the workspace's people */
export async function requireZone(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<ZoneSeen> {
  const seen = await zoneSeenOf(tx, personId, now);
  if (!seen) throw new EnrolmentError('not-in-directory');
  return seen;
}

type ZoneDeps = Pick<Deps, 'db' | 'clock' | 'announce'>;

/**
 * They are where they were taken to be. Of a mere distance from UTC the place is kept in its stead, so that its clock changes hold.
 * @returns where they are taken to be by now: another place where that changed since they were asked, which is not confirmed
 */
export const confirmPlace = (parts: ZoneDeps, { workspaceId, personId }: Actor, place: string) =>
  parts.db.inWorkspace(workspaceId, async (tx) => {
    const now = parts.clock.now();
    const seen = await requireZone(tx, personId, now);
    if (seen.place !== place) return seen;
    const known = await findZone(tx, personId);
    const before = known && { timeZone: known.timeZone };
    if (before?.timeZone === place) await confirmZone(tx, { personId, now });
    else await moveTo(tx, parts, { personId, place, now });
    return { ...seen, isConfirmed: true };
  });

/** They are elsewhere than Slack says, or say so for the first time. */
export const choosePlace = (
  parts: ZoneDeps,
  { workspaceId, personId }: Actor,
  place: string,
): Promise<void> =>
  parts.db.inWorkspace(workspaceId, async (tx) => {
    const now = parts.clock.now();
    await requireZone(tx, personId, now);
    await moveTo(tx, parts, { personId, place, now });
  });

type Move = { readonly personId: string; readonly place: string; readonly now: Temporal.Instant };

/** Their hours are others by every other clock from now on. */
async function moveTo(
  tx: WorkspaceTransaction,
  { announce }: ZoneDeps,
  { personId, place, now }: Move,
): Promise<void> {
  const programs = await programsJoinedBy(tx, personId, now);
  await lockPrograms(
    tx,
    programs.map(({ id }) => id),
  );
  const before = await findZone(tx, personId);
  await chooseZone(tx, { personId, zone: place, now });
  for (const { id: programId } of programs)
    await announce(tx, 'hoursChanged', { programId, personId, before, now });
}

/** Whoever is in a program, and was never asked whether their clock is right, is asked now; nobody is a second time. */
export async function askForZones(
  { db, clock, queue }: Pick<Deps, 'db' | 'clock' | 'queue'>,
  { workspaceId }: Pick<Actor, 'workspaceId'>,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const personIds = await findUnasked(tx);
    await lockPeople(tx, personIds);
    const deliveries = personIds.map((personId) => ({ personId, kind: zoneQuestionKind, occurrence: 1 }));
    await queueDeliveries(tx, queue, { deliveries, now });
    await markZonesAsked(tx, personIds, now);
  });
}
