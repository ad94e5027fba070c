import { z } from 'zod';
import { chosenMany, idAndNumber, jsonText, valuesOf } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { kinds, points, type Answers, type Point } from './model/check-in.ts';
import { itemsAtMost } from './model/choosing.ts';
import { fields } from './views/fields.ts';

const asText = new Map(points.map((point) => [String(point), point]));

/** A point, or nothing where the item is skipped. */
const pointIfAny = z
  .object({ selected_option: z.object({ value: z.enum(asText.keys().toArray()) }).nullable() })
  .transform(({ selected_option: option }) => option && asText.get(option.value));

/** @throws ZodError on a value that the view does not offer */
export function readAnswers(state: ViewState, items: readonly string[]): Answers {
  const shape = Object.fromEntries(items.map((item) => [item, pointIfAny]));
  const given = Object.entries(z.object(shape).parse(valuesOf(state)));
  return Object.fromEntries(given.filter((each): each is [string, Point] => typeof each[1] === 'number'));
}

const most = itemsAtMost['check-in-milestone'];

const itemId = z.string().regex(/^[a-z][a-z0-9-]{0,60}$/u);
const picks = z.object({ [fields.items]: chosenMany(most).pipe(z.array(itemId).min(1)) });

/** @throws ZodError on a value that the view does not offer */
export const readPicked = (state: ViewState): readonly string[] => picks.parse(valuesOf(state)).items;

const checkIn = { pairId: z.uuid(), kind: z.enum(kinds), occurrence: z.int().min(1).max(9999) };

/** Of one page of the form. */
export const checkInMetadata = jsonText.pipe(
  z.object({ ...checkIn, page: z.int().min(0).max(most), items: z.array(itemId).max(most) }),
);

export const shareMetadata = jsonText.pipe(z.object(checkIn));

/** One without a kind is of before there were several. */
export const checkInMeant = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,4}(?::[a-z-]{1,30})?$/u)
  .transform((value) => value.split(':'))
  .transform(([pairId, occurrence, kind = 'check-in']) => ({ pairId, kind, occurrence: Number(occurrence) }))
  .pipe(z.object(checkIn));

export const shareMeant = idAndNumber.transform(({ id, number }) => ({ pairId: id, number }));
