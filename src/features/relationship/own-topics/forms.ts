import { z } from 'zod';
import type { PromptFault } from '../../../content/rules/prompt-faults.ts';
import { depths, phases, roles, themes } from '../../../content/pack/tags.ts';
import { reasons } from '../../../content/rules/reasons.ts';
import type { Reader } from '../../../language.ts';
import {
  chosen,
  chosenNumber,
  idAndNumber,
  jsonText,
  typedUpTo,
  valuesOf,
} from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { typedAtMost, type PromptDraft } from './model.ts';
import { fields } from './views.ts';

const raw = z.object({
  [fields.text]: typedUpTo(typedAtMost).transform((text) => text.replaceAll(/\s+/gu, ' ')),
  [fields.phase]: chosenNumber(phases),
  [fields.role]: chosen.pipe(z.enum(roles)),
  [fields.theme]: chosen.pipe(z.enum(themes)),
  [fields.depth]: chosenNumber(depths),
});

/** @throws ZodError on a value that the view does not offer */
export const readDraft = (state: ViewState): PromptDraft => raw.parse(valuesOf(state));

const page = z.int().min(0).max(999);

export const saveMetadata = jsonText.pipe(
  z.object({ programId: z.uuid(), promptId: z.uuid().optional(), page }),
);

/** A page of one program's list. */
export const pageMeant = idAndNumber.transform(({ id, number }) => ({ programId: id, page: number }));

/** A prompt of the list, and the page it stands on. */
export const promptMeant = idAndNumber.transform(({ id, number }) => ({ promptId: id, page: number }));

/** Each fault at the field that it is about. */
export function errorsAt(faults: readonly PromptFault[], reader: Reader): Readonly<Record<string, string>> {
  const byField = Map.groupBy(faults, (fault) => ('tag' in fault ? fields[fault.tag] : fields.text));
  return Object.fromEntries(
    [...byField].map(([field, all]) => [field, all.map((fault) => reasons(fault, reader)).join(' ')]),
  );
}
