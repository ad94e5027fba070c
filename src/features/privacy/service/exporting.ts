import type { Actor } from '../../../actor.ts';
import type { Database, WorkspaceTransaction } from '../../../db/database.ts';
import type { Table } from '../../../db/kept/kept.ts';
import type { Deps } from '../../../deps.ts';
import type { Feature } from '../../../feature.ts';
import { findPerson } from '../../../slack/directory.ts';
import { partnersOf } from '../../pairs/pair/model.ts';
import { pairsEverOf } from '../../pairs/pair/service/pairs.ts';
import type { Export, Taken } from '../model.ts';
import { findOfPairs, findOwn, ownTables, pairTables, type Places } from '../queries/exporting.ts';

/** Undefined where nothing is kept of them. All of it is as it was at one moment. */
export async function exportOf(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  features: readonly Feature[],
  { workspaceId, personId }: Actor,
): Promise<Export | undefined> {
  return db.inWorkspace(workspaceId, async (tx) => {
    if (!(await findPerson(tx, personId))) return undefined;
    const withWhom = await partners(tx, personId);
    const named = (rows: readonly Taken[]) => rows.map((row) => withNames(row, withWhom));
    const own: Partial<Record<Table, readonly Taken[]>> = {};
    for (const table of ownTables)
      own[table] = named(await findOwn(tx, { table, places: placesOf(features, table) }, personId));
    for (const { personalData } of features)
      for (const [table, rows] of Object.entries((await personalData?.alsoOf?.(tx, personId)) ?? {}))
        own[table as keyof Database] = rows as readonly Taken[];
    const ofPairs: Partial<Record<Table, readonly Taken[]>> = {};
    for (const table of pairTables) {
      const places = placesOf(features, table);
      ofPairs[table] = named(await findOfPairs(tx, { table, places }, [...withWhom.keys()]));
    }
    return { takenAt: clock.now(), own, ofPairs };
  });
}

function placesOf(features: readonly Feature[], table: Table): Places {
  const held = features.map(({ personalData }) => personalData?.tables[table]);
  return held.find((each) => each !== undefined) ?? {};
}

/** The names of their peers, by their pair: of those alone to whom they were introduced. */
async function partners(tx: WorkspaceTransaction, personId: string): Promise<ReadonlyMap<string, string>> {
  const { living, ended } = await pairsEverOf(tx, personId);
  return new Map(
    [...living, ...ended].map((pair) => [
      pair.id,
      partnersOf(pair, personId)
        .map(({ name }) => name)
        .join(', '),
    ]),
  );
}

/** A pair is known by who is in it. */
function withNames({ pairId, ...row }: Taken, withWhom: ReadonlyMap<string, string>): Taken {
  const names = typeof pairId === 'string' ? withWhom.get(pairId) : undefined;
  return { ...(names !== undefined && { with: names }), ...row };
}
