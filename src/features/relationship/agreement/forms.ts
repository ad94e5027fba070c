import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import {
  chosen,
  chosenDate,
  idAndNumber,
  jsonText,
  typedUpTo,
  valuesOf,
  type Read,
} from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import {
  fieldLength,
  fieldsOf,
  freeFields,
  isFree,
  isRequired,
  presets,
  sections,
  stepsOf,
  type Field,
  type Preset,
  type Section,
} from './model/fields.ts';
import { focuses } from './model/focus.ts';
import { isReviewDay } from './model/review.ts';
import { isListed, offered, type Values } from './model/terms.ts';
import { texts } from './texts.ts';

/** Of which pair, the newest version that its author has seen, and which step of which form it is. */
export const formMetadata = jsonText.pipe(
  z.object({
    pairId: z.uuid(),
    seen: z.int().min(0).optional(),
    preset: z.enum(presets).default('light'),
    step: z.int().min(0).max(9).default(0),
    begin: z.enum(sections).optional(),
    drawn: z.int().min(0).default(0),
  }),
);
export type FormMeant = z.infer<typeof formMetadata>;

export const presetMeant = z.enum(presets);

/** An example of the pack, by its field and its place. */
export const exampleMeant = z
  .string()
  .regex(/^[a-z-]+:\d{1,2}$/)
  .transform((value) => value.split(':'))
  .pipe(z.tuple([z.enum(freeFields), z.string().transform(Number)]))
  .transform(([field, index]) => ({ field, index }));

/** Of which pair, and what somebody would change of its agreement. */
export const revisionMeant = z
  .string()
  .transform((value) => ({ pairId: value.slice(0, 36), focus: value.slice(37) }))
  .pipe(z.object({ pairId: z.uuid(), focus: z.enum(focuses) }));

export const versionMeant = idAndNumber.transform(({ id, number }) => ({ pairId: id, version: number }));
export const reviewMeant = idAndNumber.transform(({ id, number }) => ({ pairId: id, number }));

/** Everything that can be kept and shown: no control but line breaks and tabs, and no half of a character. */
const controls = /[[\p{Cc}]--[\n\t]]/gv;
const kept = (text: string): string => text.toWellFormed().replaceAll(controls, '');

function schemaOf(field: Field): z.ZodType<string> {
  if (isFree(field)) return typedUpTo(fieldLength).transform(kept);
  if (isListed(field)) return chosen.pipe(z.enum(offered[field] as readonly string[]));
  return chosenDate.transform((day) => day.toString());
}

export type Step = {
  readonly preset: Preset;
  readonly step: number;
  /** The section that the form begins with, where it is not the usual one. */
  readonly begin?: Section | undefined;
};

export const fieldsOfStep = ({ preset, step, begin }: Step): readonly Field[] =>
  (stepsOf(preset, begin)[step] ?? []).flatMap((section) => fieldsOf(preset, section));

/** What stands in one step, as far as it is something. */
export function typedIn(state: ViewState, step: Step): Values {
  const entered = valuesOf(state);
  const all = fieldsOfStep(step).flatMap((field) => {
    const { success, data } = schemaOf(field).safeParse(entered[field]);
    return success ? [[field, data] as const] : [];
  });
  return Object.fromEntries(all);
}

type ReaderToday = { readonly reader: Reader; readonly today: Temporal.PlainDate };

/** @throws ZodError on a value that the view does not offer */
export function readStep(state: ViewState, step: Step, { reader, today }: ReaderToday): Read<Values> {
  const fields = fieldsOfStep(step);
  const values: Values = z
    .object(Object.fromEntries(fields.map((field) => [field, schemaOf(field)])))
    .parse(valuesOf(state));
  const { missing, reviewAmiss } = texts(reader);
  const errors: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const value = values[field] ?? '';
    if (isFree(field) && isRequired(field) && value === '') errors[field] = missing;
    if (field === 'review-on' && !isReviewDay(Temporal.PlainDate.from(value), today))
      errors[field] = reviewAmiss;
  }
  return Object.keys(errors).length > 0 ? { errors } : { value: values };
}

/** The first step in which something is missing that every agreement says. */
export function stepAmiss({ preset, begin }: Omit<Step, 'step'>, values: Values): number | undefined {
  const steps = stepsOf(preset, begin).map((_, step) => fieldsOfStep({ preset, step, begin }));
  const found = steps.findIndex((fields) =>
    fields.some((field) => isRequired(field) && (values[field] ?? '') === ''),
  );
  return found < 0 ? undefined : found;
}
