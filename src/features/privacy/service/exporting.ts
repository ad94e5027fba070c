import type { Actor } from '../../../actor.ts';
import type { Database, WorkspaceTransaction } from '../../../db/database.ts';
import type { KeptTable } from '../../../db/kept/kept.ts';
import { lockRows } from '../../../db/locks.ts';
import type { Deps } from '../../../deps.ts';
import type { Feature } from '../../../feature.ts';
import { findNames, findPerson } from '../../../slack/directory.ts';
import { partnersOf, type Pair } from '../../pairs/pair/model.ts';
import { pairsEverOf, reasonsOf } from '../../pairs/pair/service/pairs.ts';
import type { Export, Taken } from '../model.ts';
import { idsIn, withPeopleNamed } from '../model/naming.ts';
import { ownTables, pairTables } from '../model/taken.ts';
import { findOfPairs, findOwn, findProgramNames, type Places } from '../queries/exporting.ts';

type Tables = Partial<Record<KeptTable, readonly Taken[]>>;

/** Undefined where nothing is kept of them. All of it is as it was at one moment. */
export async function exportOf(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  features: readonly Feature[],
  { workspaceId, personId }: Actor,
): Promise<Export | undefined> {
  return db.inWorkspace(workspaceId, async (tx) => {
    // An erasure, whose last is the person, comes before it or after it.
    await lockRows(tx, 'people', [personId]);
    if (!(await findPerson(tx, personId))) return undefined;
    const pairs = await introducedTo(tx, personId);
    const own: Tables = {};
    for (const table of ownTables)
      own[table] = await findOwn(tx, { table, places: placesOf(features, table) }, personId);
    for (const { personalData } of features)
      for (const [table, rows] of Object.entries((await personalData?.alsoOf?.(tx, personId)) ?? {}))
        own[table as keyof Database] = rows as readonly Taken[];
    const ofPairs: Tables = {};
    const ids = pairs.map(({ id }) => id);
    for (const table of pairTables)
      ofPairs[table] = await findOfPairs(tx, { table, places: placesOf(features, table) }, ids);
    ofPairs.pairs = await withReasons(tx, ofPairs.pairs ?? [], pairs);
    const inWords = await wordsFor(tx, { own, ofPairs, pairs, personId });
    return { takenAt: clock.now(), own: inWords(own), ofPairs: inWords(ofPairs) };
  });
}

function placesOf(features: readonly Feature[], table: KeptTable): Places {
  const held = features.map(({ personalData }) => personalData?.tables[table]);
  return held.find((each) => each !== undefined) ?? {};
}

/** Those alone to whose others they were introduced. */
async function introducedTo(tx: WorkspaceTransaction, personId: string): Promise<readonly Pair[]> {
  const { living, ended } = await pairsEverOf(tx, personId);
  return [...living, ...ended];
}

/** Why they were matched is sealed by who they are. */
async function withReasons(
  tx: WorkspaceTransaction,
  rows: readonly Taken[],
  pairs: readonly Pair[],
): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  for (const row of rows) {
    const pair = pairs.find(({ id }) => id === row['pairId']);
    taken.push(pair ? { ...row, reasons: await reasonsOf(tx, pair) } : row);
  }
  return taken;
}

type Found = {
  readonly own: Tables;
  readonly ofPairs: Tables;
  readonly pairs: readonly Pair[];
  readonly personId: string;
};

/** A pair is known by who is in it, a program by its name, and people by theirs. */
async function wordsFor(
  tx: WorkspaceTransaction,
  { own, ofPairs, pairs, personId }: Found,
): Promise<(tables: Tables) => Tables> {
  const ids = [own, ofPairs].flatMap((tables) => Object.values(tables).flatMap(idsIn));
  const names = new Map((await findNames(tx, [...new Set(ids)])).map(({ id, name }) => [id, name]));
  const programs = await findProgramNames(tx);
  const withWhom = new Map(
    pairs.map((pair) => [pair.id, partnersOf(pair, personId).map(({ name }) => name)]),
  );
  const inWords = ({ pairId, programId, ...row }: Taken): Taken => ({
    ...withPeopleNamed(
      { program: programs.get(String(programId)), with: withWhom.get(String(pairId))?.join(', ') },
      names,
    ),
    ...withPeopleNamed(row, names),
  });
  return (tables) =>
    Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.map(inWords)]));
}
