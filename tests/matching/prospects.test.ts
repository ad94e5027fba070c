import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { DEFAULT_RULES, match, type Candidate } from '../../src/matching/match.ts';
import { prospects } from '../../src/matching/prospects.ts';
import { person } from './people.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const span = fc.constantFrom(
  { from: 540, until: 1020 },
  { from: 1440, until: 1560 },
  { from: 5000, until: 5480 },
);
const anybody = (id: string): fc.Arbitrary<Candidate> =>
  fc
    .record({
      hours: span.map((each) => [each]),
      languages: fc.subarray(['en', 'pt', 'th'], { minLength: 1 }),
      notWith: fc.subarray(ids),
      managerId: fc.constantFrom(...ids),
    })
    .map((own) => person(id, own));
const pool = fc.tuple(...ids.map(anybody));
const past = fc.array(
  fc.record({
    a: fc.constantFrom(...ids),
    b: fc.constantFrom(...ids),
    monthsAgo: fc.integer({ min: 0, max: 30 }),
  }),
);
const rules = { ...DEFAULT_RULES, minSharedHours: 3 };

const nothingConfidential = ({ hours, languages, id }: Candidate): Candidate =>
  person(id, { hours, languages });

describe('what a round would find for somebody', () => {
  it('says nothing of what is confidential: who named whom, and whose manager is who', () => {
    fc.assert(
      fc.property(pool, past, (participants, history) => {
        const open = participants.map(nothingConfidential);
        const missing = open.map((each) => ({ ...each, missed: ['help' as const] }));
        const of = (some: readonly Candidate[]) => prospects('a', { participants: some, history, rules });
        expect(of(open)).toEqual(of(participants));
        expect(of(missing)).toEqual(of(participants));
      }),
    );
  });

  it('counts, rule by rule, those whom all rules but the confidential ones would let them meet', () => {
    fc.assert(
      fc.property(pool, past, (people, all) => {
        const history = all.filter(({ a, b }) => a !== b);
        const participants = people.map(nothingConfidential);
        const found = prospects('a', { participants, history, rules });
        expect(found.others).toBe(ids.length - 1);
        expect(found.inHours).toBeGreaterThanOrEqual(found.inLanguage);
        expect(found.inLanguage).toBeGreaterThanOrEqual(found.notLately);
        // Of each two alone the round itself says whether they may meet.
        const [first, ...others] = participants;
        const meets = others.filter(
          (other) =>
            first &&
            match({ participants: [first, other], history: between(history, first, other), rules }).pairs
              .length > 0,
        );
        expect(found.notLately).toBe(meets.length);
      }),
      { numRuns: 40 },
    );
  });
});

const between = (
  history: readonly { readonly a: string; readonly b: string; readonly monthsAgo: number }[],
  one: Candidate,
  other: Candidate,
) => history.filter(({ a, b }) => [one.id, other.id].includes(a) && [one.id, other.id].includes(b));
