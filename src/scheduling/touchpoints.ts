import { sql, type ExpressionBuilder } from 'kysely';
import type { Database, WorkspaceTransaction } from '../db/database.ts';
import type { Message } from '../slack/blocks.ts';
import type { Posted } from '../slack/messages.ts';

/** One sending, and what it belongs to. */
export type Delivery = {
  readonly id: string;
  readonly pairId: string;
  readonly kind: string;
  /** Counts from 1 within (pair, kind). */
  readonly occurrence: number;
};

export type Outgoing = {
  readonly to: { readonly channelId: string } | { readonly people: readonly string[] };
  readonly message: Message;
};

/** What a feature sends of its own accord: it says when, what and to whom; the rest is the same for all. */
export type TouchpointKind = {
  readonly kind: string;
  /**
   * Where Slack's answer never came, the message stands there perhaps. What must not be lost is sent once more, at the risk
   * of standing there twice; what would only bother is let go.
   */
  readonly ifUnsure: 'send-again' | 'let-go';
  /**
   * Takes hold of whatever `whenDue` changes, before the touchpoint's own row is held. Whoever acts on a pair holds the
   * pair first and its touchpoints last: done the other way round here, each could wait for the other.
   */
  readonly hold?: (tx: WorkspaceTransaction, pairId: string) => Promise<unknown>;
  /**
   * What else becomes of the pair at that moment, whether or not the message reaches it; before `next`. `now` is when it was
   * due, here and in `next`, so that the minutes until a tick do not add up; or the tick's own time, where that is long after.
   */
  readonly whenDue?: (
    tx: WorkspaceTransaction,
    delivery: Omit<Delivery, 'id'>,
    now: Temporal.Instant,
  ) => Promise<void>;
  /** When the one after this is due; undefined ends the series. */
  readonly next: (
    tx: WorkspaceTransaction,
    delivery: Omit<Delivery, 'id'>,
    now: Temporal.Instant,
  ) => Promise<Temporal.Instant | undefined>;
  /** Read at the moment of sending, so that it says what then holds; undefined drops it. */
  readonly compose: (tx: WorkspaceTransaction, delivery: Delivery) => Promise<Outgoing | undefined>;
  /** Part of the transaction that records the sending. */
  readonly afterwards?: (tx: WorkspaceTransaction, delivery: Delivery, posted: Posted) => Promise<void>;
};

/** One that comes by itself, again and again. */
export type Series = TouchpointKind & {
  /** When the first is due, for a pair introduced now. */
  readonly first: (
    tx: WorkspaceTransaction,
    pairId: string,
    now: Temporal.Instant,
  ) => Promise<Temporal.Instant>;
};

/** One that is on no schedule: it follows what a member did. */
export const followUp = (kind: Omit<TouchpointKind, 'next'>): TouchpointKind => ({
  ...kind,
  next: async () => undefined,
});

/** One sending of a pair's to one of its members alone. */
export type MemberDelivery = Delivery & { readonly personId: string };

/** What comes to members of a pair in private. */
export type MemberKind = Omit<TouchpointKind, 'compose' | 'afterwards'> & {
  /** Whom of the pair it goes to, by their ids, asked at the moment when it is due. */
  readonly recipients: (
    tx: WorkspaceTransaction,
    delivery: Omit<Delivery, 'id'>,
  ) => Promise<readonly string[]>;
  readonly compose: (tx: WorkspaceTransaction, delivery: MemberDelivery) => Promise<Outgoing | undefined>;
};

export const memberFollowUp = (kind: Omit<MemberKind, 'next'>): MemberKind => ({
  ...kind,
  next: async () => undefined,
});

/** One sending of a program's to one person. */
export type ProgramDelivery = Omit<Delivery, 'pairId'> & {
  readonly programId: string;
  readonly personId: string;
};

type OfProgram = Omit<ProgramDelivery, 'id' | 'personId'>;

/** What comes from a program's own schedule to people one by one. */
export type ProgramKind = Pick<TouchpointKind, 'kind' | 'ifUnsure'> & {
  readonly recipients: (tx: WorkspaceTransaction, due: OfProgram) => Promise<readonly string[]>;
  readonly whenDue?: (tx: WorkspaceTransaction, due: OfProgram, now: Temporal.Instant) => Promise<void>;
  readonly next: (
    tx: WorkspaceTransaction,
    due: OfProgram,
    now: Temporal.Instant,
  ) => Promise<Temporal.Instant | undefined>;
  readonly compose: (tx: WorkspaceTransaction, delivery: ProgramDelivery) => Promise<Outgoing | undefined>;
};

/** One sending to one person, whatever pairs they are in. */
export type PersonalDelivery = Omit<Delivery, 'pairId'> & {
  readonly personId: string;
};

