import { z } from 'zod';
import { themes } from '../../../content/pack/tags.ts';
import type { Reader } from '../../../language.ts';
import {
  chosen,
  chosenDateIfAny,
  chosenMany,
  chosenNumber,
  idAndNumber,
  jsonText,
  typedUpTo,
  valuesOf,
  type Read,
} from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import {
  lengths,
  outcomes,
  percents,
  supports,
  type Details,
  type Goal,
  type NewAction,
  type NewGoal,
} from './model/goal.ts';
import { texts } from './texts.ts';
import { closingFields, detailFields, fields } from './views/fields.ts';

const typedInput = z.looseObject({ type: z.literal('plain_text_input'), value: z.string() });

/** All that somebody typed into a form, as they typed it: for whoever cannot have it kept. */
export const typedIn = (state: ViewState): string =>
  Object.values(valuesOf(state))
    .map((value) => typedInput.safeParse(value).data?.value ?? '')
    .filter((text) => text !== '')
    .join('\n');

const none = z.literal('none').transform(() => undefined);
const level = chosen.pipe(z.union([none, z.enum(['1', '2', '3', '4', '5']).transform(Number)]));

export const actionMeant = idAndNumber.transform(({ id, number }) => ({ goalId: id, position: number }));

/** To which question whether it closes. One without a number is of before they were told apart. */
export const answerMeant = z.union([
  idAndNumber.transform(({ id, number }) => ({ goalId: id, closingNumber: number })),
  z.uuid().transform((goalId) => ({ goalId, closingNumber: undefined })),
]);

/** The private metadata of a modal that is about one goal. Whoever submits it must still prove that it is theirs. */
export const goalMetadata = jsonText.pipe(z.object({ goalId: z.uuid() }));

/** Of the form of its details, with whether it asked for the long goal that this one belongs to, and for who sees it. */
export const detailsMetadata = jsonText.pipe(
  z.object({
    goalId: z.uuid(),
    asks: z.enum(['for-whole', 'alone']),
    asksWhoSees: z.boolean().optional(),
    opened: z.record(z.string(), z.string()).optional(),
  }),
);

/** Of a modal that is about one action, or about one to add. */
export const actionMetadata = jsonText.pipe(
  z.object({
    goalId: z.uuid(),
    position: z.int().min(1).max(9999).optional(),
    opened: z.string().optional(),
  }),
);

const goal = z.object({
  [fields.title]: typedUpTo(lengths.title),
  [fields.action]: typedUpTo(lengths.action),
  [fields.actionDate]: chosenDateIfAny,
  [fields.ownership]: chosen.pipe(z.enum(['personal', 'shared'])),
  [fields.visibility]: chosen.pipe(z.enum(['me', 'us'])),
});

