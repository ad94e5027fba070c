import type { Eligibility } from '../eligibility.ts';
import { cost, type FitScale } from '../fit.ts';
import { missedShare } from '../missed.ts';
import type { Candidate, Twosome } from '../participant.ts';
import type { RowTable } from './row-table.ts';
import { rowTable } from './row-table.ts';

/** So low that no step lifts a tally back above zero. */
export const BARRED = -(2 ** 30);

/** By person, the others with whom something special holds, and what it adds to the tally of the two: points, or BARRED. */
export type Exceptions = { readonly others: RowTable; readonly points: Int32Array };

/** Those who met before, those who would miss the same again, and those whom a rule keeps apart. */
export function exceptions(
  people: readonly Candidate[],
  { metBefore, barred }: Eligibility,
  scale: Pick<FitScale, 'metBefore' | 'missed'>,
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
  metBefore.forEach((two, share) => addBoth(two, cost(scale.metBefore, share)));
  forEachMissing(people, (a, b, share) => {
    add(a, b, cost(scale.missed, share));
    add(b, a, cost(scale.missed, share));
  });
  barred.forEach((two) => addBoth(two, BARRED));
  return { others: rowTable(others, (row) => row), points: rowTable(points, (row) => row).values };
}

/** Few people say what they missed: each of them with everybody, every two once. */
function forEachMissing(
  people: readonly Candidate[],
  visit: (a: number, b: number, share: number) => void,
): void {
  const said = people.map(({ missed = [] }) => missed.length > 0);
  people.forEach((one, a) => {
    if (!said[a]) return;
    people.forEach((other, b) => {
      const isSeen = a === b || (said[b] && b < a);
      const share = isSeen ? 0 : missedShare(one, other);
      if (share > 0) visit(a, b, share);
    });
  });
}
