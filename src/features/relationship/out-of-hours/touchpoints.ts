import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { inPairDm, toPairDm } from '../../pairs/pair/service/pairs.ts';
import { hasBegun, whatBecameOf } from '../bookings/model/booking.ts';
import { bookingOf, hoursOfMember } from '../bookings/service/standing.ts';
import { outOfHoursKind, outOfHoursNowKind, toldBy, worstFit } from './model.ts';
import { outOfHoursCard, type OutOfHours } from './views.ts';

export const outOfHoursTouchpoint = (deps: Pick<Deps, 'clock'>): Touchpoint<'pair'> =>
  outOfHours({ kind: outOfHoursKind, when: 'good-moment' }, deps);

export const outOfHoursNowTouchpoint = (deps: Pick<Deps, 'clock'>): Touchpoint<'pair'> =>
  outOfHours({ kind: outOfHoursNowKind, when: 'exact' }, deps);

type Kind = { readonly kind: string; readonly when: 'exact' | 'good-moment' };

const outOfHours = ({ kind, when }: Kind, { clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> => {
  const standing = async (
    tx: WorkspaceTransaction,
    pair: Pair,
    occurrence: number,
  ): Promise<OutOfHours | undefined> => {
    const now = clock.now();
    const { seat, number, sequence } = toldBy(occurrence);
    const booking = await bookingOf(tx, pair.id, number);
    if (!booking) return undefined;
    const everyone = seat === undefined ? pair.members : pair.members.slice(seat, seat + 1);
    const hours = await Promise.all(
      everyone.map(({ id: personId }) => hoursOfMember(tx, pair, { personId, now })),
    );
    const fit = worstFit(
      booking,
      hours.flatMap((each) => each ?? []),
    );
    return { pair, booking, sequence, fit, now };
  };
  return {
    kind,
    audience: 'pair',
    when,
    weight: 'must-arrive',
    // What was moved, skipped or begun meanwhile, or suits them again, is told of no more.
    compose: (tx, { pairId, occurrence }) =>
      toPairDm(tx, pairId, async (pair, reader) => {
        const stands = await standing(tx, pair, occurrence);
        if (!stands || stands.fit === 'work' || whatBecameOf(stands)) return undefined;
        return hasBegun(stands.booking, stands.now) ? undefined : outOfHoursCard(stands, reader);
      }),
    refresh: (tx, { pairId, occurrence }) =>
      inPairDm(tx, pairId, async (pair, reader) => {
        const stands = await standing(tx, pair, occurrence);
        return stands && outOfHoursCard(stands, reader);
      }),
  };
};
