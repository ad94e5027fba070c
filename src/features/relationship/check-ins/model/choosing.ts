import type { CheckInItem, CheckInItems } from '../../../../content/pack/content.ts';
import { dimensions, signs } from '../../../../content/pack/schema.ts';
import type { Kind } from './check-in.ts';

/** Taps that a check-in takes at most. */
export const itemsAtMost = {
  'check-in': 3,
  'check-in-session': 3,
  'check-in-milestone': 12,
  'check-in-private': 3,
} as const;

type Pack = Pick<CheckInItems, 'items'>;

type Asks = {
  readonly kind: Kind;
  /** Whether the pair has a session on record: before that, nothing is asked that presupposes one. */
  readonly hasMet: boolean;
};

/**
 * What a check-in asks of all members, alike: what the pair was asked longest ago comes first, what it never was before all, so that each
 * item comes up in turn, whatever is added to the pack or taken out of it meanwhile.
 * @param before what each check-in of the pair asked, oldest first
 * @returns ids, in the order of the pack
 */
export function itemsFor(
  { kind, hasMet }: Asks,
  { items }: Pack,
  before: readonly (readonly string[])[],
): readonly string[] {
  const most = itemsAtMost[kind];
  const fitting = hasMet ? items : items.filter(({ presupposes }) => presupposes !== 'session');
  const askedOn = (occasions: readonly CheckInItem['asked'][]) =>
    longestAgoFirst(
      fitting.filter(({ asked }) => occasions.includes(asked)),
      before,
    );
  const chosen = [
    ...choosing[kind](askedOn(occasionsOf[kind]), before),
    ...(hasMet ? [] : askedOn(insteadOf[kind])),
  ].slice(0, most);
  return items.filter((item) => chosen.includes(item)).map(({ id }) => id);
}

const occasionsOf: Readonly<Record<Kind, readonly CheckInItem['asked'][]>> = {
  'check-in': ['every-time'],
  'check-in-session': ['after-session', 'either'],
  'check-in-milestone': ['milestone', 'either'],
  'check-in-private': ['every-time'],
};

/** What takes the place of what presupposes a session. */
const insteadOf: Readonly<Record<Kind, readonly CheckInItem['asked'][]>> = {
  'check-in': ['either'],
  'check-in-session': [],
  'check-in-milestone': [],
  'check-in-private': ['either'],
};

function longestAgoFirst(
  items: readonly CheckInItem[],
  before: readonly (readonly string[])[],
): readonly CheckInItem[] {
  const lastAsked = (id: string) => before.findLastIndex((asked) => asked.includes(id));
  return items.toSorted((one, other) => lastAsked(one.id) - lastAsked(other.id));
}

type Choose = (
  inTurn: readonly CheckInItem[],
  before: readonly (readonly string[])[],
) => readonly CheckInItem[];

/** After a session two of three speak for a sign, or all, so that any two that follow each other speak for all five. */
const signsInTurn: Choose = (inTurn, before) => {
  const lastAsked = (sign: string) => {
    const ids = inTurn.filter((item) => item.sign === sign).map(({ id }) => id);
    return before.findLastIndex((asked) => asked.some((id) => ids.includes(id)));
  };
  const longestAgo = signs.toSorted((one, other) => lastAsked(one) - lastAsked(other));
  const missed = longestAgo.filter((sign) => lastAsked(sign) < before.length - 1).length;
  const spokenFor = longestAgo.slice(0, Math.max(2, missed));
  const speaking = spokenFor.flatMap((sign) => inTurn.find((item) => item.sign === sign) ?? []);
  const others = inTurn.filter(({ sign }) => sign === undefined);
  return [...new Set([...speaking, ...others, ...inTurn])];
};

/** A milestone looks at the whole: at least one item speaks for each sign, and one of each dimension is asked. */
const balanced: Choose = (inTurn) => {
  const needed = [
    ...signs.map((sign) => inTurn.find((item) => item.sign === sign)),
    ...dimensions.map((dimension) => inTurn.find((item) => item.dimension === dimension)),
  ].filter((item) => item !== undefined);
  return [...new Set([...needed, ...inTurn])];
};

const choosing: Readonly<Record<Kind, Choose>> = {
  'check-in': (inTurn) => inTurn,
  'check-in-session': signsInTurn,
  'check-in-milestone': balanced,
  'check-in-private': (inTurn) => inTurn,
};
