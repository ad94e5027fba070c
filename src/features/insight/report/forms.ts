import { z } from 'zod';
import { chosen, valuesOf } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { any, fields } from './buttons.ts';
import type { Wanted } from './model/report.ts';

const raw = z.object({
  [fields.round]: chosen.pipe(z.union([z.literal(any), z.uuid()])),
  [fields.month]: chosen.pipe(z.union([z.literal(any), z.iso.date()])),
});

/** @throws ZodError on a value that no view offers */
export function readWanted(state: ViewState): Wanted {
  const { round, month } = raw.parse(valuesOf(state));
  return {
    roundId: round === any ? undefined : round,
    month: month === any ? undefined : Temporal.PlainDate.from(month),
  };
}
