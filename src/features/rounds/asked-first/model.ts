import { RefusedError } from '../../../refused-error.ts';
import { PairError } from '../../pairs/pair/model.ts';

export const questionKind = 'introduction-question';
export const reminderKind = 'introduction-reminder';
export const outcomeKind = 'introduction-outcome';

export type IntroductionAnswer = 'yes' | 'no';

/** A pair that begins once all of its members have said yes to it. */
export type Proposal = {
  readonly pairId: string;
  readonly programId: string;
  readonly state: 'open' | 'begun' | 'lapsed';
  /** The moment from which nobody can answer any more. */
  readonly until: Temporal.Instant;
  /** In the order of the draw. */
  readonly members: readonly AskedStranger[];
};

/** Somebody whom the reader may never have met. */
export type Stranger = {
  readonly id: string;
  /** In full, and telling them apart from the others who are asked. */
  readonly name: string;
};

export type AskedStranger = Stranger & {
  /** What they have said last. */
  readonly answer: IntroductionAnswer | undefined;
};

/** What one of them may be shown: of the others their names, and nothing of what they have said. */
export type OwnQuestion = {
  readonly pairId: string;
  readonly others: readonly Stranger[];
  readonly until: Temporal.Instant;
  readonly answer: IntroductionAnswer | undefined;
};

export type TimeToAnswer = {
  readonly until: Temporal.Instant;
  /** Where the time is too short for a reminder, there is none. */
  readonly remindAt: Temporal.Instant | undefined;
};

/** With it comes the reminder. */
export const lastDay = Temporal.Duration.from({ hours: 24 });
const daysWithoutReminder = 2;

/** From now on: so many times 24 hours, with a reminder when the last of them begin. */
export function timeToAnswerProposal(answerDays: number, now: Temporal.Instant): TimeToAnswer {
  const until = now.add({ hours: 24 * answerDays });
  return { until, remindAt: answerDays > daysWithoutReminder ? until.subtract(lastDay) : undefined };
}

type Press = { readonly personId: string; readonly answer: IntroductionAnswer };

/** The last answer counts. */
export const answered = (proposal: Proposal, { personId, answer }: Press): Proposal => ({
  ...proposal,
  members: proposal.members.map((member) => (member.id === personId ? { ...member, answer } : member)),
});

export const isAgreed = ({ members }: Proposal): boolean => members.every(({ answer }) => answer === 'yes');

export function seenBy({ pairId, until, members }: Proposal, personId: string): OwnQuestion {
  return {
    pairId,
    until,
    others: members.filter(({ id }) => id !== personId).map(({ id, name }) => ({ id, name })),
    answer: members.find(({ id }) => id === personId)?.answer,
  };
}

export type LastWord = 'did-not-come-about' | 'time-is-over';

/**
 * What somebody is told when the time is over and the pair has not begun. It follows from their own answer alone, so that
 * a "no" and a silence of the other read the same. Whoever said no has heard all there is to say by then.
 */
export function lastWordTo(own: IntroductionAnswer | undefined): LastWord | undefined {
  switch (own) {
    case 'yes':
      return 'did-not-come-about';
    case 'no':
      return undefined;
    case undefined:
      return 'time-is-over';
  }
}

/** Those who would have met: the next round begins with them. */
export const saidYes = ({ members }: Proposal): readonly string[] =>
  members.filter(({ answer }) => answer === 'yes').map(({ id }) => id);

export const isProposalOpen = ({ state, until }: Proposal, now: Temporal.Instant): boolean =>
  state === 'open' && Temporal.Instant.compare(now, until) < 0;

export class IntroductionError extends RefusedError<'not-asked' | 'away'> {}

/** @throws IntroductionError for anybody else */
export function requireAsked(proposal: Proposal | undefined, personId: string): Proposal {
  if (!proposal?.members.some(({ id }) => id === personId)) throw new IntroductionError('not-asked');
  return proposal;
}

/** @throws PairError where the time for answering is over, though nothing has come of it yet */
export function requireInTime(proposal: Proposal, now: Temporal.Instant): Proposal {
  if (!isProposalOpen(proposal, now)) throw new PairError('lapsed');
  return proposal;
}
