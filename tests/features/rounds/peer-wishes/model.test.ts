import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { changedTo, mutual, type Wish } from '../../../../src/features/rounds/peer-wishes/model.ts';

const now = Temporal.Instant.from('2026-03-10T09:00:00Z');
const hoursAgo = (hours: number) => now.subtract({ hours }).toString();
const ids = ['UA', 'UB', 'UC', 'UD', 'UE'];

const someWishes = fc.uniqueArray(
  fc.record({ wished: fc.constantFrom(...ids), since: fc.constantFrom(1, 23, 24, 25, 900).map(hoursAgo) }),
  { maxLength: 3, selector: ({ wished }) => wished },
);
const everybodys = fc
  .tuple(...ids.map(() => someWishes))
  .map(
    (lists) => new Map(ids.map((id, at) => [id, (lists[at] ?? []).filter(({ wished }) => wished !== id)])),
  );

const counts = (wishes: readonly Wish[] | undefined, id: string): boolean =>
  wishes?.some(({ wished, since }) => wished === id && since <= hoursAgo(24)) === true;

describe('what rounds hear of wishes', () => {
  it('is who wish for each other, each for a day already, and nothing of anybody else', () => {
    fc.assert(
      fc.property(everybodys, (wishes) => {
        const expected = ids.flatMap((a) =>
          ids
            .filter((b) => a < b && counts(wishes.get(a), b) && counts(wishes.get(b), a))
            .map((b) => ({ a, b })),
        );
        expect(mutual(wishes, now)).toEqual(expected);
      }),
    );
  });

  it('is the same with and without a wish that is not returned', () => {
    fc.assert(
      fc.property(everybodys, fc.constantFrom(...ids), fc.constantFrom(...ids), (wishes, from, to) => {
        fc.pre(from !== to && !counts(wishes.get(to), from));
        const others = (wishes.get(from) ?? []).filter(({ wished }) => wished !== to);
        const more = new Map(wishes).set(from, [...others, { wished: to, since: hoursAgo(900) }]);
        const fewer = new Map(wishes).set(from, others);
        expect(mutual(more, now)).toEqual(mutual(fewer, now));
      }),
    );
  });
});

describe('a changed list of wishes', () => {
  it('keeps since when each is wished for, and begins anew with who is new on it', () => {
    const before = [{ wished: 'UA', since: hoursAgo(50) }];
    expect(changedTo(before, ['UB', 'UA'], now)).toEqual([
      { wished: 'UB', since: now.toString() },
      { wished: 'UA', since: hoursAgo(50) },
    ]);
    expect(changedTo(before, [], now)).toEqual([]);
  });
});
