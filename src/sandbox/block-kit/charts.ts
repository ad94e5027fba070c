import { z } from 'zod';
import { characters, listOf } from './composition.ts';
import { LIMITS } from './limits.ts';

const label = characters(LIMITS.chartLabel);
const point = z.strictObject({ label, value: z.number() });
const plotted = {
  series: listOf(
    z.strictObject({ name: label, data: listOf(point, LIMITS.chartPoints) }),
    LIMITS.chartSeries,
  ),
  axis_config: z.strictObject({
    categories: listOf(label, LIMITS.chartPoints),
    x_label: characters(LIMITS.chartAxisLabel).optional(),
    y_label: characters(LIMITS.chartAxisLabel).optional(),
  }),
};

/** The `chart` of a data_visualization block. */
export const chartBlock = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('line'), ...plotted }),
  z.strictObject({ type: z.literal('bar'), ...plotted }),
  z.strictObject({ type: z.literal('area'), ...plotted }),
  z.strictObject({
    type: z.literal('pie'),
    segments: listOf(z.strictObject({ label, value: z.number().positive() }), LIMITS.chartSegments),
  }),
]);

export type Chart = z.infer<typeof chartBlock>;
