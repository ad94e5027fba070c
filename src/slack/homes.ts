import { setTimeout as pause } from 'node:timers/promises';
import type { HomeView } from '@slack/types';
import type { Actor } from '../actor.ts';
import type { Concerned } from '../db/concerned.ts';
import type { Deps } from '../deps.ts';
import { callsAtOnce } from './clients.ts';
import { failureOf } from './errors.ts';
import type { Failure } from './failures.ts';
import { longestWait, waitAfterFaults } from './waits.ts';
import { gate } from './gate.ts';
import { beginDraw, findOpenedSince, isLastDraw, rememberOpened } from './home-views.ts';

/** Draws App Home anew for whoever has it before them. */
export type Homes = {
  /** Rejects where it could not be drawn: Slack then tells of it once more. */
  readonly opened: (who: Actor) => Promise<void>;
  /** After a press in Home, also where it was refused: what was pressed may be of before. */
  readonly pressed: (who: Actor) => Promise<void>;
  /** Something that Homes show has changed: those of these people, and what is a program's in everybody's. */
  readonly changed: (
    workspaceId: string,
    concerned: Pick<Concerned, 'personIds' | 'programIds'>,
  ) => Promise<void>;
  /** Draws nothing more, and waits for what is being drawn. */
  readonly stop: () => Promise<void>;
};

/** Slack tells when Home is opened and never when it is left. Whoever comes back to it later opens it again. */
const before = Temporal.Duration.from({ hours: 24 });

/** So many milliseconds of changes are drawn in one. Nobody sees the wait. */
const burst = 250;

type Parts = Pick<Deps, 'db' | 'clients' | 'clock' | 'log'>;
type Compose = (who: Actor) => Promise<HomeView>;

export function createHomes(parts: Parts, compose: Compose): Homes {
  const { db, clock, log } = parts;
  const inTurn = gate(1);
  // A change of a program's may be one of very many Homes.
  const ofWorkspace = gate(callsAtOnce);
  const waiting = new Set<string>();
  const working = new Set<Promise<void>>();
  const stopped = new AbortController();

  const remember = ({ workspaceId, personId }: Actor) =>
    db.inWorkspace(workspaceId, (tx) => rememberOpened(tx, personId, clock.now()));
  const drawNow = (who: Actor): Promise<void> =>
    inTurn(keyOf(who), async () => {
      const isLast = await ofWorkspace(who.workspaceId, () => draw(parts, compose, who));
      // Two that overlapped once must not go on doing so.
      if (!isLast) void drawAfter(who, burst * (1 + Math.random()));
    });
  const drawAfter = (who: Actor, milliseconds: number, faults = 0): Promise<void> => {
    if (waiting.has(keyOf(who)) || stopped.signal.aborted) return Promise.resolve();
    waiting.add(keyOf(who));
    return track(async () => {
      await pause(milliseconds, undefined, { signal: stopped.signal }).catch(() => undefined);
      waiting.delete(keyOf(who));
      if (!stopped.signal.aborted)
        await drawNow(who).catch((error: unknown) => tryAgain(who, error, faults + 1));
    });
  };
  const tryAgain = (who: Actor, error: unknown, faults: number): void => {
    const failure = failureOf(error, 'views.publish');
    log.warn({ workspaceId: who.workspaceId, failure, faults }, 'a Home could not be published');
    const seconds = secondsUntilNext(failure, faults);
    if (seconds !== undefined) void drawAfter(who, 1000 * seconds, faults);
  };
  const track = (work: () => Promise<void>): Promise<void> => {
    const done = work()
      .catch((error: unknown) => log.error({ err: error }, 'a Home could not be drawn'))
      .finally(() => working.delete(done));
    working.add(done);
    return done;
  };

  return {
    opened: async (who) => {
      await remember(who);
      await drawNow(who);
    },
    pressed: (who) =>
      track(async () => {
        await remember(who);
        void drawAfter(who, burst);
      }),
    changed: (workspaceId, { personIds, programIds }) =>
      track(async () => {
        const since = clock.now().subtract(before);
        const whom = programIds.size > 0 ? 'everybody' : [...personIds];
        const looking = await db.inWorkspace(workspaceId, (tx) => findOpenedSince(tx, whom, since));
        for (const personId of looking) void drawAfter({ workspaceId, personId }, burst);
      }),
    stop: async () => {
      stopped.abort();
      await Promise.allSettled(working);
    },
  };
}

const keyOf = ({ workspaceId, personId }: Actor): string => `${workspaceId}/${personId}`;

/** Over some ten minutes. Whoever looks at it later opens it again, and it is drawn then. */
const mostFaults = 8;

/** Undefined where it is given up. */
function secondsUntilNext(failure: Failure, faults: number): number | undefined {
  if (failure.kind === 'refused' || failure.kind === 'malformed' || faults >= mostFaults) return undefined;
  if (failure.kind === 'busy') return failure.afterSeconds;
  return waitAfterFaults(faults, { atMost: longestWait.outage, chance: Math.random() });
}

/**
 * Of two draws that overlap, here or on another replica, the one that read first may be published last: whoever has published
 * and finds that another began meanwhile must draw once more.
 * @returns whether none has
 */
async function draw({ db, clients }: Parts, compose: Compose, who: Actor): Promise<boolean> {
  const { workspaceId, personId } = who;
  const slack = await clients.forWorkspace(workspaceId);
  if (!slack) return true;
  const own = await db.inWorkspace(workspaceId, (tx) => beginDraw(tx, personId));
  await slack.views.publish({ user_id: personId, view: await compose(who) });
  return own === undefined || db.inWorkspace(workspaceId, (tx) => isLastDraw(tx, personId, own));
}
