import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { silence } from '../../../scheduling/silence.ts';
import {
  markLeft,
  membershipOf,
  programsEverJoinedBy,
  programsJoinedBy,
  putFirstInLine,
} from '../../people/enrolment/service/membership.ts';
import { countAsNo } from '../../rounds/asked-first/service/open-questions.ts';
import { partnersOf, type Ending, type Member, type Pair } from '../../pairs/pair/model.ts';
import { endPair, holdPairsOf } from '../../pairs/pair/service/endings.ts';
import { pairsOf } from '../../pairs/pair/service/pairs.ts';
import type { Program } from '../../programs/program/model.ts';
import { oneRoundAtATime, programOf } from '../../programs/program/service.ts';
import { forgetWishes } from '../rematch/service/wishes.ts';
import { endedKind, EndingError, type Leaving } from './model.ts';

type Leaver = { readonly workspaceId: string; readonly personId: string; readonly programId: string };
type Parts = Pick<Deps, 'db' | 'clock' | 'queue'>;

export async function leavingMeans(
  { db, clock }: Parts,
  { workspaceId, ...whose }: Leaver,
): Promise<Leaving> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const { personId } = whose;
    const program = await requireIn(tx, whose, clock.now());
    const pairs = (await pairsOf(tx, personId)).filter(({ programId }) => programId === program.id);
    const partners = pairs.flatMap((pair) => partnersOf(pair, personId).map(({ name }) => name));
    return { programId: program.id, program: program.name, partners };
  });
}

/** The person is out of the program at once, and their pairs in it have ended. */
export async function leave(
  { db, clock, queue }: Parts,
  { workspaceId, ...whose }: Leaver,
): Promise<Program> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const { personId } = whose;
    const program = await requireIn(tx, whose, now);
    // Of a round that is confirmed at the same moment, either sees what the other has done.
    await oneRoundAtATime(tx, program.id);
    await countAsNo(tx, whose, now);
    await markLeft(tx, whose);
    for (const pair of await holdPairsOf(tx, whose))
      await conclude(tx, queue, { pair, ending: 'left', firstInLine: partnersOf(pair, personId), now });
    return program;
  });
}

/**
 * Whoever is deactivated in Slack cannot meet any more. They stay enrolled, should they come back. To be called before the
 * directory is told, since programs are held before people.
 */
export async function endPairsOfDeactivated(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { personId, now }: { readonly personId: string; readonly now: Temporal.Instant },
): Promise<void> {
  // Before anything is read, so that no round of theirs is confirmed meanwhile, and always in the same order.
  const programIds = (await programsEverJoinedBy(tx, personId)).toSorted();
  for (const programId of programIds) await oneRoundAtATime(tx, programId);
  for (const programId of programIds) {
    await countAsNo(tx, { programId, personId }, now);
    for (const pair of await holdPairsOf(tx, { programId, personId }))
      await conclude(tx, queue, {
        pair,
        ending: 'deactivated',
        firstInLine: partnersOf(pair, personId),
        now,
      });
  }
}

type Conclusion = {
  readonly pair: Pair;
  readonly ending: Ending;
  readonly firstInLine: readonly Member[];
  readonly now: Temporal.Instant;
};

/**
 * Ends a pair that is held, however that came about: one and the same neutral line is the last that it hears, and
 * whatever one of it still wished for it is forgotten.
 */
export async function conclude(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pair, ending, firstInLine, now }: Conclusion,
): Promise<void> {
  await endPair(tx, pair, ending);
  await silence(tx, { pairId: pair.id, now });
  await forgetWishes(tx, pair.id);
  const personIds = firstInLine.map(({ id }) => id);
  await putFirstInLine(tx, { programId: pair.programId, personIds });
  const deliveries = [{ pairId: pair.id, kind: endedKind, occurrence: 1 }];
  await queueDeliveries(tx, queue, { deliveries, now });
}

async function requireIn(
  tx: WorkspaceTransaction,
  whose: Omit<Leaver, 'workspaceId'>,
  now: Temporal.Instant,
): Promise<Program> {
  const { kind } = await membershipOf(tx, whose, now);
  if (kind === 'out') throw new EndingError('not-in-this-one');
  return programOf(tx, whose.programId);
}

/** Which program somebody may leave. @throws EndingError for one who is in none */
export async function programsToLeave(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly Program[]> {
  const programs = await programsJoinedBy(tx, personId, now);
  if (programs.length === 0) throw new EndingError('not-in');
  return programs;
}
