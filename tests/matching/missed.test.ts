import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Missed, Candidate } from '../../src/matching/match.ts';
import { match, MISSED } from '../../src/matching/match.ts';
import { missedShare } from '../../src/matching/missed.ts';
import { person, round, smallRound, week } from './people.ts';

const asker = person('asker', {
  level: 1,
  seeks: ['hiring'],
  team: 'payments',
  department: 'product',
  earlierPath: 'law',
});

/** Of each: who has it, and who does not. */
const found: Readonly<Record<Missed, readonly [has: Partial<Candidate>, lacks: Partial<Candidate>]>> = {
  time: [{ cadence: 'weekly' }, { cadence: 'monthly' }],
  hours: [{ hours: week(9) }, { hours: week(0) }],
  work: [{ craftFamily: 'engineering' }, { craftFamily: 'legal' }],
  stage: [{ level: 1 }, { level: 5, tenureMonths: 2 }],
  outlook: [
    { team: 'search', department: 'sales', earlierPath: 'physics' },
    { team: 'payments', department: 'product', earlierPath: 'law' },
  ],
  help: [{ offers: ['hiring'] }, { offers: ['writing'] }],
  plan: [{ style: 'structured' }, { style: 'free' }],
  freedom: [{ style: 'free' }, { style: 'structured' }],
};

const peerOf = (participants: readonly Candidate[], id: string): string | undefined =>
  match(round(participants, { minSharedHours: 0, noRepeatMonths: 0 }))
    .pairs.find(({ members }) => members.includes(id))
    ?.members.find((member) => member !== id);

describe('what somebody missed with their last peer', () => {
  it.each(MISSED)('%s: costs all where it is missing again, and nothing where it is there', (missed) => {
    const [has, lacks] = found[missed];
    const said = { ...asker, missed: [missed] };
    expect(missedShare(said, person('has', has))).toBe(0);
    expect(missedShare(person('lacks', lacks), said)).toBe(1);
    expect(missedShare(asker, person('lacks', lacks))).toBe(0);
  });

  it('is the same from both sides, and at most all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const { participants } = smallRound(seed, 6);
        for (const a of participants)
          for (const b of participants) {
            expect(missedShare(a, b)).toBe(missedShare(b, a));
            expect(missedShare(a, b)).toBeGreaterThanOrEqual(0);
            expect(missedShare(a, b)).toBeLessThanOrEqual(1);
          }
      }),
      { numRuns: 100 },
    );
  });

  it('changes whom the next search finds', () => {
    const asked = person('asker', { interests: ['chess'] });
    const others = [
      person('like', { interests: ['chess'], style: 'free' }),
      person('planned', { interests: ['dancing'], style: 'structured' }),
      person('fourth', { interests: ['baking'], style: 'free' }),
    ];
    expect(peerOf([asked, ...others], 'asker')).toBe('like');
    expect(peerOf([{ ...asked, missed: ['plan'] }, ...others], 'asker')).toBe('planned');
  });

  it('is read from no place, no reason and no 100', () => {
    const { participants, ...rest } = smallRound(7, 9);
    const silent = participants.map((each) => ({ ...each, missed: [] }));
    const places = (people: readonly Candidate[]) =>
      match({ ...rest, participants: people, history: [] }).pairs.map(({ places: each }) => each);
    const two = silent.slice(0, 2);
    const word = two.map((each) => ({ ...each, missed: MISSED }));
    expect(match({ ...rest, participants: word }).pairs.map(({ reasons }) => reasons)).toEqual(
      match({ ...rest, participants: two }).pairs.map(({ reasons }) => reasons),
    );
    expect(places(word)).toEqual(places(two));
  });
});
