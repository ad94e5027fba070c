import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { nextOccurrence } from '../../../../scheduling/due-times.ts';
import { hasAnyCome } from '../../../../scheduling/sent.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { movePair } from '../../../pairs/pair/service/moves.ts';
import { requirePairOf, requirePairToOpen } from '../../../pairs/pair/service/pairs.ts';
import { sinceWhen } from '../../../pairs/pair/service/since.ts';
import { agreedBy } from '../../agreement/service/versions.ts';
import type { RotaForm } from '../../agreement/model/terms.ts';
import {
  haveMetSince,
  isJustRecorded,
  isOnRecord,
  mayBeInHalves,
  nextNumber,
  rolesKind,
  SessionError,
  toldAnew,
  type Recorded,
  type Rota,
} from '../model.ts';
import { heldBetween, momentOn, orderBetween, type Between } from '../model/held-day.ts';
import {
  deleteSession,
  findBookedBetween,
  findSessions,
  insertSession,
  keepChoice,
  updateHeldAt,
} from '../queries.ts';
import { rotaOf, startedAtOf } from './reading.ts';

type Session = { readonly pairId: string; readonly number: number };
type Acting = Pick<Deps, 'db' | 'clock' | 'announce'>;

type Recording = Session & {
  /** Whoever says so has the last one before them, and means no other than the one after it. */
  readonly isAnother: boolean;
};

/** Puts one session on record, after which the next one's mentee is another. Both may press the button: the session counts once. */
export async function recordSession(
  { db, clock, announce }: Acting,
  { workspaceId, personId }: Actor,
  { pairId, ...recording }: Recording,
): Promise<Recorded> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'record-session');
    return putOnRecord(tx, announce, { pair, personId, now, ...recording });
  });
}

type OnRecord = Omit<Recording, 'pairId'> & {
  readonly pair: Pair;
  /** Of the booked session that they mean, where they mean one. */
  readonly bookingNumber?: number;
  readonly personId: string;
  readonly now: Temporal.Instant;
};

/** As `recordSession`, of a pair that is locked. */
export async function putOnRecord(
  tx: WorkspaceTransaction,
  announce: Deps['announce'],
  { pair, personId, number, isAnother, bookingNumber, now }: OnRecord,
): Promise<Recorded> {
  const pairId = pair.id;
  const held = await findSessions(tx, pairId);
  const rota = await rotaOf(tx, pair);
  const isRecorded = isOnRecord({ ...rota, startedAt: await startedAtOf(tx, pairId) }, { isAnother, now });
  if (number > nextNumber(held)) throw new SessionError('one-before-undone');
  if (number < nextNumber(held) || isRecorded) throw alreadyOnRecord(pair);
  await insertSession(tx, {
    pairId,
    number,
    menteeId: rota.menteeToday.id,
    form: rota.form,
    reportedBy: personId,
    heldAt: now,
  });
  await movePair(tx, pair, { kind: 'begun', now });
  await announce(tx, 'sessionHeld', { pairId, number, bookingNumber, now });
  return pair.state === 'paused' ? { pairId, number } : 'told';
}

/** Which says where another one can be recorded: while the pair rests, not in its DM. */
export const alreadyOnRecord = ({ state }: Pair): SessionError =>
  new SessionError(state === 'paused' ? 'already-on-record-in-pause' : 'already-on-record');

/** Takes the last session off the record again: it was put there by mistake, and not long ago. */
export async function undoSession(
  { db, clock, announce }: Acting,
  { workspaceId, personId }: Actor,
  { pairId, number }: Session,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'undo-session');
    const held = await findSessions(tx, pairId);
    if (number > held.length) throw new SessionError('undone-already');
    const lastRecordedAt = held.at(-1)?.recordedAt;
    if (number < held.length || !isJustRecorded({ lastRecordedAt }, now))
      throw new SessionError('not-to-undo');
    await deleteSession(tx, pairId, number);
    const isBegunBySession = held.length === 1 && (await agreedBy(tx, pairId)) === undefined;
    if (isBegunBySession) await movePair(tx, pair, { kind: 'begun-undone' });
    await announce(tx, 'sessionUndone', { pairId, number, now });
  });
}

type LastSession = { readonly heldAt: Temporal.Instant; readonly between: Between };

/** Before its day is chosen: when it is on record, and when it can have been. */
export async function lastSession(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
  { pairId, number }: Session,
): Promise<LastSession> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requirePairToOpen(tx, { pairId, personId, now: clock.now() }, 'date-session');
    return requireLast(tx, { pairId, number });
  });
}

