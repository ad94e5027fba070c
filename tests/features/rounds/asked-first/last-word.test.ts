import { describe, expect, it } from '@jest/globals';
import {
  isProposalOpen,
  lastWordTo,
  requireAsked,
  requireInTime,
  seenBy,
  timeToAnswerProposal,
  type IntroductionAnswer,
  type Proposal,
} from '../../../../src/features/rounds/asked-first/model.ts';

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const proposalOf = (ana: IntroductionAnswer | undefined, ben: IntroductionAnswer | undefined): Proposal => ({
  pairId: 'pair',
  programId: 'program',
  state: 'open',
  until: now.add({ hours: 24 }),
  members: [
    { id: 'U1', name: 'Ana', answer: ana },
    { id: 'U2', name: 'Ben', answer: ben },
  ],
});

describe('the last word', () => {
  it.each([
    ['yes', 'did-not-come-about'],
    ['no', undefined],
    [undefined, 'time-is-over'],
  ] as const)('after %s is %s', (own, word) => {
    expect(lastWordTo(own)).toBe(word);
  });
});

describe('what is shown of a question', () => {
  it.each([
    ['yes', 'no'],
    ['no', 'yes'],
    [undefined, 'no'],
    ['no', undefined],
  ] as const)('is one’s own answer: %s, where the other said %s', (ana, ben) => {
    const proposal = proposalOf(ana, ben);
    expect(seenBy(proposal, 'U1').answer).toBe(ana);
    expect(seenBy(proposal, 'U2').answer).toBe(ben);
    expect(seenBy(proposal, 'U9').answer).toBeUndefined();
  });
});

describe('the time to answer', () => {
  it.each([
    { days: 1, until: '2026-03-03T09:00:00Z', remindAt: undefined },
    { days: 2, until: '2026-03-04T09:00:00Z', remindAt: undefined },
    { days: 3, until: '2026-03-05T09:00:00Z', remindAt: '2026-03-04T09:00:00Z' },
    { days: 14, until: '2026-03-16T09:00:00Z', remindAt: '2026-03-15T09:00:00Z' },
  ])('of $days days is over at $until, with a reminder at $remindAt', ({ days, until, remindAt }) => {
    const time = timeToAnswerProposal(days, now);
    expect(time.until.toString()).toBe(until);
    expect(time.remindAt?.toString()).toBe(remindAt);
  });
});

describe('an answer in time, from somebody who was asked', () => {
  it('is taken', () => {
    const proposal = proposalOf(undefined, 'yes');
    expect(requireAsked(proposal, 'U1')).toBe(proposal);
    expect(requireAsked(proposal, 'U2')).toBe(proposal);
    expect(requireInTime(proposal, now)).toBe(proposal);
    expect(isProposalOpen({ ...proposal, state: 'begun' }, now)).toBe(false);
  });
});
