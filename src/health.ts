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

/** In milliseconds, so that whoever asks hears something within two seconds. */
const patience = 1_500;

/** There is one a minute; some of them may take long. */
const longestPause = 5 * 60_000;

/** Whether the database answers, however many wait for it, and when the last tick began. */
export async function healthOf(
  db: Pick<WorkspaceDatabase, 'isReachable'>,
  pulse: TickPulse,
): Promise<Health> {
  const database = await withinTime(db.isReachable(), patience, 'slow' as const);
  const pause = pulse.sinceLast();
  const ticked = `last tick ${Math.round(pause / 1000)} s ago`;
  const faults = [
    ...(database === true ? [] : [database === 'slow' ? tooSlow : outOfReach]),
    ...(pause > longestPause ? ['nothing comes due'] : []),
  ];
  const isHealthy = faults.length === 0;
  return { isHealthy, words: [...(isHealthy ? ['ok'] : faults), ticked].join('\n') };
}

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
