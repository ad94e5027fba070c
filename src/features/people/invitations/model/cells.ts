import Papa from 'papaparse';
import { readable } from '../../../../written.ts';

/** One record of a list, its cells on one line each and blank where they say nothing. */
export type ListRecord = {
  /** The line that it begins in, counted from 1 as an editor does. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether every quote in it is closed where a cell ends. */
  readonly isWhole: boolean;
};

const separators = [',', ';', '\t'] as const;

/** Written above a list for spreadsheets, which else go by the country. */
const separatorLine = /^sep=([,;\t])\n/i;

/** The records of a list, blank ones passed over: a CSV with any of the usual separators, or cells copied from a spreadsheet. */
export function rowsOf(text: string): readonly ListRecord[] {
  const lines = text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');
  const [above = '', declared] = separatorLine.exec(lines) ?? [];
  const list = lines.slice(above.length);
  const delimiter = declared ?? separatorOf(list);
  const { data, errors } = Papa.parse<readonly string[]>(closedUp(list), { delimiter, newline: '\n' });
  const broken = new Set(errors.map(({ row }) => row));
  const rows: ListRecord[] = [];
  let line = above === '' ? 1 : 2;
  for (const [index, cells] of data.entries()) {
    rows.push({ line, cells: cells.map(readable), isWhole: !broken.has(index) });
    line += 1 + breaksIn(cells);
  }
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** The one that the names of the columns are parted by. */
function separatorOf(list: string): string {
  const head = list.trimStart().split('\n', 1)[0] ?? '';
  const uses = (separator: string) => head.split(separator).length;
  return separators.reduce((one, other) => (uses(other) > uses(one) ? other : one));
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

const quotedOrBlanks = /"[^"]*"?|(?<before>^|[,;\t\n])[ \u00a0]+(?=")/gu;

/** Without the blanks that people type between a separator and a quote. */
const closedUp = (list: string): string =>
  list.replaceAll(quotedOrBlanks, (found: string, before: string | undefined) => before ?? found);
