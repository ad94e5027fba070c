import { z } from 'zod';
import { LEFTOVER_CAUSES } from '../../../../matching/match.ts';
import { reasonSchema } from '../../../pairs/pair/model.ts';
import { programSettings } from '../../../programs/program/model.ts';
import type { DraftChange, PlannedPair, RoundPlan } from './round.ts';

const twosome = z.object({ a: z.string(), b: z.string() });

const change = z.object({
  version: z.int(),
  by: z.string(),
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['anew', 'settings']) }),
    z.object({ kind: z.enum(['pin', 'unpin', 'forbid', 'allow', 'swap']), two: twosome }),
  ]),
}) satisfies z.ZodType<DraftChange>;

const pair = z.object({
  members: z.array(z.string()),
  fit: z.number(),
  reasons: z.array(reasonSchema),
  places: z.array(z.object({ id: z.string(), place: z.int(), of: z.int() })).exactOptional(),
  isPinned: z.boolean(),
}) satisfies z.ZodType<PlannedPair>;

/** What a round would do, as it is kept. */
export const planSchema: z.ZodType<RoundPlan> = z.object({
  settings: programSettings.pick({
    matchedFor: true,
    ownParts: true,
    acceptableFit: true,
    noRepeatMonths: true,
    minSharedHours: true,
    oddOneOut: true,
  }),
  hasOwnSettings: z.boolean(),
  version: z.int(),
  changes: z.array(change),
  pins: z.array(twosome),
  bans: z.array(twosome),
  poolSize: z.int(),
  pairs: z.array(pair),
  acceptableFit: z.number().exactOptional(),
  repeats: z
    .object({ months: z.int(), pairs: z.int(), trios: z.int(), isEveryone: z.boolean() })
    .exactOptional(),
  leftovers: z.array(
    z.object({
      id: z.string(),
      cause: z.enum(LEFTOVER_CAUSES),
    }),
  ),
});
