import { globSync, readFileSync } from 'node:fs';

/** Where a sealed value stands, as the source that seals it says: the owner as it is written there. */
export type WrittenPlace = { readonly table: string; readonly column: string; readonly owner: string };

const place = /table: '(\w+)',\s+column: '(\w+)',\s+owner(?:: (.+?))?,?\s+\}/gu;

export const writtenPlaces = (): readonly WrittenPlace[] =>
  globSync('src/**/*.ts')
    .filter((file) => !file.includes('/sandbox/'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(place)].map(([, table = '', column = '', owner = 'owner']) => ({
        table,
        column,
        owner,
      })),
    );

/**
 * What an owner is put together from, as the database names it: `${pairId}/${number}` is pair_id and number. Undefined where it
 * is one name alone, which may be another than the column's.
 */
export function partsOf(owner: string): readonly string[] | undefined {
  const parts = [...owner.matchAll(/\$\{(\w+)\}/gu)].map(([, name = '']) =>
    name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`),
  );
  return parts.length === 0 ? undefined : parts;
}
