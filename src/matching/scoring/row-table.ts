/** Rows of numbers, one after another: row r stands in `values` from `start[r]` up to `start[r + 1]`. */
export type RowTable = { readonly start: Int32Array; readonly values: Int32Array };

export function rowTable<Item>(items: readonly Item[], rowOf: (item: Item) => readonly number[]): RowTable {
  const rows = items.map(rowOf);
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => {
    start[at + 1] = (start[at] as number) + row.length;
  });
  const values = new Int32Array(start[rows.length] as number);
  rows.forEach((row, at) => values.set(row, start[at]));
  return { start, values };
}

/** For each value the rows that hold it, ascending. */
export function transposed(table: RowTable, valueCount: number): RowTable {
  const start = new Int32Array(valueCount + 1);
  for (const value of table.values) (start[value + 1] as number)++;
  for (let value = 0; value < valueCount; value++) (start[value + 1] as number) += start[value] as number;
  const next = start.slice();
  const values = new Int32Array(table.values.length);
  for (let row = 0; row + 1 < table.start.length; row++) {
    for (let at = table.start[row] as number; at < (table.start[row + 1] as number); at++) {
      const place = (next[table.values[at] as number] as number)++;
      values[place] = row;
    }
  }
  return { start, values };
}
