import { sumOf, totalsOf, type Cohort } from './table.ts';

/**
 * Which numbers of a table can be shown, as official statistics decide it. Nothing under the floor is; that alone would not do,
 * since a hidden number follows from a total and the others beside it. So others are hidden with it, until what is hidden hangs
 * together in a rectangle of at least two by two, each of whose sums is the floor or more. By the bounds of Fréchet each number in
 * it could then be as many different ones as the floor, whoever knows all that is shown. The attack in the tests looks for one that
 * could not.
 */
export type Pattern = {
  /** Of the whole program, by group. */
  readonly program: readonly Visibility[];
  /** Of each cohort, by group; the groups that the program hides count as one, which is the last. */
  readonly cohorts: readonly (readonly Visibility[])[];
};

/** Nearly all: fewer than the floor are in any other group. */
export type Visibility = 'shown' | 'hidden' | 'nearly-all';

/** Nothing but what is too small itself: what the rest of this file adds to is not enough by itself. */
export const smallHidden = (counts: readonly number[], floor: number): readonly Visibility[] =>
  counts.map((count) => (count < floor ? 'hidden' : 'shown'));

/** Of one row whose sum is known. */
export function inOneRow(counts: readonly number[], floor: number): readonly Visibility[] {
  const total = sumOf(counts);
  const top = counts.indexOf(Math.max(...counts));
  if (total >= 2 * floor && total - (counts[top] ?? 0) < floor)
    return counts.map((_, column) => (column === top ? 'nearly-all' : 'hidden'));
  const small = columnsOf(counts).filter((column) => (counts[column] ?? 0) < floor);
  const hidden = new Set(small.length === 0 ? [] : grown(small, counts, floor));
  return counts.map((_, column) => (hidden.has(column) ? 'hidden' : 'shown'));
}

const columnsOf = (counts: readonly number[]): readonly number[] => counts.map((_, column) => column);

/** With the smallest of the others, one by one, until at least two are hidden and enough people are in them. */
function grown(hidden: readonly number[], counts: readonly number[], floor: number): readonly number[] {
  const isEnough = hidden.length > 1 && sumOf(hidden.map((column) => counts[column] ?? 0)) >= floor;
  const next = smallest(counts, (column) => !hidden.includes(column));
  return isEnough || next === undefined ? hidden : grown([...hidden, next], counts, floor);
}

function smallest(counts: readonly number[], among: (place: number) => boolean): number | undefined {
  return columnsOf(counts)
    .filter(among)
    .toSorted((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0))[0];
}

/** @param cohorts each of the floor or more people */
export function patternOf(cohorts: readonly Cohort[], floor: number): Pattern {
  const groups = cohorts[0]?.counts.map(String) ?? [];
  const totals = totalsOf({ groups, counts: cohorts.map(({ counts }) => counts) });
  const program = inOneRow(totals, floor);
  const merged = cohorts.map(({ counts }) => withRest(counts, program));
  const isOpen = program.includes('shown') && cohorts.length > 1;
  return { program, cohorts: isOpen ? acrossCohorts(merged, floor) : merged.map(allHidden) };
}

const allHidden = (row: readonly number[]): readonly Visibility[] => row.map(() => 'hidden');

/** What the program hides is one group to its cohorts, or none where it hides nothing. */
export function withRest(counts: readonly number[], program: readonly Visibility[]): readonly number[] {
  const shown = counts.filter((_, column) => program[column] === 'shown');
  if (shown.length === counts.length) return counts;
  return [...shown, sumOf(counts) - sumOf(shown)];
}

type Rectangle = { readonly rows: readonly number[]; readonly columns: readonly number[] };

/** Of rows and columns whose sums are all known, each of the floor or more. */
function acrossCohorts(table: readonly (readonly number[])[], floor: number): Pattern['cohorts'] {
  const columns = columnsOf(table[0] ?? []);
  const isSmall = (row: readonly number[], column: number) => (row[column] ?? 0) < floor;
  const small: Rectangle = {
    rows: columnsOf(table.map(sumOf)).filter((place) =>
      columns.some((column) => isSmall(table[place] ?? [], column)),
    ),
    columns: columns.filter((column) => table.some((row) => isSmall(row, column))),
  };
  const { rows, columns: hidden } = small.rows.length === 0 ? small : spread(small, table, floor);
  return table.map((row, place) =>
    row.map((_, column) => (rows.includes(place) && hidden.includes(column) ? 'hidden' : 'shown')),
  );
}

/** Grows until its every sum is the floor or more, at the latest as it is the whole table. */
function spread(hidden: Rectangle, table: readonly (readonly number[])[], floor: number): Rectangle {
  const { rows, columns } = hidden;
  const sumInRow = (place: number) => sumOf(columns.map((column) => table[place]?.[column] ?? 0));
  const sumInColumn = (column: number) => sumOf(rows.map((place) => table[place]?.[column] ?? 0));
  if (columns.length < 2 || rows.some((place) => sumInRow(place) < floor)) {
    const sums = columnsOf(table[0] ?? []).map((column) => sumOf(table.map((row) => row[column] ?? 0)));
    const next = smallest(sums, (column) => !columns.includes(column));
    if (next !== undefined) return spread({ rows, columns: [...columns, next] }, table, floor);
  }
  if (rows.length < 2 || columns.some((column) => sumInColumn(column) < floor)) {
    const next = smallest(table.map(sumOf), (place) => !rows.includes(place));
    if (next !== undefined) return spread({ rows: [...rows, next], columns }, table, floor);
  }
  return hidden;
}
