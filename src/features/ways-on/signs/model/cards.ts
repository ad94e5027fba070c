import { signsInOrder, low, rest, type Sign } from './rules.ts';
import { isRaised, readingsOf, type History } from './readings.ts';

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

/**
 * Of which sign a pair reads together, if of any: one that stands by what each of them answered. What they have read in private
 * does not put it off, since its moment would tell of that.
 */
export const jointSign = (history: History, { together }: Pick<CardsRead, 'together'>): Sign | undefined =>
  mostMarked(history, { readers: history.members, shownAt: together });

type Readers = { readonly readers: readonly string[]; readonly shownAt: Temporal.Instant | undefined };

/** The one with the lowest answers, those of all readers together. */
function mostMarked(history: History, { readers, shownAt }: Readers): Sign | undefined {
  if (shownAt && isAfter(shownAt.add(rest), history.now)) return undefined;
  const standing = signsInOrder.filter((sign) =>
    readers.every((who) => isRaised(history, sign, who) && hasNews(history, sign, { who, shownAt })),
  );
  const heightOf = (sign: Sign): number =>
    readers.reduce((sum, who) => sum + (readingsOf(history, sign, who).at(-1)?.lowest ?? 0), 0);
  return standing.toSorted((one, other) => heightOf(one) - heightOf(other))[0];
}

/** What a card has told of already is not told again: it takes a low answer that was given since. */
function hasNews(
  history: History,
  sign: Sign,
  { who, shownAt }: { readonly who: string } & Pick<Readers, 'shownAt'>,
): boolean {
  const lows = readingsOf(history, sign, who).filter(({ lowest }) => lowest <= low);
  return lows.some(({ at }) => shownAt === undefined || isAfter(at, shownAt));
}
