import { z } from 'zod';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { MeasureId } from '../model/measures.ts';
import type { KeptRelease } from '../model/releases.ts';

const figure = z.union([z.number(), z.literal(['hidden', 'nearly-all'])]);
const row = { total: z.number(), groups: z.record(z.string(), figure).readonly() };
const mean = z.union([z.number(), z.literal(['low', 'high'])]);

const told = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('groups'),
    figures: z.object({
      program: z.object(row),
      cohorts: z.array(z.object({ ...row, rounds: z.array(z.string()).readonly() })).readonly(),
    }),
  }),
  z.object({
    kind: z.literal('mean'),
    means: z.object({
      program: mean.optional().transform((each) => each ?? undefined),
      rounds: z.array(z.object({ roundId: z.string(), mean: z.number() })).readonly(),
    }),
  }),
]);

/** Oldest first, also those of which nothing is told yet. */
export async function findReleases(
  { db }: WorkspaceTransaction,
  programId: string,
): Promise<readonly KeptRelease[]> {
  const rows = await db
    .selectFrom('reportReleases')
    .select(['measure', 'fromDay', 'untilDay', 'floor', 'told'])
    .where('programId', '=', programId)
    .orderBy('fromDay')
    .execute();
  return rows.map((each) => ({
    measure: each.measure as MeasureId,
    from: each.fromDay,
    until: each.untilDay,
    floor: each.floor,
    told: each.told === null ? undefined : told.parse(each.told),
  }));
}

/** One of which nothing was told yet goes on until a later month; one that told something is never changed. */
export async function keepReleases(
  { db }: WorkspaceTransaction,
  programId: string,
  releases: readonly KeptRelease[],
): Promise<void> {
  if (releases.length === 0) return;
  await db
    .insertInto('reportReleases')
    .values(
      releases.map((each) => ({
        programId,
        measure: each.measure,
        fromDay: each.from,
        untilDay: each.until,
        floor: each.floor,
        told: each.told === undefined ? null : JSON.stringify(each.told),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['workspaceId', 'programId', 'measure', 'fromDay'])
        .doUpdateSet((eb) => ({
          untilDay: eb.ref('excluded.untilDay'),
          floor: eb.ref('excluded.floor'),
          told: eb.ref('excluded.told'),
        }))
        .where('reportReleases.told', 'is', null),
    )
    .execute();
}
