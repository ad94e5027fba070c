/** A nudge, as far as others are counted against it. */
export type NudgeCounted = {
  /** It comes to all of a pair, rather than to one person alone. */
  readonly isToAll: boolean;
  readonly goesFirst?: true | undefined;
};

/** A nudge that has reached somebody. */
export type NudgeHad = Pick<NudgeCounted, 'isToAll'> & { readonly at: Temporal.Instant };

/**
 * Whether one that somebody had takes room from the next. What comes to all of a pair never hangs on what one of them got alone: from a
 * message that stays out another could tell of it. What goes first, to one alone, waits for nothing that comes to all: a pair to which
 * two a week come would never leave it any room.
 */
export const takesRoom = (had: Pick<NudgeCounted, 'isToAll'>, next: NudgeCounted): boolean =>
  next.isToAll ? had.isToAll : !(had.isToAll && next.goesFirst);

/** Below zero where the one comes before the other, as far as that does not hang on when they go stale. */
export const inOrderOfHaste = (one: NudgeCounted, other: NudgeCounted): number => rankOf(one) - rankOf(other);

/** What comes to all comes in any case: what comes to one of them sees first whether that leaves it room. */
const rankOf = ({ isToAll, goesFirst }: NudgeCounted): number => {
  if (goesFirst) return 0;
  return isToAll ? 1 : 2;
};
