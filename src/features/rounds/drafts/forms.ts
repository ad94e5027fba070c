import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import { chosen, jsonText, typedUpTo, valuesOf, type Read } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { filters } from './model/listing.ts';
import { bounds, matchedFor, oddOneOut } from '../../programs/program/model.ts';
import type { RoundSettings } from './model/round.ts';
import { texts } from './texts.ts';
import { fields, searchLength, settingLength } from './views/fields.ts';

const personId = z.string().min(1).max(30);
const seen = { roundId: z.uuid(), version: z.int().positive() };
const page = {
  ...seen,
  filter: z.enum(filters),
  search: z.string().max(searchLength * 2),
  page: z.int().min(0).max(100_000),
};

/** What the buttons of a draft hold. Whoever presses one must still prove to be an admin. */
export const draftPage = jsonText.pipe(z.object(page));
export const draftEntry = jsonText.pipe(z.object({ ...page, personId }));
export const draftChange = jsonText.pipe(
  z.object({
    ...page,
    change: z.object({
      kind: z.enum(['pin', 'unpin', 'forbid', 'allow', 'swap']),
      two: z.object({ a: personId, b: personId }),
    }),
  }),
);
export const chosenPerson = personId;

/** @throws ZodError on a value that the view does not offer */
export function readSearch(state: ViewState): string {
  return z.object({ [fields.search]: typedUpTo(searchLength) }).parse(valuesOf(state))[fields.search];
}

const typedNumber = typedUpTo(settingLength);
const raw = z.object({
  [fields.matchedFor]: chosen.pipe(z.enum(matchedFor)),
  [fields.acceptableFit]: typedNumber,
  [fields.minSharedHours]: typedNumber,
  [fields.noRepeatMonths]: typedNumber,
  [fields.oddOneOut]: chosen.pipe(z.enum(oddOneOut)),
});
const numbers = ['acceptableFit', 'minSharedHours', 'noRepeatMonths'] as const;

/** @throws ZodError on a value that the view does not offer */
export function readSettings(state: ViewState, reader: Reader): Read<RoundSettings> {
  const given = raw.parse(valuesOf(state));
  const amiss = numbers.filter((name) => !isUpTo(given[fields[name]], bounds[name].most));
  if (amiss.length > 0) {
    const words = texts(reader);
    return {
      errors: Object.fromEntries(amiss.map((name) => [fields[name], words.wholeNumber(bounds[name].most)])),
    };
  }
  return {
    value: {
      matchedFor: given[fields.matchedFor],
      acceptableFit: Number(given[fields.acceptableFit]),
      minSharedHours: Number(given[fields.minSharedHours]),
      noRepeatMonths: Number(given[fields.noRepeatMonths]),
      oddOneOut: given[fields.oddOneOut],
    },
  };
}

const isUpTo = (text: string, most: number) => /^\d+$/.test(text) && Number(text) <= most;
