import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import { chosenNumber, jsonText, typedUpTo, valuesOf, type Read } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { sectionLength, sections, sessionLengths, type Section, type Terms } from './model.ts';
import { sessionRhythms } from '../../programs/program/model.ts';
import { texts } from './texts.ts';
import { fields } from './views.ts';

/** Of which pair, and the newest version that its author has seen. */
export const proposalMetadata = jsonText.pipe(
  z.object({ pairId: z.uuid(), seen: z.int().min(0).optional() }),
);

const section = typedUpTo(sectionLength);

const raw = z.object({
  purpose: section,
  scope: section,
  expectations: section,
  confidentiality: section,
  communication: section,
  limits: section,
  'review-and-ending': section,
  [fields.rhythm]: chosenNumber(sessionRhythms),
  [fields.length]: chosenNumber(sessionLengths),
} satisfies Record<Section | 'rhythm' | 'length', z.ZodType>);

/** @throws ZodError on a value that the view does not offer */
export function readTerms(state: ViewState, reader: Reader): Read<Terms> {
  const { rhythm, length, ...wording } = raw.parse(valuesOf(state));
  const empty = sections.filter((name) => wording[name] === '');
  if (empty.length > 0)
    return { errors: Object.fromEntries(empty.map((name) => [name, texts(reader).missing])) };
  return { value: { wording, sessionEveryDays: rhythm, sessionMinutes: length } };
}