/** @throws ZodError on a value that the view does not offer */
export function readGoal(state: ViewState, today: Temporal.PlainDate, reader: Reader): Read<NewGoal> {
  const values = goal.parse(valuesOf(state));
  const { title, ownership, visibility } = values;
  const words = texts(reader);
  const errors = {
    ...(title === '' && { [fields.title]: words.titleMissing }),
    ...actionErrors(values, { today, reader }),
    ...(ownership === 'shared' && visibility === 'me' && { [fields.visibility]: words.sharedIsSeen }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const action = { wording: values[fields.action], dueOn: values[fields.actionDate] };
  return { value: { title, ownership, visibleTo: visibility, action } };
}

type ActionValues = { readonly action: string; readonly action_date: Temporal.PlainDate | undefined };
type When = {
  readonly today: Temporal.PlainDate;
  readonly reader: Reader;
  readonly was?: Temporal.PlainDate | undefined;
};

function actionErrors({ action, action_date: date }: ActionValues, { today, reader, was }: When) {
  const words = texts(reader);
  const isPast = date && Temporal.PlainDate.compare(date, today) < 0 && !isSame(date, was);
  return {
    ...(action === '' && { [fields.action]: words.actionMissing }),
    ...(isTooFar(date, today) && !isSame(date, was) && { [fields.actionDate]: words.dateTooFar }),
    ...(isPast && { [fields.actionDate]: words.actionInPast }),
  };
}

/** What was set before the day was past stays as it is. */
const isSame = (date: Temporal.PlainDate | undefined, was: Temporal.PlainDate | undefined): boolean =>
  was !== undefined && date !== undefined && date.equals(was);

const farthest = Temporal.Duration.from({ years: 10 });

const isTooFar = (date: Temporal.PlainDate | undefined, today: Temporal.PlainDate): boolean =>
  date !== undefined && Temporal.PlainDate.compare(date, today.add(farthest)) > 0;

const oneAction = goal.pick({ [fields.action]: true, [fields.actionDate]: true });

/** @throws ZodError on a value that the view does not offer */
export function readAction(state: ViewState, when: When): Read<NewAction> {
  const values = oneAction.parse(valuesOf(state));
  const errors = actionErrors(values, when);
  if (Object.keys(errors).length > 0) return { errors };
  return { value: { wording: values[fields.action], dueOn: values[fields.actionDate] } };
}

const visibility = chosen.pipe(z.enum(['me', 'us']));
const partOf = chosen.pipe(z.union([none, z.uuid()]));
const isNotAsked = z.undefined().optional();

const details = z.object({
  [detailFields.title]: typedUpTo(lengths.title),
  [detailFields.why]: typedUpTo(lengths.why),
  [detailFields.measure]: typedUpTo(lengths.measure),
  [detailFields.date]: chosenDateIfAny,
  [detailFields.horizon]: chosen.pipe(z.enum(['short', 'long'])),
  [detailFields.theme]: chosen.pipe(z.union([none, z.enum(themes)])),
  [detailFields.support]: chosenMany(supports.length).pipe(z.array(z.enum(supports))),
  [detailFields.percent]: z.union([chosen.pipe(none), chosenNumber(percents)]),
  [detailFields.confidence]: level,
});

export type DetailsRead = { readonly details: Details; readonly confidence: number | undefined };

/** What the form of this goal has: a shared one is seen by everyone, and one's own of a pair that has ended by nobody else. */
const detailsOf = ({ goal: { ownership }, asks, asksWhoSees = ownership === 'personal' }: Before) =>
  details.extend({
    [detailFields.visibility]: asksWhoSees ? visibility : isNotAsked,
    [detailFields.partOf]: asks === 'for-whole' ? partOf : isNotAsked,
  });

type Before = Pick<z.infer<typeof detailsMetadata>, 'asks' | 'asksWhoSees'> & {
  readonly goal: Goal;
  readonly today: Temporal.PlainDate;
};

/** @throws ZodError on a value that the view does not offer */
export function readDetails(state: ViewState, about: Before, reader: Reader): Read<DetailsRead> {
  const { goal: before, today } = about;
  const given = detailsOf(about).parse(valuesOf(state));
  const { title, why, measure, support, date, confidence, horizon, theme, percent } = given;
  const words = texts(reader);
  const isPast = date && Temporal.PlainDate.compare(date, today) <= 0 && !isSame(date, before.targetDate);
  const errors = {
    ...(title === '' && { [detailFields.title]: words.titleMissing }),
    ...(isTooFar(date, today) &&
      !isSame(date, before.targetDate) && { [detailFields.date]: words.dateTooFar }),
    ...(isPast && { [detailFields.date]: words.dateInPast }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return {
    value: {
      confidence,
      details: {
        horizon,
        theme,
        percent,
        targetDate: date,
        wording: { title, why, measure, support },
        visibleTo: given.visibility ?? before.visibleTo,
        partOf: horizon === 'short' ? given.part_of : undefined,
      },
    },
  };
}

const closing = z.object({
  [closingFields.outcome]: chosen.pipe(z.enum(outcomes)),
  [closingFields.note]: typedUpTo(lengths.note),
  [closingFields.confidence]: level,
});

/** @throws ZodError on a value that the view does not offer */
export const readClosing = (state: ViewState) => closing.parse(valuesOf(state));
