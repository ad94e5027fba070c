import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import { chosenDate, valuesOf, type Read } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { dayField } from './buttons.ts';
import { isDayAhead } from './model.ts';
import { texts } from './texts.ts';

const raw = z.object({ [dayField]: chosenDate });

/** What a button beside a day stands for. */
export const dayMeant = z.iso.date().transform((date) => Temporal.PlainDate.from(date));

/** @throws ZodError on a value that the view does not offer */
export function readDay(
  state: ViewState,
  reader: Reader,
  today: Temporal.PlainDate,
): Read<Temporal.PlainDate> {
  const { day } = raw.parse(valuesOf(state));
  return isDayAhead(day, today) ? { value: day } : { errors: { [dayField]: texts(reader).dayNeeded } };
}
