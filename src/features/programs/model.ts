import { z } from 'zod';
import { RefusedError } from '../../refused-error.ts';

export type Program = { readonly id: string; readonly name: string; readonly settings: ProgramSettings };

/** What an admin may set for a program, each with a default that needs no thought. */
export const programSettings = z.object({
  /** Fit, 0 to 100, under which no pair is made that could be avoided. */
  acceptableFit: z.int().min(0).max(100).default(60),
  noRepeatMonths: z.int().min(0).max(60).default(12),
  minSharedHours: z.int().min(0).max(40).default(3),
  /** What becomes of an odd one out: a trio with the best pair, or the first place in the next round. */
  oddOneOut: z.enum(['trio', 'wait']).default('trio'),
});

export type ProgramSettings = z.infer<typeof programSettings>;

export const defaultSettings: ProgramSettings = programSettings.parse({});

export class ProgramError extends RefusedError<'not-an-admin'> {}
