import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Capacity } from '../../../../command.ts';
import type { Who } from '../../../../feature.ts';
import { findPerson } from '../../../../slack/directory.ts';
import { leavesOut, type PersonOfProgram, type Program } from '../../../programs/program/model.ts';
import { archivedPrograms, runningPrograms } from '../../../programs/program/service.ts';
import {
  lastDayAway,
  returnFrom,
  WindingDownError,
  type Membership,
  type Pause,
  type ProgramSeen,
  type Turn,
} from '../model.ts';
import { changeMembers, findMembers, findPaused, findMemberships, spareMembers } from '../queries/members.ts';

export async function membershipOf(
  tx: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
  now: Temporal.Instant,
): Promise<Membership> {
  const [member] = await findMembers(tx, programId, [personId]);
  return asMembership(member, now);
}

function asMembership(member: Pause | undefined, now: Temporal.Instant): Membership {
  if (!member) return { kind: 'out' };
  const isPaused = returnFrom(member, now) !== undefined;
  return isPaused && member.pausedUntil ? { kind: 'paused', until: member.pausedUntil } : { kind: 'in' };
}

export type ProgramMembership = { readonly program: Program; readonly membership: Membership };

/** How the person stands to each running program, oldest first. */
export async function membershipsOf(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly ProgramMembership[]> {
  const [memberships, running] = await Promise.all([findMemberships(tx, personId), runningPrograms(tx, now)]);
  const members = new Map(memberships.map((each) => [each.programId, each]));
  return running.map((program) => ({
    program,
    membership: asMembership(members.get(program.id), now),
  }));
}

/** Those that run, oldest first. */
export async function programsSeenBy(
  tx: WorkspaceTransaction,
  { personId, now }: Who,
): Promise<readonly ProgramSeen[]> {
  const [person, memberships] = await Promise.all([
    findPerson(tx, personId),
    membershipsOf(tx, personId, now),
  ]);
  const { isGuest } = person ?? { isGuest: false };
  return memberships.map(({ program, membership }) => ({
    program,
    membership,
    isLeftOut: leavesOut(program.settings, { isGuest }),
  }));
}

export async function programCapacitiesOf(
  tx: WorkspaceTransaction,
  { personId, now }: Who,
): Promise<readonly Capacity[]> {
  const programs = await programsSeenBy(tx, { personId, now });
  const kinds = programs.map(({ membership }) => membership.kind);
  // Where none runs, or a guest is left out by all, there is no way in that would not be refused.
  const canJoin = programs.some(({ isLeftOut }) => !isLeftOut);
  if (kinds.every((kind) => kind === 'out')) return canJoin ? ['outsider'] : [];
  return kinds.includes('paused') ? ['away'] : ['present'];
}

/** The running programs that the person is in, paused or not, oldest first. */
export async function programsJoinedBy(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly Program[]> {
  const memberships = await membershipsOf(tx, personId, now);
  return memberships.filter(({ membership }) => membership.kind !== 'out').map(({ program }) => program);
}

/** The last day of the programs that the person is in and that wind down; undefined where there is none. */
async function lastDayOfPrograms(
  tx: WorkspaceTransaction,
  personId: string,
): Promise<Temporal.PlainDate | undefined> {
  const joined = new Set((await findMemberships(tx, personId)).map(({ programId }) => programId));
  const days = (await archivedPrograms(tx)).flatMap(({ id, lastDay }) =>
    joined.has(id) && lastDay ? [lastDay] : [],
  );
  return days.toSorted((one, other) => Temporal.PlainDate.compare(one, other)).at(-1);
}

/** For what takes a program that runs. @throws WindingDownError where the person is only in some that end */
export async function refuseAtTheEnd(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<void> {
  const lastDay = await lastDayOfPrograms(tx, personId);
  const today = now.toZonedDateTimeISO('UTC').toPlainDate();
  if (lastDay && Temporal.PlainDate.compare(lastDay, today) >= 0) throw new WindingDownError(lastDay);
}

/** Until when somebody is away from the programs that they are in. */
export async function dayAway(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<Temporal.PlainDate | undefined> {
  return lastDayAway((await membershipsOf(tx, personId, now)).map(({ membership }) => membership));
}

export type Return = { readonly day: Temporal.PlainDate; readonly at: Temporal.Instant };

/** When the last of these people is back; undefined where nobody is away. */
export async function lastReturn(
  tx: WorkspaceTransaction,
  { programId, personIds }: { readonly programId: string; readonly personIds: readonly string[] },
  now: Temporal.Instant,
): Promise<Return | undefined> {
  const returns = (await findMembers(tx, programId, personIds)).flatMap((member) => {
    const at = returnFrom(member, now);
    return at && member.pausedUntil ? [{ day: member.pausedUntil, at }] : [];
  });
  return returns.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at)).at(-1);
}

/** Who of the program is away now, by their ids. */
export async function peopleAway(
  tx: WorkspaceTransaction,
  programId: string,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const paused = await findPaused(tx, programId);
  return paused.filter((member) => returnFrom(member, now)).map(({ personId }) => personId);
}

export const pauseUntil = (
  tx: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
  day: Temporal.PlainDate,
) => changeMembers(tx, { programId, personIds: [personId] }, { pausedUntil: day });

export const endPause = (tx: WorkspaceTransaction, { programId, personId }: PersonOfProgram) =>
  changeMembers(tx, { programId, personIds: [personId] }, { pausedUntil: null });

/** The profile is kept, so that coming back is easy. */
export const markLeft = (tx: WorkspaceTransaction, { programId, personId }: PersonOfProgram) =>
  changeMembers(tx, { programId, personIds: [personId] }, { state: 'left', pausedUntil: null, turn: null });

type Turns = { readonly programId: string; readonly personIds: readonly string[]; readonly turn: Turn };

/** They come first in the next round. Whom the last round left over loses that by nothing that comes after it. */
export const giveTurn = (tx: WorkspaceTransaction, { turn, ...who }: Turns) =>
  turn === 'left-over' ? changeMembers(tx, who, { turn }) : spareMembers(tx, who);

type Over = Pick<Turns, 'programId'> & {
  readonly matched: readonly string[];
  readonly inTrios: readonly string[];
  readonly leftOver: readonly string[];
};

/** After a round: those who are matched have had their turn, and whoever is left over, or in a trio, comes first in the next one. */
export async function takeTurns(
  tx: WorkspaceTransaction,
  { programId, matched, inTrios, leftOver }: Over,
): Promise<void> {
  await changeMembers(tx, { programId, personIds: matched }, { turn: null });
  await giveTurn(tx, { programId, personIds: inTrios, turn: 'spared' });
  await giveTurn(tx, { programId, personIds: leftOver, turn: 'left-over' });
}
