import { setTimeout as pause } from 'node:timers/promises';
import type { HomeView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Actor } from '../actor.ts';
import type { Concerned } from '../db/concerned.ts';
import type { WorkspaceTransaction } from '../db/database.ts';
import { createForesight, type Foresight } from '../db/foresight.ts';
import type { Deps } from '../deps.ts';
import { callsAtOnce } from './clients.ts';
import { failureOf } from './errors.ts';
import type { Failure } from './failures.ts';
import { longestWait, waitAfterFaults } from './waits.ts';
import { gate } from './gate.ts';
import { leaveHomesAlone, roomForHome, type SoFar } from './home-room.ts';
import {
  beginDraw,
  findOpenedSince,
  isNobodyOpening,
  latestDraw,
  nothingKept,
  rememberOpened,
} from './home-views.ts';

/** How a draw begins and ends: each a part of one of its two transactions. */
export type Opening = {
  /** @returns the number of the draw, which nobody has whom the directory does not know; undefined where there is nothing to draw */
  readonly begin: (tx: WorkspaceTransaction) => Promise<{ readonly draws: number | undefined } | undefined>;
  /** @returns the number of the draw that began last */
  readonly end: (tx: WorkspaceTransaction) => Promise<number>;
};

/** Draws App Home anew for whoever has it before them. */
export type Homes = {
  /** Rejects where it could not be drawn: Slack then tells of it once more. */
  readonly opened: (who: Actor, opening: Opening) => Promise<'done' | 'unknown'>;
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
const before = {
  /** Of what is a program's: it may be very many Homes. */
  everybody: Temporal.Duration.from({ hours: 24 }),
  /** What concerns somebody by name may come days after they asked for it, while their Home stays open. */
  named: Temporal.Duration.from({ hours: 7 * 24 }),
} as const;

/** So many milliseconds of changes are drawn in one. Nobody sees the wait. */
const burst = 250;

/** So many Homes can be drawn again in one statement. Each takes a few kilobytes. */
const foreseen = 1_000;

type HomesDeps = Pick<Deps, 'db' | 'clients' | 'clock' | 'log' | 'rates'> & { readonly foresight: Foresight };
type Compose = (tx: WorkspaceTransaction, who: Actor) => Promise<HomeView>;

export function createHomes(given: Omit<HomesDeps, 'foresight'>, compose: Compose): Homes {
  const { db, clock, log } = given;
  const { track, settled } = tracking(log);
  const stopped = new AbortController();
  const parts = { ...given, foresight: createForesight(foreseen) };
  const homes = drawing(parts, compose, { track, stopped: stopped.signal });
  return {
    opened: homes.opened,
    pressed: (who) =>
      track(async () => {
        const opened = { personId: who.personId, openedAt: clock.now() };
        await db.inWorkspace(who.workspaceId, (tx) => rememberOpened(tx, opened));
        void homes.drawAfter(who, burst, { isPressedFor: true });
      }),
    changed: (workspaceId, { personIds, programIds }) =>
      track(async () => {
        const now = clock.now();
        const sought: readonly Sought[] = [
          ...(programIds.size > 0
            ? [{ whom: 'everybody', since: now.subtract(before.everybody) } as const]
            : []),
          ...(personIds.size > 0 ? [{ whom: [...personIds], since: now.subtract(before.named) }] : []),
        ];
        const looking = await lookingOf(db, workspaceId, sought);
        for (const personId of looking) void homes.drawAfter({ workspaceId, personId }, burst);
      }),
    stop: async () => {
      stopped.abort();
      await settled();
    },
  };
}

type Life = { readonly track: (work: () => Promise<void>) => Promise<void>; readonly stopped: AbortSignal };

function drawing(parts: HomesDeps, compose: Compose, { track, stopped }: Life) {
  const { log } = parts;
  const inTurn = gate(1);
  const looking = gate(callsAtOnce);
  // A change of a program's may be one of very many Homes, which those who look at theirs don't wait for.
  const following = gate(callsAtOnce);
  const waiting = new Set<string>();

  const drawNow = (who: Actor, opening: Opening): Promise<'done' | 'unknown'> =>
    inTurn(keyOf(who), async () => {
      const drawn = await draw(parts, compose, { who, opening });
      // Two that overlapped once must not go on doing so.
      if (drawn === 'overtaken') void drawAfter(who, burst * (1 + Math.random()));
      return drawn === 'unknown' ? drawn : 'done';
    });
  const drawAfter = (who: Actor, milliseconds: number, soFar: SoFar = {}): Promise<void> => {
    const { faults = 0, isPressedFor = false } = soFar;
    if ((waiting.has(keyOf(who)) && !isPressedFor) || stopped.aborted) return Promise.resolve();
    waiting.add(keyOf(who));
    return track(async () => {
      await pause(milliseconds, undefined, { signal: stopped }).catch(() => undefined);
      waiting.delete(keyOf(who));
      if (stopped.aborted) return;
      await (isPressedFor ? looking : following)(who.workspaceId, async () => {
        const wait = await roomForHome(parts, who, soFar);
        if (wait) void drawAfter(who, 1000 * wait.seconds, { ...soFar, turn: wait.turn });
        else await drawNow(who, anew(who)).catch((error: unknown) => tryAgain(who, error, faults + 1));
      });
    });
  };
  const tryAgain = async (who: Actor, error: unknown, faults: number): Promise<void> => {
    const failure = failureOf(error, 'views.publish');
    log.warn({ workspaceId: who.workspaceId, failure, faults }, 'a Home could not be published');
    const seconds = secondsUntilNext(failure, faults);
    if (failure.kind === 'busy') await leaveHomesAlone(parts, who, failure.afterSeconds);
    if (seconds !== undefined) void drawAfter(who, 1000 * seconds, { faults });
  };
  return {
    opened: (who: Actor, opening: Opening) => looking(who.workspaceId, () => drawNow(who, opening)),
    drawAfter,
  };
}

/** What goes on after whoever began it has been answered. */
function tracking(log: Deps['log']) {
  const working = new Set<Promise<void>>();
  const track = (work: () => Promise<void>): Promise<void> => {
    const done = work()
      .catch((error: unknown) => log.error({ err: error }, 'a Home could not be drawn'))
      .finally(() => working.delete(done));
    working.add(done);
    return done;
  };
  return { track, settled: () => Promise.allSettled(working) };
}

const keyOf = ({ workspaceId, personId }: Actor): string => `${workspaceId}/${personId}`;

/** Of its own accord, for somebody who has opened it before. */
const anew = ({ personId }: Actor): Opening => ({
  begin: async (tx) => ({ draws: (await beginDraw(tx, personId)) ?? nothingKept }),
  end: async ({ db }) => (await latestDraw(db, personId).executeTakeFirst())?.draws ?? nothingKept,
});

type Sought = { readonly whom: readonly string[] | 'everybody'; readonly since: Temporal.Instant };

/**
 * A change is not seen by a Home that was read before it, whose opening need not be on record yet. So, after it, a moment is waited
 * for in which nobody's is being read.
 */
async function lookingOf(
  db: Deps['db'],
  workspaceId: string,
  sought: readonly Sought[],
): Promise<ReadonlySet<string>> {
  const found = async (tx: WorkspaceTransaction) =>
    Promise.all(sought.map(({ whom, since }) => findOpenedSince(tx, whom, since)));
  for (let tries = 1; ; tries += 1) {
    const looking = await db.inWorkspace(workspaceId, async (tx) =>
      (await isNobodyOpening(tx)) || tries === mostTries ? found(tx) : undefined,
    );
    if (looking) return new Set(looking.flat());
    await pause(burst / 10);
  }
}

/** By then whoever opened theirs before the change has read it. */
const mostTries = 80;

/** Over some ten minutes. Whoever looks at it later opens it again, and it is drawn then. */
const mostFaults = 8;

/** Undefined where it is given up. */
function secondsUntilNext(failure: Failure, faults: number): number | undefined {
  if (failure.kind === 'refused' || failure.kind === 'malformed' || faults >= mostFaults) return undefined;
  if (failure.kind === 'busy') return failure.afterSeconds;
  return waitAfterFaults(faults, { atMost: longestWait.outage, chance: Math.random() });
}

type Drawing = { readonly who: Actor; readonly opening: Opening };

/** As text: of an object, the SDK looks through every key at each call, for secrets to leave out of a log that we don't keep. */
const publish = (slack: WebClient, personId: string, view: HomeView) =>
  slack.apiCall('views.publish', { user_id: personId, view: JSON.stringify(view) });

/**
 * Of two draws that overlap, here or on another replica, the one that read first may be published last: whoever has published
 * and finds that another began meanwhile must draw once more.
 */
async function draw(
  { db, clients, log, foresight }: HomesDeps,
  compose: Compose,
  { who, opening }: Drawing,
): Promise<'drawn' | 'overtaken' | 'unknown'> {
  const { workspaceId, personId } = who;
  const slack = await clients.forWorkspace(workspaceId);
  if (!slack) return 'drawn';
  const begun = await db.inWorkspace(workspaceId, async (tx) => {
    // The number is asked for first: whatever is read is read once the draw has it.
    const beginning = opening.begin(tx);
    foresight.askAhead(tx, keyOf(who));
    const [its, view] = await Promise.all([beginning, compose(tx, who)]);
    foresight.keep(tx, keyOf(who));
    if (its?.draws === undefined) return its;
    // Nothing is left but the commit, beside which it goes on its way: one that fails is drawn again, as one that no one has begun.
    const published = publish(slack, personId, view);
    published.catch(() => undefined);
    return { draws: its.draws, published };
  });
  if (!begun) return 'drawn';
  if (!('published' in begun)) return 'unknown';
  await begun.published;
  const last = await db.inWorkspace(workspaceId, opening.end).catch((error: unknown) => {
    log.warn({ err: error, workspaceId }, 'nobody can tell whether a Home was drawn elsewhere meanwhile');
    return undefined;
  });
  return last === begun.draws ? 'drawn' : 'overtaken';
}
