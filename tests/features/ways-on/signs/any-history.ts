import * as fc from 'fast-check';
import type { Point } from '../../../../src/features/relationship/check-ins/model/check-in.ts';
import type { Answered, History } from '../../../../src/features/ways-on/signs/model/readings.ts';
import { signsInOrder, rules } from '../../../../src/features/ways-on/signs/model/rules.ts';

export const start = Temporal.Instant.from('2026-03-02T09:00:00Z');
export const afterDays = (days: number) => start.add({ hours: days * 24 });
const points: readonly Point[] = [1, 2, 3, 4, 5];
export const items = signsInOrder.flatMap((sign) => [...rules[sign].items]);

const peers = fc.integer({ min: 2, max: 3 }).map((count) => ['UA', 'UB', 'UC'].slice(0, count));
const someAnswers = fc.dictionary(fc.constantFrom(...items), fc.constantFrom(...points), { maxKeys: 6 });
const checkIn = (members: readonly string[]): fc.Arbitrary<Answered> =>
  fc
    .record({
      personId: fc.constantFrom(...members),
      session: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
      asked: fc.integer({ min: 0, max: 120 }),
      answeredAfter: fc.integer({ min: 0, max: 9 }),
      points: someAnswers,
    })
    .map(({ asked, answeredAfter, ...rest }) => ({
      ...rest,
      askedAt: afterDays(asked),
      at: afterDays(asked + answeredAfter),
    }));

/** Any history of a pair or trio: sessions, answers and what was done, in any order. */
export const history: fc.Arbitrary<History> = peers.chain((members) =>
  fc.record({
    members: fc.constant(members),
    heldAt: fc.array(fc.integer({ min: 0, max: 60 }).map(afterDays), { maxLength: 5 }),
    answered: fc.uniqueArray(checkIn(members), {
      maxLength: 12,
      selector: ({ personId, at }) => `${personId}/${at.toString()}`,
    }),
    counts: fc.record(Object.fromEntries(signsInOrder.map((sign) => [sign, fc.integer({ min: 0, max: 6 })]))),
    now: fc.integer({ min: 60, max: 121 }).map(afterDays),
  }),
);

export const said = (point: Point, day: number): Answered => ({
  personId: 'UA',
  session: undefined,
  askedAt: afterDays(day),
  at: afterDays(day),
  points: { 'at-ease': point },
});

/** Each of them in private, just now. */
export const allTold = ({ members, now }: History) => ({
  inPrivate: new Map(members.map((who) => [who, now])),
});
