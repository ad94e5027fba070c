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
  /**
   * Locks whatever `whenDue` changes, before the touchpoint's own row is locked. Whoever acts on a pair locks the
   * pair first and its touchpoints last: done the other way round here, each could wait for the other.
   */
  readonly lock?: (tx: WorkspaceTransaction, pairId: string) => Promise<unknown>;
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
  /**
   * What its message, which stands in Slack, says once something has changed: what now holds, with buttons for what can now be
   * done. It only reads. Undefined leaves the message as it is.
   */
  readonly refresh?: (tx: WorkspaceTransaction, delivery: Delivery) => Promise<Message | undefined>;
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
export type MemberKind = Omit<TouchpointKind, 'compose' | 'refresh' | 'afterwards'> & {
  /** Whom of the pair it goes to, by their ids, asked at the moment when it is due. */
  readonly recipients: (
    tx: WorkspaceTransaction,
    delivery: Omit<Delivery, 'id'>,
  ) => Promise<readonly string[]>;
  readonly compose: (tx: WorkspaceTransaction, delivery: MemberDelivery) => Promise<Outgoing | undefined>;
  readonly refresh?: (tx: WorkspaceTransaction, delivery: MemberDelivery) => Promise<Message | undefined>;
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
  readonly refresh?: (tx: WorkspaceTransaction, delivery: ProgramDelivery) => Promise<Message | undefined>;
};

/** One sending to one person, whatever pairs they are in. */
export type PersonalDelivery = Omit<Delivery, 'pairId'> & {
  readonly personId: string;
};

/** What follows an act and goes to one person alone. */
export type PersonalKind = Pick<TouchpointKind, 'kind' | 'ifUnsure'> & {
  readonly compose: (tx: WorkspaceTransaction, delivery: PersonalDelivery) => Promise<Outgoing | undefined>;
  readonly refresh?: (tx: WorkspaceTransaction, delivery: PersonalDelivery) => Promise<Message | undefined>;
};

export type TouchpointKinds = {
  readonly ofPairs: ReadonlyMap<string, TouchpointKind>;
  readonly ofMembers: ReadonlyMap<string, MemberKind>;
  readonly ofPrograms: ReadonlyMap<string, ProgramKind>;
  readonly ofPeople: ReadonlyMap<string, PersonalKind>;
};

/** What a feature contributes. */
export type Kinds = {
  readonly ofPairs?: readonly TouchpointKind[];
  readonly ofMembers?: readonly MemberKind[];
  readonly ofPrograms?: readonly ProgramKind[];
  readonly ofPeople?: readonly PersonalKind[];
};

export const touchpointKinds = (...kinds: readonly Kinds[]): TouchpointKinds => ({
  ofPairs: byName(kinds.flatMap(({ ofPairs = [] }) => ofPairs)),
  ofMembers: byName(kinds.flatMap(({ ofMembers = [] }) => ofMembers)),
  ofPrograms: byName(kinds.flatMap(({ ofPrograms = [] }) => ofPrograms)),
  ofPeople: byName(kinds.flatMap(({ ofPeople = [] }) => ofPeople)),
});

const byName = <Kind extends { readonly kind: string }>(kinds: readonly Kind[]): ReadonlyMap<string, Kind> =>
  new Map(kinds.map((each) => [each.kind, each]));
