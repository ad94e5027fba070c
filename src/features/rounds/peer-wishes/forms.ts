import { z } from 'zod';
import { chosenPeople, valuesOf } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { wishedField } from './buttons.ts';
import { mostWished } from './model.ts';

const raw = z.object({ [wishedField]: chosenPeople(mostWished) });

/** @throws ZodError on a value that the view does not offer */
export const readWished = (state: ViewState): readonly string[] => raw.parse(valuesOf(state))[wishedField];
