import ical from 'ical-generator';
import { createHash } from 'node:crypto';
import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Happenings } from '../../../happenings.ts';
import { findPerson, readerOf } from '../../../slack/directory.ts';
import { membershipsOf } from '../../people/enrolment/service/membership.ts';
import { pairsOf } from '../../pairs/pair/service/pairs.ts';
import { endOfSession, isCalledOff, type Booking } from '../bookings/model/booking.ts';
import { calendarMaker, uidOf } from '../bookings/model/calendar.ts';
import { bookingsOf } from '../bookings/service/standing.ts';
import { texts as bookingTexts } from '../bookings/texts.ts';
import { addressOf, CalendarError, hashOf, longestAgo, newSecret, type Address } from './model.ts';
import { deleteAddress, findAddress, putAddress } from './queries.ts';

type CalendarDeps = Pick<Deps, 'db' | 'clock' | 'publicUrl'>;

export async function addressFor(
  { db, publicUrl }: CalendarDeps,
  { workspaceId, personId }: Actor,
): Promise<Address> {
  if (publicUrl === undefined) return { kind: 'unserved' };
  const kept = await db.inWorkspace(workspaceId, (tx) => findAddress(tx, personId));
  return kept ? { kind: 'kept', madeAt: kept.madeAt } : { kind: 'none' };
}

/** In the place of the one before, which stops working. @returns the address, which nobody can be shown again */
export async function makeAddress(
  { db, clock, publicUrl }: CalendarDeps,
  { workspaceId, personId }: Actor,
): Promise<string> {
  if (publicUrl === undefined) throw new CalendarError('unserved');
  const secret = newSecret();
  await db.inWorkspace(workspaceId, async (tx) => {
    if (!(await findPerson(tx, personId))) throw new CalendarError('not-in-directory');
    await putAddress(tx, { personId, secretHash: hashOf(secret), madeAt: clock.now() });
  });
  return addressOf(publicUrl, secret);
}

export const turnOff = ({ db }: Pick<Deps, 'db'>, { workspaceId, personId }: Actor): Promise<void> =>
  db.inWorkspace(workspaceId, (tx) => deleteAddress(tx, personId));

/** Whoever is in no program any more has no sessions to come, and neither has whoever is deactivated. */
export async function forgetAddress(
  tx: WorkspaceTransaction,
  { personId, programId, how, now }: Happenings['personLeft'],
): Promise<void> {
  const others = (await membershipsOf(tx, personId, now)).filter(
    ({ program, membership }) => program.id !== programId && membership.kind !== 'out',
  );
  if (how === 'deactivated' || others.length === 0) await deleteAddress(tx, personId);
}

export type Served = { readonly etag: string; readonly calendar: string };

/** What stands under the address of that secret; undefined where there is none, or nobody is there any more. */
export async function calendarUnder(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  secret: string,
): Promise<Served | undefined> {
  const hash = hashOf(secret);
  const whose = await db.whoseCalendar(hash);
  if (!whose) return undefined;
  return db.inWorkspace(whose.workspaceId, async (tx) => {
    const { personId } = whose;
    const [person, kept] = [await findPerson(tx, personId), await findAddress(tx, personId)];
    if (person?.isActive !== true || kept?.secretHash !== hash) return undefined;
    const title = bookingTexts(await readerOf(tx, personId)).eventTitle;
    return served(await sessionsOf(tx, personId, clock.now()), { title, now: clock.now() });
  });
}

/** Those of living pairs, called off or not ahead any more too for a while: whoever subscribed keeps no stale one. */
async function sessionsOf(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly Booking[]> {
  const all: Booking[] = [];
  for (const pair of await pairsOf(tx, personId)) all.push(...(await bookingsOf(tx, pair.id)));
  const first = now.subtract(longestAgo);
  return all.filter(
    (booking) => !isCalledOff(booking) && Temporal.Instant.compare(booking.startsAt, first) >= 0,
  );
}

type Written = { readonly title: string; readonly now: Temporal.Instant };

/** Told apart by its sessions, not by when it was asked for. */
function served(bookings: readonly Booking[], { title, now }: Written): Served {
  const calendar = ical({ prodId: calendarMaker, name: title });
  for (const booking of bookings)
    calendar.createEvent({
      id: uidOf(booking),
      sequence: booking.sequence,
      stamp: dateOf(now),
      start: dateOf(booking.startsAt),
      end: dateOf(endOfSession(booking)),
      summary: title,
    });
  const known = bookings.map((each) => [uidOf(each), each.sequence, String(each.startsAt), each.minutes]);
  const etag = `"${createHash('sha256')
    .update(JSON.stringify([title, known]))
    .digest('base64url')}"`;
  return { etag, calendar: calendar.toString() };
}

/** The package writes what is a `Date` in UTC. */
const dateOf = ({ epochMilliseconds }: Temporal.Instant): Date => new Date(epochMilliseconds);
