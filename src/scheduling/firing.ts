import type { DueTouchpoint, WorkspaceTransaction } from '../db/database.ts';
import type { Audience, Due, NewDelivery, TouchpointFor, Touchpoints } from './touchpoints.ts';

export type DueRow = Pick<DueTouchpoint, 'pairId' | 'programId' | 'kind'> & { readonly occurrence: number };

/** What a touchpoint that is due has to say. */
export type Firing = {
  readonly deliveries: (tx: WorkspaceTransaction) => Promise<readonly NewDelivery[]>;
  readonly whenDue: (tx: WorkspaceTransaction, now: Temporal.Instant) => Promise<void>;
  readonly next: (tx: WorkspaceTransaction, now: Temporal.Instant) => Promise<Temporal.Instant | undefined>;
};

/** Undefined for what this replica is too old to know. */
export function firingOf(
  touchpoints: Touchpoints,
  { pairId, programId, ...due }: DueRow,
): Firing | undefined {
  const touchpoint = touchpoints.get(due.kind);
  switch (touchpoint?.audience) {
    case 'pair':
      return pairId === null ? undefined : toAll(touchpoint, { ...due, pairId });
    case 'member':
      return pairId === null
        ? undefined
        : toEach(touchpoint, { ...due, pairId }, (personId) => ({ ...due, pairId, personId }));
    case 'program':
      return programId === null
        ? undefined
        : toEach(touchpoint, { ...due, programId }, (personId) => ({ ...due, programId, personId }));
    case 'person':
    case undefined:
      return undefined;
  }
}

const toAll = (touchpoint: TouchpointFor<'pair'>, due: Due<'pair'>): Firing => ({
  deliveries: async () => [due],
  ...bound(touchpoint, due),
});

type Schedule<Each extends Audience> = Pick<TouchpointFor<Each>, 'whenDue' | 'next'> & {
  readonly recipients?: (tx: WorkspaceTransaction, due: Due<Each>) => Promise<readonly string[]>;
};

const toEach = <Each extends Audience>(
  touchpoint: Schedule<Each>,
  due: Due<Each>,
  to: (personId: string) => NewDelivery,
): Firing => ({
  deliveries: async (tx) => ((await touchpoint.recipients?.(tx, due)) ?? []).map(to),
  ...bound(touchpoint, due),
});

const bound = <Each extends Audience>(
  touchpoint: Pick<TouchpointFor<Each>, 'whenDue' | 'next'>,
  due: Due<Each>,
): Pick<Firing, 'whenDue' | 'next'> => ({
  whenDue: async (tx, now) => touchpoint.whenDue?.(tx, due, now),
  next: async (tx, now) => touchpoint.next?.(tx, due, now),
});
