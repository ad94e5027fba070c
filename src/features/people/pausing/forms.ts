import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import { chosenDate, valuesOf, type Read } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { untilField } from './buttons.ts';
import { isPauseDay } from './model.ts';
import { texts } from './texts.ts';

const raw = z.object({ [untilField]: chosenDate });

/** What a button stands for. */
export const dayMeant = z.iso.date().transform((date) => Temporal.PlainDate.from(date));

/** @throws ZodError on a value that the view does not offer */
export function readPauseDay(
  state: ViewState,
  reader: Reader,
  today: Temporal.PlainDate,
): Read<Temporal.PlainDate> {
  const { until } = raw.parse(valuesOf(state));
  return isPauseDay(until, today) ? { value: until } : { errors: { [untilField]: texts(reader).dayNeeded } };
}
