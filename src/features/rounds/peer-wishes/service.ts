import type { ProgramActor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { ActDeps } from '../../../deps.ts';
import type { Happenings } from '../../../happenings.ts';
import type { Twosome } from '../../../matching/match.ts';
import { areKnown } from '../../../slack/directory.ts';
import { readPair } from '../../pairs/pair/service/pairs.ts';
import { membershipOf, programsJoinedBy, refuseAtTheEnd } from '../../people/enrolment/service/membership.ts';
import type { PersonOfProgram, Program } from '../../programs/program/model.ts';
import { lockProgram, runningProgram } from '../../programs/program/service.ts';
import { changedTo, mutual, PeerWishError, type Wishing } from './model.ts';
import { findWishes, findWishesIn, saveWishes } from './queries.ts';

/** Of the program those who wish for each other: all that anything else is ever told of wishes. */
export const mutualIn = async (
  tx: WorkspaceTransaction,
  programId: string,
  now: Temporal.Instant,
): Promise<readonly Twosome[]> => mutual(await findWishesIn(tx, programId), now);

/** Those whose rounds the person is in. @throws PeerWishError where there are none */
export async function programsToWishIn(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly Program[]> {
  const joined = await programsJoinedBy(tx, personId, now);
  if (joined.length > 0) return joined;
  await refuseAtTheEnd(tx, personId, now);
  throw new PeerWishError('not-in');
}

/** For the person alone. */
export async function wishesOf(
  { db, clock }: ActDeps,
  { workspaceId, ...whose }: ProgramActor,
): Promise<Wishing> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const program = await requireIn(tx, whose, clock.now());
    return { program, people: (await findWishes(tx, whose)).map(({ wished }) => wished) };
  });
}

/** What was wished last holds. @throws PeerWishError where somebody names themselves, or whom Slack’s directory does not know */
export async function wishFor(
  { db, clock }: ActDeps,
  { workspaceId, ...whose }: ProgramActor,
  people: readonly string[],
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await requireIn(tx, whose, clock.now());
    if (people.includes(whose.personId)) throw new PeerWishError('named-oneself');
    if (!(await areKnown(tx, people))) throw new PeerWishError('named-nobody');
    await lockProgram(tx, whose.programId);
    await saveWishes(tx, whose, changedTo(await findWishes(tx, whose), people, clock.now()));
  });
}

async function requireIn(
  tx: WorkspaceTransaction,
  whose: PersonOfProgram,
  now: Temporal.Instant,
): Promise<Program> {
  const program = await runningProgram(tx, whose.programId);
  if ((await membershipOf(tx, whose, now)).kind === 'out') throw new PeerWishError('not-in');
  return program;
}

/** They have met whom they wished for, whether it was wished by one of them or by all. */
export async function forgetOfPair(
  tx: WorkspaceTransaction,
  { pairId }: Pick<Happenings['pairIntroduced'], 'pairId'>,
): Promise<void> {
  const { programId, members } = await readPair(tx, pairId);
  const met = new Set(members.map(({ id }) => id));
  for (const personId of met) {
    const known = await findWishes(tx, { programId, personId });
    const kept = known.filter(({ wished }) => !met.has(wished));
    if (kept.length < known.length) await saveWishes(tx, { programId, personId }, kept);
  }
}

export const forgetWishes = (
  tx: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
): Promise<void> => saveWishes(tx, { programId, personId }, []);
