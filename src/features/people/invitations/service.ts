import type { Actor, ProgramActor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { ActDeps } from '../../../deps.ts';
import { fullNameOf } from '../../../names.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { findPerson, lockPeople } from '../../../slack/directory.ts';
import { prepareDrafts } from '../enrolment/service/profiles.ts';
import { membershipOf } from '../enrolment/service/membership.ts';
import { leavesOut } from '../../programs/program/model.ts';
import { requireAdmin } from '../../programs/admins/service.ts';
import { lockProgram, programOf, runningProgram } from '../../programs/program/service.ts';
import type { Vocabulary } from '../../programs/program/model/vocabulary.ts';
import { recordAct } from '../../programs/log/service.ts';
import {
  eachOnce,
  invitationKind,
  InvitationError,
  type Closed,
  type Host,
  type Invitees,
  type Invitation,
  type InvitationCounts,
} from './model/invitation.ts';
import {
  declineInvitation,
  findDirectory,
  findInvitees,
  findInvitation,
  insertInvitations,
} from './queries.ts';
import { readList, type PersonOnList, type ReadList } from './model/list.ts';

type Pasted = { readonly list: string; readonly vocabulary: Vocabulary };

/** Reads a pasted list by the names in this workspace, and in the words of the program. */
export async function readListHere(
  { db }: Pick<ActDeps, 'db'>,
  { workspaceId, ...whose }: ProgramActor,
  { list, vocabulary }: Pasted,
): Promise<ReadList> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, whose);
    return readList(list, { directory: await findDirectory(tx), vocabulary });
  });
}

/** Asks everybody who was named, has not joined before, and was not asked before. Bots and deactivated people are left out, and guests where the program leaves them out. */
export async function invite(
  { db, clock, queue }: ActDeps,
  { workspaceId, personId: by, programId }: ProgramActor,
  { named, listed }: { readonly named: readonly Invitees[]; readonly listed: readonly PersonOnList[] },
): Promise<InvitationCounts> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, { programId, personId: by });
    const now = clock.now();
    // Two admins who invite the same people at once ask them once.
    await lockProgram(tx, programId);
    const { settings } = await runningProgram(tx, programId);
    const reasons = eachOnce(named);
    // Two programs that invite the same person at once number their invitations one after the other.
    await lockPeople(tx, [...reasons.keys()]);
    const known = await findInvitees(tx, programId, [...reasons.keys()]);
    const invitees = known
      .filter(
        ({ membership, invitation, isGuest }) =>
          membership === null && invitation === null && !leavesOut(settings, { isGuest }),
      )
      .map(({ id, asked: earlier }) => ({
        personId: id,
        number: (earlier ?? 0) + 1,
        reason: reasons.get(id) ?? ({ kind: 'named' } as const),
      }));
    const asked = new Set(invitees.map(({ personId }) => personId));
    const drafts = listed.filter(({ personId }) => asked.has(personId));
    await prepareDrafts(tx, programId, { drafts, now });
    await insertInvitations(tx, { programId, invitees, by, now });
    const deliveries = invitees.map(({ personId, number: occurrence }) => ({
      personId,
      kind: invitationKind,
      occurrence,
    }));
    await queueDeliveries(tx, queue, { deliveries, now });
    if (invitees.length > 0) {
      const act = { kind: 'people-invited', people: invitees.length } as const;
      await recordAct(tx, { programId, by, at: now, act });
    }
    const notIn = known.filter(({ membership }) => membership === null);
    const leftOut = notIn.filter((person) => leavesOut(settings, person)).length;
    return {
      invited: invitees.length,
      joined: known.length - notIn.length,
      leftOut,
      asked: notIn.length - invitees.length - leftOut,
    };
  });
}

/** What to say to the person now; undefined where they have joined or declined in the meantime, or could not join any more. */
export async function openInvitation(
  tx: WorkspaceTransaction,
  { personId, number }: { readonly personId: string; readonly number: number },
  now: Temporal.Instant,
): Promise<Invitation | undefined> {
  const found = await findInvitation(tx, { personId, number });
  if (!found?.isOpen) return undefined;
  const program = await programOf(tx, found.programId);
  const { kind } = await membershipOf(tx, { programId: found.programId, personId }, now);
  const person = await findPerson(tx, personId);
  const isOpenToThem = person && !program.isArchived && !leavesOut(program.settings, person);
  if (kind !== 'out' || !isOpenToThem) return undefined;
  const { programId, reason } = found;
  const startedBy = program.startedBy === undefined ? undefined : await hostOf(tx, program.startedBy);
  const invitedBy = await hostOf(tx, found.invitedBy);
  const { name, purpose } = program;
  return { programId, program: name, purpose, startedBy, invitedBy, reason };
}

async function hostOf(tx: WorkspaceTransaction, id: string): Promise<Host> {
  const person = await findPerson(tx, id);
  return { id, name: person ? fullNameOf(person) : id };
}

/** What has become of one that is not open, and the program's name. */
export async function closedInvitation(
  tx: WorkspaceTransaction,
  { personId, number }: { readonly personId: string; readonly number: number },
  now: Temporal.Instant,
): Promise<{ readonly why: Closed; readonly program: string } | undefined> {
  const found = await findInvitation(tx, { personId, number });
  if (!found) return undefined;
  const { name: program } = await programOf(tx, found.programId);
  if (!found.isOpen) return { why: 'declined', program };
  const { kind } = await membershipOf(tx, { programId: found.programId, personId }, now);
  return { why: kind === 'out' ? 'closed' : 'accepted', program };
}

/** Whoever says no is not asked again, and nobody is told. */
export async function decline(
  { db, clock }: ActDeps,
  { workspaceId, personId }: Actor,
  programId: string,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    if (!(await declineInvitation(tx, { programId, personId }, clock.now())))
      throw new InvitationError('not-invited');
  });
}
