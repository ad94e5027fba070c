import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  agreedEnd,
  extensions,
  isAskedAt,
  plannedEnd,
  type Wish,
} from '../../../src/features/pairs/term/model.ts';
import { planFor } from '../../../src/features/ways-on/program-end/model.ts';

const endsOn = Temporal.PlainDate.from('2026-12-18');
const memberIds = ['U1', 'U2', 'U3'];
const wish = (personId: string, weeks: number, of = endsOn): Wish => ({ endsOn: of, personId, weeks });

const wishes = fc.array(
  fc.record({
    endsOn: fc.constantFrom(...[0, 4, 8, 12].map((weeks) => endsOn.add({ weeks }))),
    personId: fc.constantFrom('U1', 'U2', 'U3', 'U4'),
    weeks: fc.constantFrom(...extensions),
  }),
);
const oneEach = (all: readonly Wish[]): readonly Wish[] => [
  ...new Map(all.map((each) => [`${each.endsOn.toString()} ${each.personId}`, each])).values(),
];

const on = (written: string) => Temporal.PlainDate.from(written);
const ends = (all: readonly Wish[], programEnds: Temporal.PlainDate | undefined = endsOn) =>
  plannedEnd({ endsOn: programEnds, agreed: agreedEnd(memberIds, all) })?.toString();

describe('the day on which a pair is to end', () => {
  it('is its program’s while one of it has not chosen', () => {
    expect(ends([wish('U1', 12), wish('U2', 12)])).toBe('2026-12-18');
    expect(ends([])).toBe('2026-12-18');
    expect(plannedEnd({ endsOn: undefined, agreed: undefined })).toBeUndefined();
  });

  it('is later by the shortest time that one of them chose, and later again from there', () => {
    const first = [wish('U1', 12), wish('U2', 4), wish('U3', 8)];
    expect(ends(first)).toBe('2027-01-15');
    const again = memberIds.map((id) => wish(id, 8, on('2027-01-15')));
    expect(ends([...first, ...again])).toBe('2027-03-12');
  });

  it('stays what all have agreed on where the program’s is moved, and is its program’s where that is later, or has none', () => {
    const agreed = memberIds.map((id) => wish(id, 4));
    expect(ends(agreed, on('2026-12-01'))).toBe('2027-01-15');
    expect(ends(agreed, on('2027-01-14'))).toBe('2027-01-15');
    expect(ends(agreed, on('2027-01-16'))).toBe('2027-01-16');
    expect(plannedEnd({ endsOn: undefined, agreed: on('2027-01-15') })).toBeUndefined();
  });

  it('treats all of it alike, and never comes sooner than its program’s', () => {
    fc.assert(
      fc.property(wishes, fc.shuffledSubarray(memberIds, { minLength: 3 }), (all, others) => {
        const [chosen, swap] = [
          oneEach(all),
          new Map(memberIds.map((id, place) => [id, others[place] ?? id])),
        ];
        const swapped = chosen.map((each) => ({
          ...each,
          personId: swap.get(each.personId) ?? each.personId,
        }));
        expect(ends(swapped)).toBe(ends(chosen));
        expect(Temporal.PlainDate.compare(on(ends(chosen) ?? ''), endsOn)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});

const at = (day: string) => Temporal.Instant.from(`${day}T00:00:00Z`);

const planned = (from: string) => {
  const plan = planFor(endsOn, at(from));
  return plan && [plan.askAt.toString(), plan.chooseUntil.toString()];
};

describe('when a pair is asked, and when it closes', () => {
  it('is three weeks and two weeks before the day', () => {
    expect(planned('2026-09-01')).toEqual(['2026-11-27T00:00:00Z', '2026-12-03']);
  });

  it('leaves a week to answer where the day is near, and nothing comes where there is none', () => {
    expect(planned('2026-12-08')).toEqual(['2026-12-08T00:00:00Z', '2026-12-14']);
    expect(planned('2026-12-10')).toEqual(['2026-12-10T00:00:00Z', '2026-12-16']);
    expect(planFor(endsOn, at('2026-12-11'))).toBeUndefined();
    expect(planFor(endsOn, at('2027-01-01'))).toBeUndefined();
  });

  it('can be answered from three weeks before on', () => {
    expect(isAskedAt(endsOn, at('2026-11-26'))).toBe(false);
    expect(isAskedAt(endsOn, at('2026-11-27'))).toBe(true);
  });
});