async function requireLast(tx: WorkspaceTransaction, { pairId, number }: Session): Promise<LastSession> {
  const held = await findSessions(tx, pairId);
  const last = held.at(-1);
  if (last?.number !== number) throw new SessionError('not-the-last');
  const since = await sinceWhen(tx, pairId);
  const bookedAt = await findBookedBetween(tx, pairId, orderBetween(held, since));
  return { heldAt: last.heldAt, between: heldBetween(held, since, bookedAt) };
}

type OnDay = Session & {
  readonly day: Temporal.PlainDate;
  /** By whose clock that is. */
  readonly timeZone: string;
};

/** The last session was on that day: how long ago they met is counted from then on, and all of them can read it. */
export async function keepDay(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
  { pairId, number, day, timeZone }: OnDay,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await requirePairOf(tx, { pairId, personId, now: clock.now() }, 'date-session');
    const { heldAt, between } = await requireLast(tx, { pairId, number });
    const at = momentOn(day, { heldAt, between, timeZone });
    if (!at) throw new SessionError('not-the-last');
    await dateSession(tx, { pairId, number, at });
  });
}

/** It was then, rather than when it was told of: where that can be. */
export async function dateSession(
  tx: WorkspaceTransaction,
  { pairId, number, at }: Session & { readonly at: Temporal.Instant },
): Promise<void> {
  const held = await findSessions(tx, pairId);
  const { from, until } = orderBetween(held, await sinceWhen(tx, pairId));
  if (held.at(-1)?.number !== number) throw new SessionError('not-the-last');
  if (Temporal.Instant.compare(at, from) < 0 || Temporal.Instant.compare(at, until) > 0) return;
  await updateHeldAt(tx, { pairId, number, heldAt: at, recordedAt: until });
}

type ChangeDeps = Pick<Deps, 'db' | 'clock' | 'queue' | 'announce'>;

/** That one is the mentee of the session that is next. All hear of it, unless it was so already. */
export const swapRoles = (
  deps: ChangeDeps,
  actor: Actor,
  { seat, ...session }: Session & { readonly seat: number },
): Promise<void> =>
  change(deps, actor, {
    session,
    to: ({ pair, menteeToday, form }) => {
      const menteeId = pair.members[seat]?.id;
      if (menteeId === undefined) throw new SessionError('another-session');
      if (form === 'halves') throw new SessionError('is-split');
      if (menteeToday.id === menteeId) throw new SessionError('roles-already');
      return { menteeId };
    },
  });

/** Each of two is the mentee for a half of the session that is next, or one of them for all of it. */
export const shareSession = (
  deps: ChangeDeps,
  actor: Actor,
  { form, ...session }: Session & { readonly form: RotaForm },
): Promise<void> =>
  change(deps, actor, {
    session,
    to: (rota) => {
      if (form === 'halves' && !mayBeInHalves(rota)) throw new SessionError('not-in-halves');
      if (form === rota.form) throw new SessionError('roles-already');
      return { form };
    },
  });

type Changing = {
  readonly session: Session;
  readonly to: (rota: Rota) => { readonly menteeId: string } | { readonly form: RotaForm };
};

async function change(
  { db, clock, queue, announce }: ChangeDeps,
  { workspaceId, personId }: Actor,
  { session: { pairId, number }, to }: Changing,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'change-roles');
    const rota = await rotaOf(tx, pair);
    if (number !== rota.sessionsHeld + 1) throw new SessionError('another-session');
    await keepChoice(tx, { pairId, number, ...to(rota) });
    await announce(tx, 'rolesChanged', { pairId, number, now });
    const lately = now.subtract(toldAnew);
    const since = haveMetSince(rota, lately) && rota.lastRecordedAt ? rota.lastRecordedAt : lately;
    if (await hasAnyCome(tx, { pairId, kinds: [rolesKind], since })) return;
    const delivery = { pairId, kind: rolesKind };
    const deliveries = [{ ...delivery, occurrence: await nextOccurrence(tx, delivery) }];
    await queueDeliveries(tx, queue, { deliveries, now });
  });
}

type Planned = Session & { readonly planId: string };

/** The pair, which is locked, goes by that plan then. */
export const keepPlan = (tx: WorkspaceTransaction, planned: Planned): Promise<void> =>
  keepChoice(tx, planned);
