import type { WorkspaceTransaction } from '../../../db/database.ts';
import { programOf } from '../../programs/program/service.ts';
import type { Pair } from '../pair/model.ts';
import { plannedEnd, type Weeks } from './model.ts';
import { findExtensionWishes, findGoingOn, keepExtensionWish } from './queries.ts';

/** The day on which the pair is to end, while nobody of it has chosen another; undefined where there is none, or it has gone by. */
export async function plannedEndOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Temporal.PlainDate | undefined> {
  const { settings } = await programOf(tx, pair.programId);
  if (settings.endsOn === null) return undefined;
  const term = {
    endsOn: Temporal.PlainDate.from(settings.endsOn),
    memberIds: pair.members.map(({ id }) => id),
  };
  const day = plannedEnd(term, await findExtensionWishes(tx, pair.id));
  const today = now.toZonedDateTimeISO('UTC').toPlainDate();
  return Temporal.PlainDate.compare(day, today) < 0 ? undefined : day;
}

type Extending = {
  readonly personId: string;
  readonly endsOn: Temporal.PlainDate;
  readonly weeks: Weeks;
};

export const wishToGoOn = (tx: WorkspaceTransaction, { id }: Pair, wish: Extending): Promise<void> =>
  keepExtensionWish(tx, id, wish);

export const pairsGoingOn = findGoingOn;
