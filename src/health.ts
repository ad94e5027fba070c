import type { WorkspaceDatabase } from './db/database.ts';
import type { Queue } from './scheduling/queue.ts';
import { withinTime } from './time-limit.ts';

/** In words for the operator. */
export type Health = { readonly isHealthy: boolean; readonly words: string };

export type TickPulse = {
  /** A tick begins. */
  readonly beat: () => void;
  /** In milliseconds of real time, whatever the clock says; since the start, where there was none. */
  readonly sinceLast: () => number;
};

/** @param milliseconds of real time, which only ever go up */
export function createPulse(milliseconds: () => number = () => performance.now()): TickPulse {
  let last = milliseconds();
  return {
    beat: () => {
      last = milliseconds();
    },
    sinceLast: () => milliseconds() - last,
  };
}

/** In milliseconds. There is one a minute; some of them may take long. */
const longestPause = 5 * 60_000;

/** Whether this process lives, by when its last tick began. Of the database it asks nothing: to restart what waits for that mends nothing. */
export function healthOf(pulse: TickPulse): Health {
  const pause = pulse.sinceLast();
  const isHealthy = pause <= longestPause;
  return {
    isHealthy,
    words: `${isHealthy ? 'ok' : 'nothing comes due'}\nlast tick ${Math.round(pause / 1000)} s ago`,
  };
}

/** In milliseconds, so that whoever asks hears something within two seconds. */
const patience = 1_500;

type ReadyParts = {
  readonly db: Pick<WorkspaceDatabase, 'migrationsMissing'>;
  readonly queue: Pick<Queue, 'isAtWork'>;
  /** Those that this version counts on. */
  readonly migrations: () => Promise<readonly string[]>;
};

/** Whether this replica can do its work: the database has what it counts on, and the queue is worked on. */
export async function readinessOf({ db, queue, migrations }: ReadyParts): Promise<Health> {
  const asked = Promise.all([db.migrationsMissing(await migrations()), queue.isAtWork()] as const);
  const answer = await withinTime(
    asked.catch(() => 'away' as const),
    patience,
    'slow' as const,
  );
  if (answer === 'away' || answer === 'slow')
    return { isHealthy: false, words: answer === 'slow' ? tooSlow : outOfReach };
  const [missing, isAtWork] = answer;
  const faults = [
    ...(missing.length === 0 ? [] : [`the database lacks ${missing.length} migrations of this version`]),
    ...(isAtWork ? [] : ['the queue is not worked on']),
  ];
  return { isHealthy: faults.length === 0, words: faults.length === 0 ? 'ok' : faults.join('\n') };
}

const tooSlow = 'the database does not answer in time';
const outOfReach = 'the database is out of reach';

export type Departure = {
  /** What somebody hears who asks whether the replica is ready. */
  readonly whileHere: (readiness: () => Promise<Health>) => Promise<Health>;
  /** From now on it is not. Resolves once whoever asks again and again has heard so, and nothing need come here any more. */
  readonly leave: () => Promise<void>;
};

/** In milliseconds. Whoever has asked twice since asks again. */
const asksAgainWithin = 30_000;
const untilHeard = 1_500;

/** A replica that stops says so first, while it still takes what comes: a balancer that asks sends it nothing from then on. */
export function createLeaving(milliseconds: () => number = () => performance.now()): Departure {
  const heard = Promise.withResolvers<void>();
  let asked: readonly number[] = [];
  let isLeaving = false;
  return {
    whileHere: async (readiness) => {
      asked = [...asked.slice(-1), milliseconds()];
      if (!isLeaving) return readiness();
      heard.resolve();
      return { isHealthy: false, words: 'it is stopping' };
    },
    leave: async () => {
      isLeaving = true;
      const [first = -Infinity, second = -Infinity] = asked;
      const isAskedAgain = second > -Infinity && milliseconds() - first < asksAgainWithin;
      if (isAskedAgain) await withinTime(heard.promise, untilHeard, undefined);
    },
  };
}
