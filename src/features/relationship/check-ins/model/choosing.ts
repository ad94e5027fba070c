import type { CheckInItem, CheckInItems } from '../../../../content/pack/content.ts';
import { dimensions, signs } from '../../../../content/pack/schema.ts';
import type { Kind } from './check-in.ts';

/** Taps that a check-in takes at most. */
export const itemsAtMost = { 'check-in': 3, 'check-in-session': 3, 'check-in-milestone': 12 } as const;

type Pack = Pick<CheckInItems, 'items'>;

/**
 * What a check-in asks of all members: what the pair was asked longest ago comes first, what it never was before all, so that each
 * item comes up in turn, whatever is added to the pack or taken out of it meanwhile.
 * @param before what each check-in of the pair asked, oldest first
 * @returns ids, in the order of the pack
 */
export function itemsFor(
  kind: Kind,
  { items }: Pack,
  before: readonly (readonly string[])[],
): readonly string[] {
  const most = itemsAtMost[kind];
  const inTurn = longestAgoFirst(
    items.filter(({ asked }) => occasionsOf[kind].includes(asked)),
    before,
  );
  const chosen = kind === 'check-in-milestone' ? balanced(inTurn, most) : inTurn.slice(0, most);
  return items.filter((item) => chosen.includes(item)).map(({ id }) => id);
}

const occasionsOf: Readonly<Record<Kind, readonly CheckInItem['asked'][]>> = {
  'check-in': ['every-time'],
  'check-in-session': ['after-session', 'either'],
  'check-in-milestone': ['milestone', 'either'],
};

function longestAgoFirst(
  items: readonly CheckInItem[],
  before: readonly (readonly string[])[],
): readonly CheckInItem[] {
  const lastAsked = (id: string) => before.findLastIndex((asked) => asked.includes(id));
  return items.toSorted((one, other) => lastAsked(one.id) - lastAsked(other.id));
}

/** A milestone looks at the whole: at least one item speaks for each sign, and one of each dimension is asked. */
function balanced(inTurn: readonly CheckInItem[], most: number): readonly CheckInItem[] {
  const needed = [
    ...signs.map((sign) => inTurn.find((item) => item.sign === sign)),
    ...dimensions.map((dimension) => inTurn.find((item) => item.dimension === dimension)),
  ].filter((item) => item !== undefined);
  return [...new Set([...needed, ...inTurn])].slice(0, most);
}
