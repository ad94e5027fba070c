import type { WorkspaceTransaction } from '../../../db/database.ts';
import { programOf } from '../../programs/program/service.ts';
import type { Pair } from '../pair/model.ts';
import { isAbout, plannedEnd, type Term } from './model.ts';
import { findExtensionWishes, findGoingOn, keepExtensionWish } from './queries.ts';

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
  const memberIds = pair.members.map(({ id }) => id);
  const wishes = await findExtensionWishes(tx, pair.id);
  const day = plannedEnd({ endsOn, memberIds }, wishes);
  const today = now.toZonedDateTimeISO('UTC').toPlainDate();
  if (Temporal.PlainDate.compare(day, today) < 0) return undefined;
  return { day, program: day.equals(endsOn) ? name : undefined, wishes: wishes.filter(isAbout(day)) };
}

type Extending = {
  readonly personId: string;
  readonly endsOn: Temporal.PlainDate;
  readonly weeks: number;
};

export const wishToGoOn = (tx: WorkspaceTransaction, { id }: Pair, wish: Extending): Promise<void> =>
  keepExtensionWish(tx, id, wish);

export const pairsGoingOn = findGoingOn;
