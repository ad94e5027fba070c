import { z } from 'zod';

/** The part that a button leads to. */
export const partMeant = z
  .string()
  .regex(/^[1-9]\d?$/)
  .transform(Number);
