import type { Deps } from '../../src/deps.ts';
import { features } from '../../src/features.ts';
import { nameOf, reasonFor } from '../../src/sandbox/timeline/kinds.ts';
import type { Touchpoint } from '../../src/scheduling/touchpoints.ts';

const heads = ['kind', 'what it is', 'to', 'when', 'weight', 'stale after', 'why then'];

// Nothing is asked of these before something is due.
export const allTouchpoints = (): readonly Touchpoint[] =>
  features.flatMap(({ touchpoints }) => touchpoints?.({} as unknown as Deps) ?? []);

/** docs/touchpoints.md, with the table in it made anew. */
export function withTable(page: string): string {
  const [before = ''] = page.split('\n|');
  const after = page.slice(page.lastIndexOf('|\n') + '|\n'.length);
  return `${before}\n${tableOf([heads, ...allTouchpoints().map(cellsOf)])}\n${after}`;
}

function cellsOf(touchpoint: Touchpoint): readonly string[] {
  const { kind, audience, when, weight } = touchpoint;
  const stale = touchpoint.weight === 'nudge' ? `${touchpoint.staleAfter.total('hours')} hours` : '';
  return [
    kind,
    nameOf(kind),
    audience,
    when.replace('-', ' '),
    weight.replace('-', ' '),
    stale,
    reasonFor(kind) ?? '',
  ];
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** As Prettier aligns it. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = heads.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const [head = '', ...others] = rows.map((row) => line(row.map((cell, at) => cell.padEnd(widths[at] ?? 0))));
  return [head, line(widths.map((width) => '-'.repeat(width))), ...others].join('\n');
}
