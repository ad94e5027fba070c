import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import { chosenDate, chosenMany, typedUpTo, valuesOf, type Read } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { benefits, isClosingDay, lengths, outcomes, type Wording } from './model.ts';
import { texts } from './texts.ts';
import { fields } from './views/fields.ts';

const rawDay = z.object({ [fields.day]: chosenDate });
const rawThanks = z.object({ [fields.thanks]: typedUpTo(lengths.thanks) });
const outcomeIfAny = z
  .object({ selected_option: z.object({ value: z.enum(outcomes) }).nullish() })
  .transform(({ selected_option: option }) => option?.value);
const rawKeep = z.object({
  [fields.keep]: typedUpTo(lengths.keep),
  [fields.benefits]: chosenMany(benefits.length).pipe(z.array(z.enum(benefits))),
  [fields.outcome]: outcomeIfAny,
});

/** @throws ZodError on a value that the view does not offer */
export function readClosingDay(
  state: ViewState,
  reader: Reader,
  today: Temporal.PlainDate,
): Read<Temporal.PlainDate> {
  const { day } = rawDay.parse(valuesOf(state));
  return isClosingDay(day, today)
    ? { value: day }
    : { errors: { [fields.day]: texts(reader).opening.dayNeeded } };
}

/** @throws ZodError on a value that the view does not offer */
export const readThanks = (state: ViewState): Pick<Wording, 'thanks'> => rawThanks.parse(valuesOf(state));

/** @throws ZodError on a value that the view does not offer */
export const readKeep = (state: ViewState): Omit<Wording, 'thanks'> => rawKeep.parse(valuesOf(state));
