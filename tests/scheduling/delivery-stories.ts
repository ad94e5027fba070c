import * as fc from 'fast-check';

export type Step =
  | { readonly do: 'move the clock'; readonly hours: number }
  | { readonly do: 'tick'; readonly atOnce: number }
  | { readonly do: 'work'; readonly times: number; readonly together: boolean }
  | { readonly do: 'die'; readonly sent: boolean; readonly which: number };

const work = fc.record({
  do: fc.constant('work' as const),
  times: fc.integer({ min: 1, max: 2 }),
  together: fc.boolean(),
});
const die = fc.record({ do: fc.constant('die' as const), sent: fc.boolean(), which: fc.nat({ max: 5 }) });

/** Time goes by, forwards or back; ticks come, or none; and then somebody works, or dies over it. */
const stretch: fc.Arbitrary<readonly Step[]> = fc
  .record({
    hours: fc.integer({ min: -200, max: 900 }),
    ticks: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 0, maxLength: 2, size: 'max' }),
    workers: fc.array(fc.oneof({ weight: 1, arbitrary: work }, { weight: 3, arbitrary: die }), {
      maxLength: 5,
      size: 'max',
    }),
  })
  .map(({ hours, ticks, workers }) => [
    { do: 'move the clock', hours },
    ...ticks.map((atOnce): Step => ({ do: 'tick', atOnce })),
    ...workers,
  ]);

/** What may become of a bot, a few things after each other. */
export const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(stretch, { minLength: 1, maxLength: 5, size: 'max' })
  .map((stretches) => stretches.flat());

/** After a week in which one of each kind came due, a worker dies over each: before, and after, Slack has heard of it. */
export const deaths: readonly (readonly [readonly Step[]])[] = [true, false].map((sent) => [
  [
    { do: 'move the clock', hours: 8 * 24 },
    { do: 'tick', atOnce: 1 },
    ...[0, 1, 2, 3, 4, 5].map((which): Step => ({ do: 'die', sent, which })),
    { do: 'work', times: 1, together: false },
  ],
]);
