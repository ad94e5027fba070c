import { z } from 'zod';
import { methods } from './faults.ts';

/** What became of one introduction that met a fault for twelve hours, and Slack as it should be for two days after that. */
export const endState = z.object({
  method: z.enum(methods),
  fault: z.string(),
  /** Calls of the method in the first quarter of an hour. */
  tried: z.enum(['once', 'four times', 'seldomer each time', 'as often as Slack allows']),
  givenUp: z.enum(['never', 'at once', 'within a quarter of an hour', 'within twelve hours']),
  /** How often its peers find it in their DM in the end. */
  stands: z.int(),
  pair: z.enum(['introduced', 'undone']),
  /** Whether its admin was told that it did not arrive, and can send it again. */
  admin: z.enum(['not told', 'told', 'can send it again']),
});
export type EndState = z.infer<typeof endState>;

export const endStates = z.array(endState);
