import { patternOf, type Pattern, type Visibility } from './suppression.ts';
import { cohortsOf, sumOf, totalsOf, type Cohort, type MeasureTable } from './table.ts';

/** What is told of one number: hidden and empty look alike. */
export type Figure = number | 'hidden' | 'nearly-all';

export type FigureRow = {
  /** People, whom admins know by name. */
  readonly total: number;
  readonly groups: Readonly<Record<string, Figure>>;
};

/** All that a report tells of one measure in one span of time. */
export type Figures = {
  readonly program: FigureRow;
  /** By round, those that are too small alone joined with the next; none where that is the whole program. */
  readonly cohorts: readonly (FigureRow & { readonly rounds: readonly string[] })[];
};

/** Undefined where there are too few people for any number: they count with those of the next span. */
export function figuresOf(table: MeasureTable, floor: number): Figures | undefined {
  const cohorts = cohortsOf(table, floor);
  if (sumOf(cohorts.map(({ counts }) => sumOf(counts))) < floor) return undefined;
  return told(table, cohorts, patternOf(cohorts, floor));
}

export function told(table: MeasureTable, cohorts: readonly Cohort[], pattern: Pattern): Figures {
  const { groups } = table;
  const row = (counts: readonly number[], visible: readonly Visibility[]): FigureRow => ({
    total: sumOf(counts),
    groups: Object.fromEntries(
      groups.map((group, column) => [group, figure(counts[column] ?? 0, visible[column] ?? 'hidden')]),
    ),
  });
  const shown = cohorts.length > 1 ? cohorts : [];
  return {
    program: row(totalsOf(table), pattern.program),
    cohorts: shown.map(({ rounds, counts }, place) => ({
      rounds,
      ...row(counts, apart(pattern.cohorts[place] ?? [], pattern.program)),
    })),
  };
}

const figure = (count: number, visible: Visibility): Figure => (visible === 'shown' ? count : visible);

/** Of a cohort, group by group: what the program hides stays hidden in each. */
const apart = (cohort: readonly Visibility[], program: readonly Visibility[]): readonly Visibility[] =>
  program.map((visible, column) =>
    visible === 'shown'
      ? (cohort[program.slice(0, column).filter((each) => each === 'shown').length] ?? 'hidden')
      : 'hidden',
  );

const step = 5;

const toTheStep = (count: number): number => Math.round(count / step) * step;

/** As it stands in a report: from one report to the next, nobody can tell how one person has moved. */
export const rounded = ({ program, cohorts }: Figures): Figures => ({
  program: roundedRow(program),
  cohorts: cohorts.map(({ rounds, ...row }) => ({ rounds, ...roundedRow(row) })),
});

const roundedRow = ({ total, groups }: FigureRow): FigureRow => ({
  total: toTheStep(total),
  groups: Object.fromEntries(
    Object.entries(groups).map(([group, each]) => [group, typeof each === 'number' ? toTheStep(each) : each]),
  ),
});

/**
 * What still stands of figures under a floor that was tightened since: the least that a rounded number can be has to be as many. Where
 * one number falls, all of its kind do, so that nothing is left from which it would follow.
 */
export function tightened(figures: Figures, floors: { readonly was: number; readonly is: number }): Figures {
  if (floors.is <= floors.was) return figures;
  const holds = ({ groups }: FigureRow) =>
    Object.values(groups).every((each) => typeof each === 'number' && each - (step - 1) / 2 >= floors.is);
  const { program, cohorts } = figures;
  return {
    program: holds(program) ? program : hidden(program),
    cohorts: holds(program) && cohorts.every(holds) ? cohorts : [],
  };
}

const hidden = ({ total, groups }: FigureRow): FigureRow => ({
  total,
  groups: Object.fromEntries(Object.keys(groups).map((group) => [group, 'hidden'])),
});
