import type { WorkspaceTransaction } from '../db/database.ts';
import type { Message } from '../slack/blocks.ts';
import type { Posted } from '../slack/messages.ts';
import type { Timing } from './time-gate.ts';
import type {
  Audience,
  Closing,
  Delivery,
  OutgoingMessage,
  TouchpointFor,
  TouchpointsByKind,
} from './touchpoints.ts';

/** A delivery as it stands on record, whoever's it is. */
export type OnRecord = {
  readonly id: string;
  readonly pairId: string | null;
  readonly programId: string | null;
  readonly personId: string | null;
  readonly kind: string;
  readonly occurrence: number;
};

/** What its touchpoint has to say about one delivery. */
export type Sending = {
  readonly timing: Timing;
  /** Whether it answers what somebody has just pressed, rather than coming by the clock. */
  readonly isPressedFor: boolean;
  /** Until then it waits, whatever the gate for time says. */
  readonly notBefore?: (
    tx: WorkspaceTransaction,
    now: Temporal.Instant,
  ) => Promise<Temporal.Instant | undefined>;
  readonly compose: (tx: WorkspaceTransaction) => Promise<OutgoingMessage | Closing | undefined>;
  readonly afterwards: (tx: WorkspaceTransaction, posted: Posted) => Promise<void>;
  readonly refresh: (tx: WorkspaceTransaction) => Promise<Message | undefined>;
};

/** Undefined for what this replica is too old to know. */
export function sendingOf(
  touchpoints: TouchpointsByKind,
  { pairId, programId, personId, ...delivery }: OnRecord,
): Sending | undefined {
  const touchpoint = touchpoints.get(delivery.kind);
  switch (touchpoint?.audience) {
    case 'pair':
      return pairId === null ? undefined : bound(touchpoint, { ...delivery, pairId });
    case 'member':
      if (pairId === null || personId === null) return undefined;
      return {
        ...bound(touchpoint, { ...delivery, pairId, personId }),
        notBefore: async (tx, now) => touchpoint.notBefore?.(tx, { pairId, personId }, now),
      };
    case 'program':
      if (programId === null || personId === null) return undefined;
      return bound(touchpoint, { ...delivery, programId, personId });
    case 'person':
      return personId === null ? undefined : bound(touchpoint, { ...delivery, personId });
    case undefined:
      return undefined;
  }
}

function bound<Each extends Audience>(touchpoint: TouchpointFor<Each>, delivery: Delivery<Each>): Sending {
  return {
    timing: touchpoint,
    isPressedFor: touchpoint.when === 'exact' && touchpoint.foretold === undefined,
    compose: (tx) => touchpoint.compose(tx, delivery),
    refresh: async (tx) => touchpoint.refresh?.(tx, delivery),
    afterwards: async (tx, posted) => touchpoint.afterwards?.(tx, delivery, posted),
  };
}
