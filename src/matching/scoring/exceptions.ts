import type { Eligibility } from '../eligibility.ts';
import { cost } from '../fit.ts';
import type { Participant, Twosome } from '../participant.ts';
import type { RowTable } from './row-table.ts';
import { rowTable } from './row-table.ts';

/** So low that no step lifts a tally back above zero. */
export const BARRED = -(2 ** 30);

/** By person, the others with whom something special holds, and what it adds to the tally of the two: points, or BARRED. */
export type Exceptions = { readonly others: RowTable; readonly points: Int32Array };

/** Those who met before, for whom it costs up to `pointsForMeeting`, and those whom a rule keeps apart. */
export function exceptions(
  people: readonly Participant[],
  { metBefore, barred }: Eligibility,
  pointsForMeeting: number,
): Exceptions {
  const numberOf = new Map(people.map(({ id }, number) => [id, number]));
  const others: number[][] = people.map(() => []);
  const points: number[][] = people.map(() => []);
  const add = (a: number | undefined, b: number | undefined, worth: number): void => {
    if (a === undefined || b === undefined) return;
    others[a]?.push(b);
    points[a]?.push(worth);
  };
  const addBoth = (two: Twosome, worth: number): void => {
    const a = numberOf.get(two.a);
    const b = numberOf.get(two.b);
    add(a, b, worth);
    add(b, a, worth);
  };
  metBefore.forEach((two, share) => addBoth(two, cost(pointsForMeeting, share)));
  barred.forEach((two) => addBoth(two, BARRED));
  return { others: rowTable(others, (row) => row), points: rowTable(points, (row) => row).values };
}
