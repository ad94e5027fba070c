/** Rows in one statement: Postgres takes 65,535 parameters at most. */
const rowsAtOnce = 2_000;

/** Inserts as many rows as there are, some thousand in one statement. None where there are none. */
export async function insertInChunks<Row>(
  rows: readonly Row[],
  insert: (some: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await insert(rows.slice(start, start + rowsAtOnce));
}
