import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';
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
  /** What else becomes of the pair at that moment, whether or not the message reaches it; before `next`. */
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
  readonly ofPeople: ReadonlyMap<string, PersonalKind>;
};

type Kinds = {
  readonly ofPairs?: readonly TouchpointKind[];
  readonly ofMembers?: readonly MemberKind[];
  readonly ofPeople?: readonly PersonalKind[];
};

export const touchpointKinds = ({ ofPairs = [], ofMembers = [], ofPeople = [] }: Kinds): TouchpointKinds => ({
  ofPairs: byName(ofPairs),
  ofMembers: byName(ofMembers),
  ofPeople: byName(ofPeople),
});

const byName = <Kind extends { readonly kind: string }>(kinds: readonly Kind[]): ReadonlyMap<string, Kind> =>
  new Map(kinds.map((each) => [each.kind, each]));

type Scheduled = { readonly pairId: string; readonly kind: string; readonly dueAt: Temporal.Instant };

/**
 * Begins a series for the pair. Where it runs already it is left as it is; where it has ended before, it counts on from
 * there, since an occurrence that is on record is never sent again.
 */
export async function scheduleFirst(tx: WorkspaceTransaction, touchpoint: Scheduled): Promise<void> {
  await tx.db
    .insertInto('touchpoints')
    .values({ ...touchpoint, occurrence: await nextOccurrence(tx, touchpoint) })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'pairId', 'kind']).doNothing())
    .execute();
}

/** As `scheduleFirst`, but one that waits already is put to the new time. */
export async function scheduleAnew(tx: WorkspaceTransaction, touchpoint: Scheduled): Promise<void> {
  await tx.db
    .insertInto('touchpoints')
    .values({ ...touchpoint, occurrence: await nextOccurrence(tx, touchpoint) })
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'pairId', 'kind']).doUpdateSet({ dueAt: touchpoint.dueAt }),
    )
    .execute();
}

/** The number of the next one of its kind. To be asked while the pair is locked. */
export async function nextOccurrence(
  { db }: WorkspaceTransaction,
  { pairId, kind }: { readonly pairId: string; readonly kind: string },
): Promise<number> {
  const { last } = await db
    .selectFrom('deliveries')
    .select((eb) => eb.fn.coalesce(eb.fn.max('occurrence'), sql.lit(0)).as('last'))
    .where('pairId', '=', pairId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return last + 1;
}
