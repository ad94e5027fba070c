import { z } from 'zod';
import { setupFields } from '../program/model.ts';

/** What the log keeps of an admin's act: nothing that anybody wrote. */
export const actSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('round-previewed') }),
  z.object({ kind: z.literal('round-confirmed'), pairs: z.int(), trios: z.int().optional() }),
  z.object({ kind: z.literal('round-discarded') }),
  /** Asked for two who are kept apart: which two is not kept, since it would tell that they are. */
  z.object({ kind: z.literal('pair-refused') }),
  z.object({ kind: z.literal('started') }),
  z.object({ kind: z.literal('archived') }),
  z.object({ kind: z.literal('brought-back') }),
  z.object({ kind: z.literal('set-up'), changed: z.array(z.enum(setupFields)).readonly() }),
  z.object({ kind: z.literal('admin-added'), personId: z.string() }),
  z.object({ kind: z.literal('admin-removed'), personId: z.string() }),
  z.object({ kind: z.literal('people-listed') }),
  z.object({ kind: z.literal('sent-again') }),
  /** Of whom it was nothing is left, here neither. */
  z.object({ kind: z.literal('departed-erased') }),
  z.object({ kind: z.literal('people-invited'), people: z.int() }),
  z.object({ kind: z.literal('pairs-listed') }),
  z.object({ kind: z.literal('report-read') }),
  /** Which pair it was is not kept: everybody reads the log. */
  z.object({ kind: z.literal('pair-helped'), help: z.enum(['times', 'reminder']) }),
]);

export type Act = z.infer<typeof actSchema>;

/** @property by the id of the admin */
export type LogEntry = { readonly by: string; readonly at: Temporal.Instant; readonly act: Act };

/** Of the log, as many as are shown. */
export const actsShown = 10;
