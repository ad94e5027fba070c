/**
 * The people of one measure in one span of time, by round and by group. Everybody stands in one place of it, so that counts add up
 * exactly; how many people a round has here is known to admins by name.
 */
export type MeasureTable = {
  /** By their ids, oldest first. */
  readonly rounds: readonly string[];
  readonly groups: readonly string[];
  /** A row for each round, and in it a count for each group. */
  readonly counts: readonly (readonly number[])[];
};

/** Where one person stands in it. */
export type PlacedPerson = { readonly personId: string; readonly roundId: string; readonly group: string };

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Of each group, in all rounds together. */
export const totalsOf = ({ groups, counts }: Pick<MeasureTable, 'groups' | 'counts'>): readonly number[] =>
  groups.map((_, column) => sumOf(counts.map((row) => row[column] ?? 0)));

/** @param rounds all that could be named, oldest first; those with nobody are left out */
export function tableOf(
  placed: readonly PlacedPerson[],
  { rounds, groups }: Pick<MeasureTable, 'rounds' | 'groups'>,
): MeasureTable {
  const present = rounds.filter((round) => placed.some(({ roundId }) => roundId === round));
  const counts = present.map((round) =>
    groups.map((group) => placed.filter((each) => each.roundId === round && each.group === group).length),
  );
  return { rounds: present, groups, counts };
}

/** Several rounds that stand in a report as one, since some of them alone would be too few people. */
export type Cohort = { readonly rounds: readonly string[]; readonly counts: readonly number[] };

/** Rounds that follow each other, joined until there are enough people in each. */
export function cohortsOf({ rounds, counts }: MeasureTable, floor: number): readonly Cohort[] {
  const cohorts = rounds.reduce<readonly Cohort[]>((all, round, place) => {
    const row = counts[place] ?? [];
    const last = all.at(-1);
    if (last && sumOf(last.counts) < floor)
      return [...all.slice(0, -1), joined(last, { rounds: [round], counts: row })];
    return [...all, { rounds: [round], counts: row }];
  }, []);
  const [last, before] = [cohorts.at(-1), cohorts.at(-2)];
  if (last && before && sumOf(last.counts) < floor) return [...cohorts.slice(0, -2), joined(before, last)];
  return cohorts;
}

const joined = (one: Cohort, other: Cohort): Cohort => ({
  rounds: [...one.rounds, ...other.rounds],
  counts: one.counts.map((count, column) => count + (other.counts[column] ?? 0)),
});
