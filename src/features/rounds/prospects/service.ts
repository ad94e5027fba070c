import type { ProgramActor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { ActDeps } from '../../../deps.ts';
import { prospects } from '../../../matching/prospects.ts';
import { findPerson } from '../../../slack/directory.ts';
import { membershipOf } from '../../people/enrolment/service/membership.ts';
import { programsSatOut } from '../../people/sitting-out/service.ts';
import { leavesOut, type Program } from '../../programs/program/model.ts';
import { runningProgram } from '../../programs/program/service.ts';
import { isUnheardOf, isTaken, programsSkipped } from '../beforehand/service/standing.ts';
import { matchInputOf } from '../drafts/model/plan-round.ts';
import { readPool, readPoolOfRound, settingsOf } from '../drafts/service/kept-draft.ts';
import { lastLeftOverOf } from '../left-over/service.ts';
import type { NotInPool, ProgramProspects } from './model.ts';

/** A dry run for one person, who alone reads it. Nothing is kept of it. */
export async function prospectsOf(
  { db, clock }: Pick<ActDeps, 'db' | 'clock'>,
  { workspaceId, ...whose }: ProgramActor,
): Promise<ProgramProspects> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const program = await runningProgram(tx, whose.programId);
    const last = await lastLeftOverOf(tx, whose);
    const standing = {
      id: program.id,
      name: program.name,
      lastCause: last?.cause,
      rules: program.settings,
    };
    const pool = await readPool(tx, program.id, now);
    if (!pool.people.some(({ personId }) => personId === whose.personId))
      return { ...standing, not: await whyNotIn(tx, { program, personId: whose.personId, now }) };
    const wishes = { settings: settingsOf(program.settings), pins: [], bans: [] };
    const ofRound = last?.isLatestRound ? await readPoolOfRound(tx, last.roundId, now) : undefined;
    // Right after a round hardly anybody waits, which says nothing of why it left them over.
    const isOfLastRound = (ofRound?.people.length ?? 0) > pool.people.length;
    const seen = ofRound && isOfLastRound ? ofRound : pool;
    return { ...standing, isOfLastRound, found: prospects(whose.personId, matchInputOf(seen, wishes)) };
  });
}

type ProspectsWanted = {
  readonly program: Program;
  readonly personId: string;
  readonly now: Temporal.Instant;
};

/** Whoever is asked about a peer just now reads the same as one who has a peer. */
async function whyNotIn(
  tx: WorkspaceTransaction,
  { program, personId, now }: ProspectsWanted,
): Promise<NotInPool> {
  const { kind } = await membershipOf(tx, { programId: program.id, personId }, now);
  if (kind === 'out' || kind === 'paused') return kind;
  const person = await findPerson(tx, personId);
  if (person && leavesOut(program.settings, person)) return 'guest';
  if ((await programsSatOut(tx, personId)).has(program.id)) return 'resting';
  if ((await programsSkipped(tx, personId)).has(program.id)) return 'skipping';
  const whose = { programId: program.id, personId };
  return !(await isTaken(tx, whose)) && (await isUnheardOf(tx, whose, now)) ? 'quiet' : 'has-peer';
}
