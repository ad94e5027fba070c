import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { holdBack, takeRoom, type Wait } from './rates.ts';

type HomeRoomDeps = Pick<Deps, 'db' | 'clock' | 'rates'>;

/** What has become of a Home that is drawn of its own accord, until it is drawn. */
export type SoFar = {
  readonly faults?: number;
  readonly turn?: string | undefined;
  /** Its owner has just pressed something in it. */
  readonly isPressedFor?: boolean;
};

/** Homes that are drawn of their own accord leave room for those who open theirs: nobody who looks on waits for that of others. */
export const roomForHome = (
  { db, clock, rates }: HomeRoomDeps,
  { workspaceId }: Actor,
  { turn, isPressedFor = false }: SoFar,
): Promise<Wait | undefined> =>
  db.inWorkspace(workspaceId, (tx) =>
    takeRoom(tx, { methods: ['views.publish'] }, { rates, now: clock.now(), turn, isPressedFor }),
  );

export const leaveHomesAlone = (
  { db, clock }: Omit<HomeRoomDeps, 'rates'>,
  { workspaceId }: Actor,
  seconds: number,
): Promise<void> =>
  db.inWorkspace(workspaceId, (tx) =>
    holdBack(tx, { method: 'views.publish', until: clock.now().add({ seconds }) }),
  );
