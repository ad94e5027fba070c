import { z } from 'zod';
import { todayOf, type Reader } from '../../../language.ts';
import {
  chosenDate,
  idAndNumber,
  jsonText,
  typedUpTo,
  valuesOf,
  type Read,
} from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { actionLength, faultOf, type SessionAction } from './model.ts';
import { texts } from './texts.ts';
import { fields } from './views.ts';

export const sessionMeant = idAndNumber.transform(({ id, number }) => ({ pairId: id, number }));

/** Of which session. Whoever submits it must still prove to be of that pair. */
export const sessionMetadata = jsonText.pipe(
  z.object({ pairId: z.uuid(), number: z.int().min(1).max(9999) }),
);

const raw = z.object({ [fields.action]: typedUpTo(actionLength), [fields.date]: chosenDate });

type Moment = { readonly now: Temporal.Instant; readonly reader: Reader };

/** @throws ZodError on a value that the view does not offer */
export function readAction(
  state: ViewState,
  { now, reader }: Moment,
): Read<Pick<SessionAction, 'wording' | 'dueOn'>> {
  const { action, date } = raw.parse(valuesOf(state));
  const words = texts(reader);
  const fault = faultOf(date, todayOf(reader, now));
  const errors = {
    ...(action === '' && { [fields.action]: words.missing }),
    ...(fault && { [fields.date]: fault === 'past' ? words.dateInPast : words.dateTooFar }),
  };
  return Object.keys(errors).length > 0 ? { errors } : { value: { wording: action, dueOn: date } };
}
