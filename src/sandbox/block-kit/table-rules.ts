import type { BlockOf } from './blocks.ts';
import { codePoints, LIMITS } from './limits.ts';
import type { TableCell } from './tables.ts';

type Fault = { readonly message: string; readonly path: readonly PropertyKey[] };
type Rows = readonly (readonly TableCell[])[];

export const tableFaults = ({ rows }: BlockOf<'table'>): readonly Fault[] => lengthFaults(rows);

/** Its first row is its head, and it is of one width. */
export function dataTableFaults({
  rows,
  row_header_column_index = 0,
}: BlockOf<'data_table'>): readonly Fault[] {
  const [head = []] = rows;
  const faults: Fault[] = [...lengthFaults(rows)];
  if (rows.length < 2) faults.push({ message: 'must have more than 1 items', path: ['rows'] });
  if (rows.some(({ length }) => length !== head.length))
    faults.push({ message: 'all rows must have the same number of cells', path: ['rows'] });
  if (head.some(({ type }) => type === 'rich_text'))
    faults.push({ message: 'unsupported type: rich_text', path: ['rows', 0] });
  if (row_header_column_index >= head.length)
    faults.push({ message: `must be less than ${head.length}`, path: ['row_header_column_index'] });
  return faults;
}

function lengthFaults(rows: Rows): readonly Fault[] {
  const length = rows.flat().reduce((sum, cell) => sum + cellLength(cell), 0);
  return length > LIMITS.tableCharacters
    ? [{ message: `must be less than ${LIMITS.tableCharacters + 1} characters`, path: ['rows'] }]
    : [];
}

const cellLength = (cell: TableCell): number =>
  codePoints(cell.type === 'rich_text' ? JSON.stringify(cell.elements) : cell.text);
