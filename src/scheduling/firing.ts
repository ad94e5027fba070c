import type { DueTouchpoint, WorkspaceTransaction } from '../db/database.ts';
import type { NewDelivery } from './deliveries.ts';
import type { TouchpointKind, TouchpointKinds } from './touchpoints.ts';

export type Due = Pick<DueTouchpoint, 'pairId' | 'programId' | 'kind'> & { readonly occurrence: number };

/** What a kind has to say about one touchpoint that is due, whoever's it is. */
export type Firing = {
  readonly deliveries: (tx: WorkspaceTransaction) => Promise<readonly NewDelivery[]>;
  readonly whenDue: (tx: WorkspaceTransaction, now: Temporal.Instant) => Promise<void>;
  readonly next: (tx: WorkspaceTransaction, now: Temporal.Instant) => Promise<Temporal.Instant | undefined>;
};

/** What the kind changes beside the touchpoint is locked before it. */
export async function lockFor(
  tx: WorkspaceTransaction,
  { ofPairs, ofMembers }: TouchpointKinds,
  { pairId, kind }: Pick<Due, 'pairId' | 'kind'>,
): Promise<void> {
  if (pairId !== null) await (ofPairs.get(kind) ?? ofMembers.get(kind))?.lock?.(tx, pairId);
}

export function firingOf(
  { ofPairs, ofMembers, ofPrograms }: TouchpointKinds,
  { pairId, programId, ...due }: Due,
): Firing | undefined {
  if (programId !== null)
    return toEach(ofPrograms.get(due.kind), { ...due, programId }, (personId) => ({
      ...due,
      programId,
      personId,
    }));
  if (pairId === null) return undefined;
  const ofPair = ofPairs.get(due.kind);
  if (ofPair) return toThePair(ofPair, { ...due, pairId });
  return toEach(ofMembers.get(due.kind), { ...due, pairId }, (personId) => ({ ...due, pairId, personId }));
}

function toThePair(kind: TouchpointKind, delivery: Parameters<TouchpointKind['next']>[1]): Firing {
  return {
    deliveries: async () => [delivery],
    whenDue: async (tx, now) => kind.whenDue?.(tx, delivery, now),
    next: (tx, now) => kind.next(tx, delivery, now),
  };
}

type Kind<Delivery> = {
  readonly recipients: (tx: WorkspaceTransaction, delivery: Delivery) => Promise<readonly string[]>;
  readonly whenDue?: (tx: WorkspaceTransaction, delivery: Delivery, now: Temporal.Instant) => Promise<void>;
  readonly next: (
    tx: WorkspaceTransaction,
    delivery: Delivery,
    now: Temporal.Instant,
  ) => Promise<Temporal.Instant | undefined>;
};

function toEach<Delivery>(
  kind: Kind<Delivery> | undefined,
  delivery: Delivery,
  to: (personId: string) => NewDelivery,
): Firing | undefined {
  return (
    kind && {
      deliveries: async (tx) => (await kind.recipients(tx, delivery)).map(to),
      whenDue: async (tx, now) => kind.whenDue?.(tx, delivery, now),
      next: (tx, now) => kind.next(tx, delivery, now),
    }
  );
}
