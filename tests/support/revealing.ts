import { createDecipheriv } from 'node:crypto';
import { testKeys } from './postgres.ts';
import type { Rows } from './rows.ts';

const sealed = /v1\.k1\.[\w-]+/gu;

/** A key of 32 bytes, which tells nothing of anybody though a short name may stand in it by chance ("Ana"). */
const digest = /"[\w-]{43}"/gu;

/** GCM counts on from 2 for what it seals: so it is read without being told where it belongs. */
function revealed(value: string): string {
  const [, , encoded = ''] = value.split('.');
  const packed = Buffer.from(encoded, 'base64url');
  const counter = Buffer.concat([packed.subarray(0, 12), Buffer.from([0, 0, 0, 2])]);
  const key = testKeys[0].key;
  const plain = createDecipheriv('aes-256-ctr', key, counter).update(packed.subarray(28));
  return plain.toString('utf8');
}

const allTables = `
  select quote_ident(nspname) || '.' || quote_ident(relname) as name from pg_class
  join pg_namespace on pg_namespace.oid = relnamespace
  where relkind in ('r', 'p') and nspname in ('public', 'queue') order by 1`;

/** Every row of every table, the queue's too, as text in which everything that is sealed can be read. */
export async function everythingKept({ query }: Rows): Promise<string> {
  const texts: string[] = [];
  for (const { name } of await query<{ name: string }>(allTables))
    for (const { row } of await query<{ row: string }>(`select row_to_json(t)::text as row from ${name} t`))
      texts.push(`${name}: ${row.replaceAll(digest, '"digest"').replaceAll(sealed, revealed)}`);
  return texts.join('\n');
}

/** The lines of it in which this stands. */
export const linesWith = (kept: string, words: string): readonly string[] =>
  kept.split('\n').filter((line) => line.includes(words));
