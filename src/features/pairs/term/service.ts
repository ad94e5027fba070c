import type { WorkspaceTransaction } from '../../../db/database.ts';
import { programOf } from '../../programs/program/service.ts';
import type { Pair } from '../pair/model.ts';
import { agreedEnd, isAbout, plannedEnd, type Term, type Wish } from './model.ts';
import { findExtensionWishes, findGoingOn, findWishesOfProgram, keepExtensionWish } from './queries.ts';

/** The day on which the pair is to end, while nobody of it has chosen another; undefined where there is none, or it has gone by. */
export const plannedEndOf = async (
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Temporal.PlainDate | undefined> => (await termOf(tx, pair, now))?.day;

/** As `plannedEndOf`, and whether that day is the program's or the pair's own. */
export async function termOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Term | undefined> {
  const { name, settings } = await programOf(tx, pair.programId);
  if (settings.endsOn === null) return undefined;
  const endsOn = Temporal.PlainDate.from(settings.endsOn);
  const wishes = await findExtensionWishes(tx, pair.id);
  const day = plannedEnd({ endsOn, agreed: agreedOf(pair, wishes) }) ?? endsOn;
  const today = now.toZonedDateTimeISO('UTC').toPlainDate();
  if (Temporal.PlainDate.compare(day, today) < 0) return undefined;
  return { day, program: day.equals(endsOn) ? name : undefined, wishes: wishes.filter(isAbout(day)) };
}

const agreedOf = ({ members }: Pick<Pair, 'members'>, wishes: readonly Wish[]) =>
  agreedEnd(
    members.map(({ id }) => id),
    wishes,
  );

/** The day that the pair has agreed on, whatever its program's is; undefined where there is none, or it has gone by. */
export async function agreedEndOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Temporal.PlainDate | undefined> {
  const agreed = agreedOf(pair, await findExtensionWishes(tx, pair.id));
  const today = now.toZonedDateTimeISO('UTC').toPlainDate();
  return agreed && Temporal.PlainDate.compare(agreed, today) >= 0 ? agreed : undefined;
}

type ProgramEndMove = {
  readonly programId: string;
  readonly before: Temporal.PlainDate | undefined;
  readonly after: Temporal.PlainDate | undefined;
};

/** Of the program's pairs, by their ids, those that keep their day though its own is another: they have agreed on one that is later than both. */
export async function pairsKeepingTheirDay(
  tx: WorkspaceTransaction,
  { programId, before, after }: ProgramEndMove,
): Promise<ReadonlySet<string>> {
  if (!before || !after) return new Set();
  const keeping = (await findWishesOfProgram(tx, programId)).filter(({ memberIds, wishes }) => {
    const agreed = agreedEnd(memberIds, wishes);
    return [before, after].every((endsOn) => agreed && plannedEnd({ endsOn, agreed })?.equals(agreed));
  });
  return new Set(keeping.map(({ pairId }) => pairId));
}

type Extending = {
  readonly personId: string;
  readonly endsOn: Temporal.PlainDate;
  readonly weeks: number;
};

export const wishToGoOn = (tx: WorkspaceTransaction, { id }: Pair, wish: Extending): Promise<void> =>
  keepExtensionWish(tx, id, wish);

export const pairsGoingOn = findGoingOn;
