import { z } from 'zod';
import { chosenMany, valuesOf } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { missedField } from './buttons.ts';
import { missedSchema, mostMissed, type MissedWithPeer } from './model.ts';

/** A request may come from a modal that was opened before it asked for this. */
const raw = z.object({ [missedField]: chosenMany(mostMissed).pipe(missedSchema).default([]) });

/** @throws ZodError on a value that the view does not offer */
export const readMissed = (state: ViewState): readonly MissedWithPeer[] => raw.parse(valuesOf(state)).missed;
