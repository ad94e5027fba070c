import { z } from 'zod';
import { themes } from '../../../content/pack/tags.ts';
import { promptKinds, type Swap } from './model/topic.ts';

const counted = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number);

const parts = z.string().transform((value) => value.split(':'));

const idOfPrompt = z.string().regex(/^[a-z0-9-]{1,80}$/);

/** Which prompt is to be swapped, of which occasion. */
export const swapMeant = parts
  .pipe(z.tuple([z.uuid(), z.enum(promptKinds), counted, idOfPrompt]))
  .transform(([pairId, kind, occurrence, promptId]): Swap => ({
    occasion: { pairId, kind, occurrence },
    promptId,
  }));

export const promptMeant = parts
  .pipe(z.tuple([z.uuid(), idOfPrompt]))
  .transform(([pairId, promptId]) => ({ pairId, promptId }));

export const themeMeant = parts
  .pipe(z.tuple([z.uuid(), z.enum(themes)]))
  .transform(([pairId, theme]) => ({ pairId, theme }));
