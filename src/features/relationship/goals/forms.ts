import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import {
  chosen,
  chosenDate,
  idAndNumber,
  typedUpTo,
  valuesOf,
  type Read,
} from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { lengths, mostActions, type NewGoal } from './model.ts';
import { texts } from './texts.ts';
import { fields } from './views.ts';

const raw = z.object({
  [fields.title]: typedUpTo(lengths.title),
  [fields.why]: typedUpTo(lengths.why),
  [fields.measure]: typedUpTo(lengths.measure),
  [fields.actions]: typedUpTo(lengths.actions),
  [fields.date]: chosenDate,
  [fields.ownership]: chosen.pipe(z.enum(['personal', 'shared'])),
  [fields.horizon]: chosen.pipe(z.enum(['short', 'long'])),
  [fields.visibility]: chosen.pipe(z.enum(['me', 'us'])),
});

export const actionMeant = idAndNumber.transform(({ id, number }) => ({ goalId: id, position: number }));

/** @throws ZodError on a value that the view does not offer */
export function readGoal(state: ViewState, today: Temporal.PlainDate, reader: Reader): Read<NewGoal> {
  const {
    title,
    why,
    measure,
    actions: lines,
    date,
    ownership,
    horizon,
    visibility,
  } = raw.parse(valuesOf(state));
  const words = texts(reader);
  const actions = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const errors = {
    ...(title === '' && { [fields.title]: words.titleMissing }),
    ...(actions.length === 0 && { [fields.actions]: words.actionsMissing }),
    ...(actions.length > mostActions && { [fields.actions]: words.tooManyActions }),
    ...(ownership === 'shared' && visibility === 'me' && { [fields.visibility]: words.sharedIsSeen }),
    ...(Temporal.PlainDate.compare(date, today) <= 0 && { [fields.date]: words.dateInPast }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return {
    value: {
      wording: { title, why, measure },
      ownership,
      horizon,
      visibleTo: visibility,
      targetDate: date,
      actions,
    },
  };
}
