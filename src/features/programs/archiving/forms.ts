import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import { chosenDate, valuesOf, type Read } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { lastDayField } from './buttons.ts';
import { isLastDay } from './model.ts';
import { texts } from './texts.ts';

const raw = z.object({ [lastDayField]: chosenDate });

/** @throws ZodError on a value that the view does not offer */
export function readLastDay(
  state: ViewState,
  reader: Reader,
  today: Temporal.PlainDate,
): Read<Temporal.PlainDate> {
  const { [lastDayField]: day } = raw.parse(valuesOf(state));
  return isLastDay(day, today) ? { value: day } : { errors: { [lastDayField]: texts(reader).dayNeeded } };
}
