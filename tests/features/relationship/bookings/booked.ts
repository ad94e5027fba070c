import type { Booking } from '../../../../src/features/relationship/bookings/model/booking.ts';
import { pairId } from '../../extreme.ts';

/** The first session of the couple, as it is booked. */
export const bookedAt = (startsAt: Temporal.Instant): Booking => ({
  pairId,
  number: 1,
  startsAt,
  minutes: 45,
  state: 'booked',
  canceledFor: null,
  sequence: 0,
});