/** What follows an act and goes to one person alone. */
export type PersonalKind = Pick<TouchpointKind, 'kind' | 'ifUnsure'> & {
  readonly compose: (tx: WorkspaceTransaction, delivery: PersonalDelivery) => Promise<Outgoing | undefined>;
};

export type TouchpointKinds = {
  readonly ofPairs: ReadonlyMap<string, TouchpointKind>;
  readonly ofMembers: ReadonlyMap<string, MemberKind>;
  readonly ofPrograms: ReadonlyMap<string, ProgramKind>;
  readonly ofPeople: ReadonlyMap<string, PersonalKind>;
};

type Kinds = {
  readonly ofPairs?: readonly TouchpointKind[];
  readonly ofMembers?: readonly MemberKind[];
  readonly ofPrograms?: readonly ProgramKind[];
  readonly ofPeople?: readonly PersonalKind[];
};

export const touchpointKinds = (kinds: Kinds): TouchpointKinds => ({
  ofPairs: byName(kinds.ofPairs),
  ofMembers: byName(kinds.ofMembers),
  ofPrograms: byName(kinds.ofPrograms),
  ofPeople: byName(kinds.ofPeople),
});

const byName = <Kind extends { readonly kind: string }>(
  kinds: readonly Kind[] = [],
): ReadonlyMap<string, Kind> => new Map(kinds.map((each) => [each.kind, each]));

/** Whose schedule it is. */
export type Subject = { readonly pairId: string } | { readonly programId: string };

type Named = Subject & { readonly kind: string };
type Scheduled = Named & { readonly dueAt: Temporal.Instant };

/**
 * Begins a series. Where it runs already it is left as it is; where it has ended before, it counts on from there, since
 * an occurrence that is on record is never sent again.
 */
export async function scheduleFirst(tx: WorkspaceTransaction, touchpoint: Scheduled): Promise<void> {
  await tx.db
    .insertInto('touchpoints')
    .values({ ...touchpoint, occurrence: await nextOccurrence(tx, touchpoint) })
    .onConflict((conflict) => conflict.columns(whoseAndWhat).doNothing())
    .execute();
}

/** Rows in one statement: Postgres takes 65,535 parameters at most. */
const rowsAtOnce = 2_000;

/** For pairs that are made in the same transaction, of which nothing can be on record yet. */
export async function scheduleNew(
  { db }: WorkspaceTransaction,
  touchpoints: readonly Scheduled[],
): Promise<void> {
  for (let start = 0; start < touchpoints.length; start += rowsAtOnce) {
    const some = touchpoints.slice(start, start + rowsAtOnce);
    await db
      .insertInto('touchpoints')
      .values(some.map((touchpoint) => ({ ...touchpoint, occurrence: 1 })))
      .execute();
  }
}

/** As `scheduleFirst`, but one that waits already is put to the new time. */
export async function scheduleAnew(tx: WorkspaceTransaction, touchpoint: Scheduled): Promise<void> {
  await tx.db
    .insertInto('touchpoints')
    .values({ ...touchpoint, occurrence: await nextOccurrence(tx, touchpoint) })
    .onConflict((conflict) => conflict.columns(whoseAndWhat).doUpdateSet({ dueAt: touchpoint.dueAt }))
    .execute();
}

/** What was to come due does not. */
export async function unschedule(tx: WorkspaceTransaction, touchpoint: Named): Promise<void> {
  await tx.db
    .deleteFrom('touchpoints')
    .where(ofSubject(touchpoint))
    .where('kind', '=', touchpoint.kind)
    .execute();
}

/** Puts one that waits to a later time. One that has come already, or comes later still, is left as it is. */
export async function putOff(tx: WorkspaceTransaction, { dueAt, ...touchpoint }: Scheduled): Promise<void> {
  await tx.db
    .updateTable('touchpoints')
    .set({ dueAt })
    .where(ofSubject(touchpoint))
    .where('kind', '=', touchpoint.kind)
    .where('dueAt', '<', dueAt)
    .execute();
}

const whoseAndWhat = ['workspaceId', 'pairId', 'programId', 'kind'] as const;

/** The number of the next one of its kind. To be asked while the pair, or the program, is locked. */
export async function nextOccurrence(tx: WorkspaceTransaction, touchpoint: Named): Promise<number> {
  const { last } = await tx.db
    .selectFrom('deliveries')
    .select((eb) => eb.fn.coalesce(eb.fn.max('occurrence'), sql.lit(0)).as('last'))
    .where(ofSubject(touchpoint))
    .where('kind', '=', touchpoint.kind)
    .executeTakeFirstOrThrow();
  return last + 1;
}

type Whose = { readonly pairId?: string | null; readonly programId?: string | null };

/** Compared by `=`, which an index serves. */
export const ofSubject =
  ({ pairId = null, programId = null }: Whose) =>
  (eb: ExpressionBuilder<Database, 'touchpoints' | 'deliveries'>) =>
    pairId === null ? eb('programId', '=', programId) : eb('pairId', '=', pairId);
