import { z } from 'zod';

/** What README.md's table says of a variable: `npm run settings` writes it. */
type Setting = {
  readonly means: string;
  /** Where it has no default, and is not needed. */
  readonly without?: string;
};

export const settings = z.registry<Setting>();
