import { figuresOf, type Figures, type FigureRow } from './figures.ts';
import { totalsOf, type MeasureTable } from './table.ts';

/** Whoever stands in the first group of a measure stands in this group of another, too. */
export type WithinGroup<Id> = { readonly measure: Id; readonly group: string };

/** Of the whole program alone: for measures of which one says something of the other, and would say it round by round. */
export const figuresTogether = (table: MeasureTable, floor: number): Figures | undefined =>
  figuresOf({ ...table, rounds: ['all'], counts: [totalsOf(table)] }, floor);

/**
 * What can be told of the one beside the other, which is told of the same spans. How many stand in the first group is a lower bound
 * for that group of the other: where its number is hidden, and others beside it are told, it would be narrowed down by that, so that
 * all is hidden. Where one of them is nearly all, or all are hidden, the floor holds by itself.
 */
export function toldBeside(
  figures: Figures | undefined,
  other: Figures | undefined,
  group: string,
): Figures | undefined {
  // Both go on with the next month, so that they stay of the same people.
  if (!figures || !other) return undefined;
  const { [group]: sought, ...others } = other.program.groups;
  const isNarrowed = sought === 'hidden' && Object.values(others).some((each) => typeof each === 'number');
  return isNarrowed ? { ...figures, program: allHidden(figures.program) } : figures;
}

const allHidden = ({ total, groups }: FigureRow): FigureRow => ({
  total,
  groups: Object.fromEntries(Object.keys(groups).map((each) => [each, 'hidden'])),
});
