import type { Sealed } from '../vault.ts';
import type { Owner } from './as-owner.ts';
import type { SealedColumn } from './sealed-columns.ts';

/** How many values of a column lie under a key. */
export type UnderKey = { readonly keyId: string; readonly values: number };

export type SealedValue = { readonly sealed: Sealed; readonly owner: string };

/** The part of a sealed value that says by which key it was sealed. @param name of the column, as SQL */
export const keyIdOf = (name: string): string => `split_part(${name}, '.', 2)`;

export async function countByKey(owner: Owner, { table, name }: SealedColumn): Promise<readonly UnderKey[]> {
  const { rows } = await owner.query<UnderKey>(
    `select ${keyIdOf(name)} as "keyId", count(*)::int as values from ${table}
     where ${name} is not null group by 1 order by 1`,
  );
  return rows;
}

/** The first that the database comes upon, whichever key they lie under; what names no key was never sealed, and is passed over. */
export async function someOf(
  owner: Owner,
  { table, name, owner: whose }: SealedColumn,
  atMost: number,
): Promise<readonly (SealedValue & Pick<UnderKey, 'keyId'>)[]> {
  const { rows } = await owner.query<SealedValue & Pick<UnderKey, 'keyId'>>(
    `select t.${name} as sealed, ${whose} as owner, ${keyIdOf(`t.${name}`)} as "keyId" from ${table} t
     where ${keyIdOf(`t.${name}`)} <> '' limit $1`,
    [atMost],
  );
  return rows;
}

type Sample = { readonly keyId: string; readonly atMost: number };

/** So many of them by chance. */
export async function sampleOf(
  owner: Owner,
  { table, name, owner: whose }: SealedColumn,
  { keyId, atMost }: Sample,
): Promise<readonly SealedValue[]> {
  const { rows } = await owner.query<SealedValue>(
    `select t.${name} as sealed, ${whose} as owner from (
       select * from ${table} where ${keyIdOf(name)} = $1 order by random() limit $2) t`,
    [keyId, atMost],
  );
  return rows;
}
