import { z } from 'zod';
import { themes } from '../../../content/pack/tags.ts';
import { promptKinds, type PromptOccasion } from './model/topic.ts';

const counted = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number);

const parts = z.string().transform((value) => value.split(':'));

export const occasionMeant = parts
  .pipe(z.tuple([z.uuid(), z.enum(promptKinds), counted]))
  .transform(([pairId, kind, occurrence]): PromptOccasion => ({ pairId, kind, occurrence }));

export const promptMeant = parts
  .pipe(z.tuple([z.uuid(), z.string().regex(/^[a-z0-9-]{1,80}$/)]))
  .transform(([pairId, promptId]) => ({ pairId, promptId }));

export const themeMeant = parts
  .pipe(z.tuple([z.uuid(), z.enum(themes)]))
  .transform(([pairId, theme]) => ({ pairId, theme }));
