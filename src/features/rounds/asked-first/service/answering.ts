import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { findPerson } from '../../../../slack/directory.ts';
import { membershipOf } from '../../../people/enrolment/service/membership.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { movePair } from '../../../pairs/pair/service/moves.ts';
import { requirePairOf } from '../../../pairs/pair/service/pairs.ts';
import { introduce } from '../../introductions/service.ts';
import { programOf } from '../../../programs/program/service.ts';
import { lockProgram } from '../../../programs/program/service.ts';
import {
  answered,
  IntroductionError,
  isAgreed,
  requireAsked,
  requireInTime,
  seenBy,
  type IntroductionAnswer,
  type OwnQuestion,
  type Proposal,
} from '../model.ts';
import { findProposal, isAnyPairedElsewhere, saveAnswer } from '../queries.ts';

type Given = { readonly pairId: string; readonly answer: IntroductionAnswer };

export type Answered = OwnQuestion & { readonly program: string; readonly hasBegun: boolean };

/**
 * Keeps what one of them says. With the last yes the pair begins at once.
 * @throws IntroductionError where they are not asked @throws PairError where it is decided, or too late
 */
export async function answer(
  { db, clock, queue }: Pick<Deps, 'db' | 'clock' | 'queue'>,
  { workspaceId, personId }: Actor,
  given: Given,
): Promise<Answered> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const { pairId, programId } = requireAsked(await findProposal(tx, given.pairId), personId);
    await lockProgram(tx, programId);
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'answer-introduction');
    const open = requireInTime(requireAsked(await findProposal(tx, pairId), personId), now);
    if (given.answer === 'yes' && !(await isIn(tx, { programId, personId }, now)))
      throw new IntroductionError('away');
    await saveAnswer(tx, { pairIds: [pairId], personId, answer: given.answer, now });
    const after = answered(open, { personId, answer: given.answer });
    const hasBegun = isAgreed(after) && (await canBegin(tx, after, now));
    if (hasBegun) await begin(tx, queue, { pair, now });
    const { name: program } = await programOf(tx, programId);
    return { ...seenBy(after, personId), program, hasBegun };
  });
}

/** Where somebody has become unable to meet unseen, the others hear what they would hear after a silence. */
async function canBegin(
  tx: WorkspaceTransaction,
  proposal: Proposal,
  now: Temporal.Instant,
): Promise<boolean> {
  const { programId, members } = proposal;
  for (const { id: personId } of members) if (!(await isIn(tx, { programId, personId }, now))) return false;
  return !(await isAnyPairedElsewhere(tx, proposal));
}

async function isIn(
  tx: WorkspaceTransaction,
  whose: { readonly programId: string; readonly personId: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const person = await findPerson(tx, whose.personId);
  return person?.isActive === true && (await membershipOf(tx, whose, now)).kind === 'in';
}

async function begin(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pair, now }: { readonly pair: Pair; readonly now: Temporal.Instant },
): Promise<void> {
  await movePair(tx, pair, { kind: 'introduced', now });
  await introduce(tx, queue, { pairIds: [pair.id], now });
}
