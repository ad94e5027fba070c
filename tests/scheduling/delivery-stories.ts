import * as fc from 'fast-check';

export type Step =
  | { readonly do: 'move the clock'; readonly hours: number }
  | { readonly do: 'tick'; readonly atOnce: number }
  | { readonly do: 'work'; readonly times: number; readonly together: boolean }
  | { readonly do: 'die'; readonly sent: boolean; readonly which: number };

/** What may become of a bot, a few things after each other. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('move the clock'), hours: fc.integer({ min: -200, max: 900 }) }),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('tick'), atOnce: fc.integer({ min: 1, max: 3 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('work'),
        times: fc.integer({ min: 1, max: 2 }),
        together: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('die'), sent: fc.boolean(), which: fc.nat({ max: 5 }) }),
    },
  ),
  { minLength: 4, maxLength: 14 },
);

/** After a week in which one of each kind came due, a worker dies over each: before, and after, Slack has heard of it. */
export const deaths: readonly (readonly [readonly Step[]])[] = [true, false].map((sent) => [
  [
    { do: 'move the clock', hours: 8 * 24 },
    { do: 'tick', atOnce: 1 },
    ...[0, 1, 2, 3, 4, 5].map((which): Step => ({ do: 'die', sent, which })),
    { do: 'work', times: 1, together: false },
  ],
]);
