import { z } from 'zod';
import { RefusedError } from '../../../refused-error.ts';
import type { Program } from '../../programs/program/model.ts';

/** How many people somebody may wish for. */
export const mostWished = 3;

/** One whom somebody would like to be matched with, by their Slack id, and since when they say so. */
export type Wish = { readonly wished: string; readonly since: string };

export const wishesSchema: z.ZodType<readonly Wish[]> = z.array(
  z.object({ wished: z.string(), since: z.iso.datetime() }),
);

/** The wishes of somebody in a program, as they alone see them. */
export type Wishing = {
  readonly program: Pick<Program, 'id' | 'name'>;
  /** Their Slack ids. */
  readonly people: readonly string[];
};

/** What each person of a program wishes, by their id. */
export type WishesByPerson = ReadonlyMap<string, readonly Wish[]>;

/**
 * Before a wish counts, so that nobody who can look at a draft goes through the others by wishing for one after the other, to see
 * whom they are then put beside.
 */
export const timeToCount = Temporal.Duration.from({ hours: 24 });

/** Those who wish for each other, each two once, in the order of their ids. Of a wish that is not returned nothing leaves here. */
export function mutual(
  wishes: WishesByPerson,
  now: Temporal.Instant,
): readonly { readonly a: string; readonly b: string }[] {
  const latest = now.subtract(timeToCount);
  const counts = ({ since }: Wish) => Temporal.Instant.compare(Temporal.Instant.from(since), latest) <= 0;
  const wishedBy = (person: string) => (wishes.get(person) ?? []).filter(counts).map(({ wished }) => wished);
  return [...wishes.keys()].toSorted().flatMap((a) =>
    wishedBy(a)
      .filter((b) => a < b && wishedBy(b).includes(a))
      .toSorted()
      .map((b) => ({ a, b })),
  );
}

/** Whom somebody wishes for by now; who stays on the list has been on it since they were first. */
export function changedTo(
  before: readonly Wish[],
  people: readonly string[],
  now: Temporal.Instant,
): readonly Wish[] {
  return people.map(
    (wished) => before.find((wish) => wish.wished === wished) ?? { wished, since: now.toString() },
  );
}

export class PeerWishError extends RefusedError<'not-in' | 'named-oneself' | 'named-nobody'> {}
