import type { WorkspaceTransaction } from '../db/database.ts';
import type { Message } from '../slack/blocks.ts';
import type { Posted } from '../slack/messages.ts';
import type { Outgoing, TouchpointKind, TouchpointKinds } from './touchpoints.ts';

/** A delivery as it stands on record: a pair's, one person's, or a pair's or program's to one person. */
export type OnRecord = {
  readonly id: string;
  readonly pairId: string | null;
  readonly programId: string | null;
  readonly personId: string | null;
  readonly kind: string;
  readonly occurrence: number;
};

/** What a kind has to say about one delivery, whoever's it is. */
export type Sending = Pick<TouchpointKind, 'ifUnsure'> & {
  readonly compose: (tx: WorkspaceTransaction) => Promise<Outgoing | undefined>;
  readonly afterwards: (tx: WorkspaceTransaction, posted: Posted) => Promise<void>;
  readonly refresh: (tx: WorkspaceTransaction) => Promise<Message | undefined>;
};

export function sendingOf(
  { ofPairs, ofMembers, ofPrograms, ofPeople }: TouchpointKinds,
  { pairId, programId, personId, ...delivery }: OnRecord,
): Sending | undefined {
  if (pairId !== null && personId !== null)
    return bound(ofMembers.get(delivery.kind), { ...delivery, pairId, personId });
  if (pairId !== null) return bound(ofPairs.get(delivery.kind), { ...delivery, pairId });
  if (programId !== null && personId !== null)
    return bound(ofPrograms.get(delivery.kind), { ...delivery, programId, personId });
  if (personId !== null) return bound(ofPeople.get(delivery.kind), { ...delivery, personId });
  return undefined;
}

type Kind<Delivery> = Pick<TouchpointKind, 'ifUnsure'> & {
  readonly compose: (tx: WorkspaceTransaction, delivery: Delivery) => Promise<Outgoing | undefined>;
  readonly afterwards?: (tx: WorkspaceTransaction, delivery: Delivery, posted: Posted) => Promise<void>;
  readonly refresh?: (tx: WorkspaceTransaction, delivery: Delivery) => Promise<Message | undefined>;
};

function bound<Delivery>(kind: Kind<Delivery> | undefined, delivery: Delivery): Sending | undefined {
  return (
    kind && {
      ifUnsure: kind.ifUnsure,
      compose: (tx) => kind.compose(tx, delivery),
      afterwards: async (tx, posted) => kind.afterwards?.(tx, delivery, posted),
      refresh: async (tx) => kind.refresh?.(tx, delivery),
    }
  );
}
