import type { KeyRing } from '../../config.ts';
import type { Owner } from '../../db/operating/as-owner.ts';
import { findSealedColumns, type SealedColumn } from '../../db/operating/sealed-columns.ts';
import { countByKey, sampleOf, someOf } from '../../db/operating/sealed-values.ts';
import { createVault, putKeyBack, readableKeyId, VaultError, type Vault } from '../../db/vault.ts';
import { findingsAbout, type Findings } from './finding.ts';

const { ok, warning, fault } = findingsAbout('keys');

/** So many of each column and key are opened. */
const sampleSize = 20;

/** What lies under one key in one column. */
export type Holding = {
  readonly column: string;
  readonly keyId: string;
  readonly values: number;
  readonly tried: number;
  /** Of those tried. */
  readonly shut: number;
};

/** Reads a sample of every sealed column; nothing of what it opens is kept. */
export async function holdingsOf(owner: Owner, ring: KeyRing): Promise<readonly Holding[]> {
  const vault = createVault(ring);
  const holdings: Holding[] = [];
  for (const column of await findSealedColumns(owner))
    for (const { keyId, values } of await countByKey(owner, column)) {
      const sample = await sampleOf(owner, column, { keyId, atMost: sampleSize });
      const shut = sample.filter((value) => !opens(vault, column, value)).length;
      holdings.push({
        column: `${column.table}.${column.column}`,
        keyId,
        values,
        tried: sample.length,
        shut,
      });
    }
  return holdings;
}

/**
 * The keys that the tokens of workspaces lie under, where the ring opens none of them: with such a ring a bot could do nothing, and
 * would seal anew, under the wrong key, what the right one opens. Undefined where it opens some, or there are none.
 */
export async function lackingKeys(owner: Owner, ring: KeyRing): Promise<readonly string[] | undefined> {
  const vault = createVault(ring);
  const keyIds = new Set<string>();
  for (const column of await findSealedColumns(owner)) {
    if (column.table !== 'installations') continue;
    for (const { keyId, ...value } of await someOf(owner, column, sampleSize)) {
      if (opens(vault, column, value)) return undefined;
      keyIds.add(readableKeyId(keyId));
    }
  }
  return keyIds.size > 0 ? [...keyIds].toSorted() : undefined;
}

type Value = Awaited<ReturnType<typeof sampleOf>>[number];

function opens(vault: Vault, { table, column }: SealedColumn, { sealed, owner }: Value): boolean {
  try {
    vault.open(sealed, { table, column, owner });
    return true;
  } catch (error) {
    if (error instanceof VaultError) return false;
    throw error;
  }
}

/** @param ring the ids of its keys, newest first */
export function lookAtKeys(ring: readonly string[], holdings: readonly Holding[]): Findings {
  return [
    ...lookAtMissing(ring, holdings),
    ...holdings
      .filter(({ keyId, shut }) => ring.includes(keyId) && shut > 0)
      .map(({ column, keyId, tried, shut }) =>
        fault(
          `${shut} of ${count(tried)} tried of ${column} do not open with the key ${keyId}`,
          `See that ${keyId} is the key that it was; where it is, restore the table from a backup.`,
        ),
      ),
    ...ring.map((keyId, place) => aboutKey({ keyId, isNewest: place === 0 }, holdings)),
  ];
}

type Counted = Pick<Holding, 'keyId' | 'values'>;

const lookAtMissing = (ring: readonly string[], counted: readonly Counted[]): Findings =>
  [...Map.groupBy(counted, ({ keyId }) => keyId)]
    .filter(([keyId]) => !ring.includes(keyId))
    .map(([keyId, under]) =>
      fault(
        `${count(sumOf(under, 'values'))} under the key ${readableKeyId(keyId)}, which is not in the ring`,
        `${putKeyBack} them.`,
      ),
    );

/** Of each key that is missing from the ring, how much lies under it. Opens nothing; goes through every sealed column once. */
export async function lookForMissing(owner: Owner, ring: KeyRing): Promise<Findings> {
  const counted: Counted[] = [];
  for (const column of await findSealedColumns(owner)) counted.push(...(await countByKey(owner, column)));
  return lookAtMissing(
    ring.map(({ id }) => id),
    counted,
  );
}

type InRing = { readonly keyId: string; readonly isNewest: boolean };

function aboutKey({ keyId, isNewest }: InRing, holdings: readonly Holding[]): Findings[number] {
  const under = holdings.filter((each) => each.keyId === keyId);
  const [tried, shut] = [sumOf(under, 'tried'), sumOf(under, 'shut')];
  const opened = shut === 0 ? (tried === 1 ? 'opened' : 'all opened') : `${tried - shut} opened`;
  const words = `${count(sum(under))} under the key ${keyId}${tried === 0 ? '' : `; ${tried} tried, ${opened}`}`;
  if (shut > 0) return warning(words, 'Mend the fault above first; until then keep this key where it is.');
  if (isNewest) return ok(`${words}; it seals what is new`);
  return sum(under) > 0
    ? warning(words, 'Run npm run reseal, then ask the doctor again.')
    : warning(
        `nothing under the key ${keyId}`,
        'Drop it from ENCRYPTION_KEYS, of all replicas at once: see docs/operations.md. Where it is a new one, put it in front instead.',
      );
}

const sumOf = <What extends string>(all: readonly Readonly<Record<What, number>>[], what: What): number =>
  all.reduce((total, each) => total + each[what], 0);
const sum = (holdings: readonly Holding[]): number => sumOf(holdings, 'values');
const count = (values: number): string => (values === 1 ? '1 value' : `${values} values`);
