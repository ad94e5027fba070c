import { z } from 'zod';
import { chosen, jsonText, valuesOf } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { fields } from './buttons.ts';
import { filters, type Wanted } from './model.ts';

const raw = z.object({ [fields.filter]: chosen.pipe(z.enum(filters)) });

/** @throws ZodError on a value that the view does not offer */
export const readWanted = (state: ViewState): Wanted => ({ ...raw.parse(valuesOf(state)), page: 0 });

/** What a button that turns the page means. */
export const wantedPage = jsonText.pipe(
  z.object({ programId: z.uuid(), filter: z.enum(filters), page: z.int().min(0) }),
);
