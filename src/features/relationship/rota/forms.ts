import { z } from 'zod';
import { formatDate, type Reader } from '../../../language.ts';
import {
  chosenDate,
  idAndNumber,
  idAndTwoNumbers,
  jsonText,
  valuesOf,
  type Read,
} from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import type { Days } from './model/held-day.ts';
import { texts } from './texts.ts';
import { dayField } from './views.ts';

export const sessionMeant = idAndNumber.transform(({ id, number }) => ({ pairId: id, number }));

/** Who is to be the mentee of which session, by their place in the draw. Whoever presses it must prove to be of that pair. */
export const swapMeant = idAndTwoNumbers.transform(({ id, first: number, second: seat }) => ({
  pairId: id,
  number,
  seat,
}));

/** Of which session. Whoever submits it must still prove to be of that pair. */
export const sessionMetadata = jsonText.pipe(
  z.object({ pairId: z.uuid(), number: z.int().min(1).max(9999) }),
);

const raw = z.object({ [dayField]: chosenDate });

/** @throws ZodError on a value that the view does not offer */
export function readDay(state: ViewState, { first, last }: Days, reader: Reader): Read<Temporal.PlainDate> {
  const { day } = raw.parse(valuesOf(state));
  const isAmong = Temporal.PlainDate.compare(day, first) >= 0 && Temporal.PlainDate.compare(day, last) <= 0;
  if (isAmong) return { value: day };
  const words = texts(reader).day;
  return { errors: { [dayField]: words.amiss(formatDate(first, reader), formatDate(last, reader)) } };
}
