import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import { chosenDate, jsonText, valuesOf, type Read } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { isPauseDay } from '../../people/pausing/model.ts';
import { untilField } from './buttons.ts';
import { texts } from './texts.ts';

/** Of which pair, and the day that held as the modal was opened. */
export const restMetadata = jsonText.pipe(
  z.object({
    pairId: z.uuid(),
    seen: z.iso
      .date()
      .transform((day) => Temporal.PlainDate.from(day))
      .optional(),
  }),
);

const raw = z.object({ [untilField]: chosenDate });

/** @throws ZodError on a value that the view does not offer */
export function readRestDay(
  state: ViewState,
  reader: Reader,
  today: Temporal.PlainDate,
): Read<Temporal.PlainDate> {
  const { until } = raw.parse(valuesOf(state));
  return isPauseDay(until, today) ? { value: until } : { errors: { [untilField]: texts(reader).dayNeeded } };
}
