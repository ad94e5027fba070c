import type { ProgramActor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { ActDeps, Deps } from '../../../deps.ts';
import { markLeft, membershipOf, programsJoinedBy } from '../../people/enrolment/service/membership.ts';
import { partnersOf } from '../../pairs/pair/model.ts';
import { pairsOf } from '../../pairs/pair/service/pairs.ts';
import type { Program } from '../../programs/program/model.ts';
import { lockProgram, programOf } from '../../programs/program/service.ts';
import { EndingError, type Leaving } from './model.ts';

export async function leavingMeans(
  { db, clock }: ActDeps,
  { workspaceId, ...whose }: ProgramActor,
): Promise<Leaving> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const { personId } = whose;
    const program = await requireIn(tx, whose, clock.now());
    const pairs = (await pairsOf(tx, personId)).filter(({ programId }) => programId === program.id);
    const partners = pairs.flatMap((pair) => partnersOf(pair, personId).map(({ name }) => name));
    return { programId: program.id, program: program.name, hasRounds: !program.isArchived, partners };
  });
}

/** The person is out of the program at once, and their pairs in it have ended. */
export async function leave(
  { db, clock, announce }: Pick<Deps, 'db' | 'clock' | 'announce'>,
  { workspaceId, ...whose }: ProgramActor,
): Promise<Program> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const program = await requireIn(tx, whose, now);
    // Of a round that is confirmed at the same moment, either sees what the other has done.
    await lockProgram(tx, program.id);
    await markLeft(tx, whose);
    await announce(tx, 'personLeft', { ...whose, how: 'left', now });
    return program;
  });
}

async function requireIn(
  tx: WorkspaceTransaction,
  whose: Omit<ProgramActor, 'workspaceId'>,
  now: Temporal.Instant,
): Promise<Program> {
  const { kind } = await membershipOf(tx, whose, now);
  if (kind === 'out') throw new EndingError('not-in-this-one');
  return programOf(tx, whose.programId);
}

/**
 * Which program somebody may leave; one that winds down too, for as long as they have a pair in it.
 * @throws EndingError for one who is in none
 */
export async function programsToLeave(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly Program[]> {
  const running = await programsJoinedBy(tx, personId, now);
  const pairedIn = new Set((await pairsOf(tx, personId)).map(({ programId }) => programId));
  const windingDown = [...pairedIn.difference(new Set(running.map(({ id }) => id)))];
  const programs = [...running, ...(await Promise.all(windingDown.map((id) => programOf(tx, id))))];
  if (programs.length === 0) throw new EndingError('not-in');
  return programs;
}
