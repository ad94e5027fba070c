import { signsInOrder, low, rest, type Sign } from './rules.ts';
import { readingsOf, standsSince, type History } from './readings.ts';

/** When this person last read a card in private, and when the pair last read one together. Nothing else of signs is ever kept. */
export type CardsRead = {
  readonly inPrivate?: Temporal.Instant | undefined;
  readonly together?: Temporal.Instant | undefined;
};

const isAfter = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) > 0;

/**
 * Of which sign one person reads in private, if of any. It hangs on their own answers, never on anybody else's: neither that
 * the card comes nor that it does not tells them what another has said.
 */
export function privateSign(
  history: History,
  { personId, shown }: { readonly personId: string; readonly shown: CardsRead },
): Sign | undefined {
  const [shownAt] = [shown.inPrivate, shown.together]
    .filter((at) => at !== undefined)
    .toSorted((one, other) => Temporal.Instant.compare(other, one));
  return mostMarked(history, { readers: [personId], shownAt });
}

/** When the pair last read a card together, and by person when each was last told in private, or could not be. */
export type ToldSoFar = Pick<CardsRead, 'together'> & {
  readonly inPrivate: ReadonlyMap<string, Temporal.Instant>;
};

/**
 * Of which sign a pair reads together, if of any: one that stands by what each of them answered, and of which each was told in private
 * before, each time anew.
 */
export const jointSign = (history: History, { together, inPrivate }: ToldSoFar): Sign | undefined =>
  mostMarked(history, { readers: history.members, shownAt: together, toldFirst: inPrivate });

type Readers = {
  readonly readers: readonly string[];
  readonly shownAt: Temporal.Instant | undefined;
  /** By person, when they were told of it before; undefined where nobody has to be. */
  readonly toldFirst?: ReadonlyMap<string, Temporal.Instant>;
};

/** The one with the lowest answers, those of all readers together. */
function mostMarked(history: History, { readers, shownAt, toldFirst }: Readers): Sign | undefined {
  if (shownAt && isAfter(shownAt.add(rest), history.now)) return undefined;
  const standing = signsInOrder.filter((sign) =>
    readers.every((who) => {
      const since = newSince(history, sign, { who, shownAt });
      const told = toldFirst?.get(who);
      return since !== undefined && (!toldFirst || (told !== undefined && !isAfter(since, told)));
    }),
  );
  const heightOf = (sign: Sign): number =>
    readers.reduce((sum, who) => sum + (readingsOf(history, sign, who).at(-1)?.lowest ?? 0), 0);
  return standing.toSorted((one, other) => heightOf(one) - heightOf(other))[0];
}

/**
 * Since which answer the sign stands as one that no card has told of already: it takes a low answer that was given since.
 */
function newSince(
  history: History,
  sign: Sign,
  { who, shownAt }: { readonly who: string } & Pick<Readers, 'shownAt'>,
): Temporal.Instant | undefined {
  const since = standsSince(history, sign, who);
  if (since === undefined || shownAt === undefined || isAfter(since, shownAt)) return since;
  return readingsOf(history, sign, who).find(({ at, lowest }) => lowest <= low && isAfter(at, shownAt))?.at;
}
