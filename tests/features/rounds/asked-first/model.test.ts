import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  answered,
  isAgreed,
  isProposalOpen,
  lastWordTo,
  requireAsked,
  requireInTime,
  saidYes,
  seenBy,
  timeToAnswerProposal,
  type IntroductionAnswer,
  type Proposal,
} from '../../../../src/features/rounds/asked-first/model.ts';

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const until = now.add({ hours: 24 });
const names = ['Ana', 'Ben', 'Chen'];

const proposalOf = (count: number, more: Partial<Proposal> = {}): Proposal => ({
  pairId: 'pair',
  programId: 'program',
  state: 'open',
  until,
  members: names.slice(0, count).map((name) => ({ id: name, name, answer: undefined })),
  ...more,
});

type Press = { readonly personId: string; readonly answer: IntroductionAnswer };

/** Everything that one of them is shown on the way, and what they are told at the end. */
function toldTo(personId: string, presses: readonly Press[], count: number) {
  let proposal = proposalOf(count);
  const shown: unknown[] = [];
  for (const press of presses) {
    proposal = answered(proposal, press);
    if (isAgreed(proposal)) return 'they meet';
    if (press.personId === personId) shown.push(seenBy(proposal, personId));
  }
  return { shown, last: lastWordTo(seenBy(proposal, personId).answer) };
}

const pressBy = (count: number) =>
  fc.record({
    personId: fc.constantFrom(...names.slice(0, count)),
    answer: fc.constantFrom<IntroductionAnswer>('yes', 'no'),
  });

const story = fc
  .constantFrom(2, 3)
  .chain((count) =>
    fc.record({ count: fc.constant(count), presses: fc.array(pressBy(count), { maxLength: 8 }) }),
  );

describe('what somebody who is asked is shown and told, as long as not everybody says yes', () => {
  it('is what it would be if the others had never said a word', () => {
    fc.assert(
      fc.property(story, fc.nat(2), ({ count, presses }, seat) => {
        const personId = names[seat % count] ?? '';
        const told = toldTo(personId, presses, count);
        const own = presses.filter((press) => press.personId === personId);
        fc.pre(told !== 'they meet');
        expect(told).toEqual(toldTo(personId, own, count));
      }),
    );
  });

  it('holds the names of the others, and of nobody what they said but one’s own', () => {
    const proposal = answered(proposalOf(3), { personId: 'Ben', answer: 'no' });
    expect(seenBy(proposal, 'Ana')).toEqual({
      pairId: 'pair',
      others: [
        { id: 'Ben', name: 'Ben' },
        { id: 'Chen', name: 'Chen' },
      ],
      until,
      answer: undefined,
    });
  });

  it('puts first in line just those whose last word was yes', () => {
    fc.assert(
      fc.property(story, ({ count, presses }) => {
        const after = presses.reduce(answered, proposalOf(count));
        const last = new Map(presses.map(({ personId, answer }) => [personId, answer]));
        expect(saidYes(after)).toEqual(names.slice(0, count).filter((name) => last.get(name) === 'yes'));
        expect(isAgreed(after)).toBe(saidYes(after).length === count);
      }),
    );
  });
});

describe('the time to answer', () => {
  it('ends at the moment itself', () => {
    expect(isProposalOpen(proposalOf(2), until.subtract({ milliseconds: 1 }))).toBe(true);
    expect(isProposalOpen(proposalOf(2), until)).toBe(false);
  });

  it('has a reminder a day before its end, where there are more than two days', () => {
    expect(timeToAnswerProposal(1, now)).toEqual({ until: now.add({ hours: 24 }), remindAt: undefined });
    expect(timeToAnswerProposal(2, now).remindAt).toBeUndefined();
    expect(timeToAnswerProposal(3, now)).toEqual({
      until: now.add({ hours: 72 }),
      remindAt: now.add({ hours: 48 }),
    });
  });
});

describe('an answer that comes too late, or from somebody else', () => {
  it('is refused', () => {
    expect(() => requireAsked(undefined, 'Ana')).toThrow('not-asked');
    expect(() => requireAsked(proposalOf(2), 'Chen')).toThrow('not-asked');
    expect(() => requireInTime(proposalOf(2), until)).toThrow('lapsed');
    expect(requireInTime(proposalOf(2), now)).toEqual(proposalOf(2));
  });
});
