/** `pairId` is `pair_id` in the database. */
export const snakeCased = kept((name) => name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`));

const camelCased = kept((name) =>
  name.replaceAll(/_([a-z\d])/gu, (_, letter: string) => letter.toUpperCase()),
);

/** There are only as many names as the code has. */
function kept(rename: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => known.get(name) ?? known.set(name, rename(name)).get(name) ?? name;
}

/** Rows whose columns are named as the code names them. */
export function named(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Record<string, unknown>[] {
  const names = columns.map(camelCased);
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (const [place, name] of names.entries()) row[name] = values[place];
    return row;
  });
}
