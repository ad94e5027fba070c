import { z } from 'zod';
import { methods } from './faults.ts';

/** What became of one introduction that met a fault for two days, and Slack as it should be for two more. */
export const endState = z.object({
  method: z.enum(methods),
  fault: z.string(),
  /** Calls of the method in the first quarter of an hour. */
  tried: z.enum(['once', 'four times', 'seldomer each time', 'as often as Slack allows']),
  givenUp: z.enum(['never', 'at once', 'within a quarter of an hour', 'within two days']),
  /** How often its peers find it in their DM in the end. */
  stands: z.int(),
  pair: z.enum(['introduced', 'undone']),
  /** What Home told its admin after that quarter. */
  home: z.enum(['says nothing', 'says that it waits', 'says that it is missing']),
  /** Whether its admin can send it again in the end, or was told at least that it did not arrive. */
  admin: z.enum(['not told', 'told', 'can send it again']),
});
export type EndState = z.infer<typeof endState>;

export const endStates = z.array(endState);
