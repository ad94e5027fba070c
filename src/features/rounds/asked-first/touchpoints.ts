import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Contents } from '../../../content/pack/content.ts';
import type { Deps, TouchpointDeps } from '../../../deps.ts';
import type { OutgoingMessage, Touchpoint } from '../../../scheduling/touchpoints.ts';
import type { Message } from '../../../slack/blocks.ts';
import { isInRounds } from '../../people/sitting-out/service.ts';
import { readerOf } from '../../../slack/directory.ts';
import type { Reader } from '../../../language.ts';
import { readIntroductionCard } from '../introductions/service.ts';
import { programOf } from '../../programs/program/service.ts';
import type { PersonOfPair } from '../../pairs/pair/model.ts';
import {
  isProposalOpen,
  lastDay,
  lastWordTo,
  outcomeKind,
  questionKind,
  reminderKind,
  seenBy,
  type OwnQuestion,
  type Proposal,
} from './model.ts';
import { findProposal } from './queries.ts';
import { lapse, lockAsked } from './service/open-questions.ts';
import { answerKept, begun, closed, lastWord, question, reminder } from './views.ts';

type Clock = Pick<Deps, 'clock'>;
/** Everybody, whatever they have said: who hears what is decided for each alone, at the moment of sending. */
async function everybodyAsked(
  tx: WorkspaceTransaction,
  { pairId }: { readonly pairId: string },
): Promise<readonly string[]> {
  return (await findProposal(tx, pairId))?.members.map(({ id }) => id) ?? [];
}

type Write = (proposal: Proposal, own: OwnQuestion, reader: Reader) => Promise<Message | undefined>;

async function inPrivate(
  tx: WorkspaceTransaction,
  { pairId, personId }: PersonOfPair,
  write: Write,
): Promise<OutgoingMessage | undefined> {
  const proposal = await findProposal(tx, pairId);
  const message =
    proposal && (await write(proposal, seenBy(proposal, personId), await readerOf(tx, personId)));
  return message && { to: { people: [personId] }, message };
}

const isUnanswered = (proposal: Proposal, own: OwnQuestion, { clock }: Clock): boolean =>
  isProposalOpen(proposal, clock.now()) && own.answer === undefined;

export const questionTouchpoint = ({ clock, content }: TouchpointDeps): Touchpoint<'member'> => ({
  kind: questionKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'must-arrive',
  recipients: everybodyAsked,
  compose: (tx, whose) =>
    inPrivate(tx, whose, async (proposal, own, reader) => {
      return isUnanswered(proposal, own, { clock })
        ? asking(tx, { proposal, own, content, now: clock.now() }, reader)
        : undefined;
    }),
  refresh: (tx, whose) =>
    refreshed(tx, whose, {
      clock,
      ask: (proposal, own, reader) => asking(tx, { proposal, own, content, now: clock.now() }, reader),
    }),
});

type Put = {
  readonly proposal: Proposal;
  readonly own: OwnQuestion;
  readonly content: Contents;
  readonly now: Temporal.Instant;
};

async function asking(
  tx: WorkspaceTransaction,
  { proposal, own, content, now }: Put,
  reader: Reader,
): Promise<Message> {
  const { pairId, programId, members } = proposal;
  const { name: program } = await programOf(tx, programId);
  const card = await readIntroductionCard(
    tx,
    { id: pairId, programId, members },
    { content: content.in(reader.language), now },
  );
  return question({ ...own, program, members, card }, reader);
}

/** What a question says that stands there: it follows from their own answer, and from what all of them are told at once. */
async function refreshed(
  tx: WorkspaceTransaction,
  whose: PersonOfPair,
  { clock, ask }: Clock & { readonly ask: Write },
): Promise<Message | undefined> {
  const outgoing = await inPrivate(tx, whose, async (proposal, own, reader) => {
    if (proposal.state === 'begun') return begun(own, reader);
    const { answer } = own;
    const message =
      answer === undefined ? await ask(proposal, own, reader) : answerKept({ ...own, answer }, reader);
    return message && !isProposalOpen(proposal, clock.now()) ? closed(message, reader) : message;
  });
  return outgoing?.message;
}

/** Once, to whoever has not answered. */
export const reminderTouchpoint = ({ clock }: Clock): Touchpoint<'member'> => ({
  kind: reminderKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter: lastDay,
  recipients: everybodyAsked,
  compose: (tx, whose) =>
    inPrivate(tx, whose, async (proposal, own, reader) =>
      isUnanswered(proposal, own, { clock }) ? reminder(own, reader) : undefined,
    ),
  refresh: (tx, whose) =>
    refreshed(tx, whose, { clock, ask: async (_, own, reader) => reminder(own, reader) }),
});

/**
 * Ends what has not become a pair in time, and tells each of them what follows from their own answer. It comes due for those
 * who have met too, and does nothing.
 */
export const outcomeTouchpoint = ({ clock }: Clock): Touchpoint<'member'> => ({
  kind: outcomeKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'must-arrive',
  recipients: everybodyAsked,
  lock: lockAsked,
  whenDue: (tx, { pairId }) => lapse(tx, pairId),
  compose: (tx, whose) =>
    inPrivate(tx, whose, async ({ state, programId }, own, reader) => {
      const word = state === 'lapsed' ? lastWordTo(own.answer) : undefined;
      if (word === undefined) return undefined;
      const { name: program } = await programOf(tx, programId);
      const isOver = !(await isInRounds(tx, { programId, personId: whose.personId }, clock.now()));
      return lastWord(isOver ? 'in-no-round' : word, { ...own, program }, reader);
    }),
});
