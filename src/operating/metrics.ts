import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from '@prometheus-io/client';
import type { WorkspaceDatabase } from '../db/database.ts';
import type { Clock } from '../clock.ts';
import type { Queue } from '../scheduling/queue.ts';
import { onSettled } from '../scheduling/settled.ts';
import type { Measured } from '../slack/listening/measuring.ts';
import type { WhyRefused } from '../slack/refused-requests.ts';
import { methodOf, type Fetch } from '../slack/watched-calls.ts';
import { withinTime } from '../time-limit.ts';

/** What is counted and timed in this replica, and read by Prometheus. Of nobody: kinds, methods, states and numbers. */
export type Metrics = {
  /** A call of Slack's was acknowledged, or ended without. */
  readonly request: (measured: Measured) => void;
  /** A request never reached a listener. */
  readonly refused: (why: WhyRefused) => void;
  /** Counts what Slack answers to each call. */
  readonly counting: (send: Fetch) => Fetch;
  readonly ticking: <T>(tick: () => Promise<T>) => Promise<T>;
  /** What is asked as somebody reads it. */
  readonly watch: (watched: Watched) => void;
  readonly read: () => Promise<{ readonly contentType: string; readonly body: string }>;
  readonly stop: () => void;
};

export type Watched = {
  readonly db: Pick<WorkspaceDatabase, 'oldestDue'>;
  readonly queue: Pick<Queue, 'depth'>;
  readonly clock: Clock;
};

/** In seconds: Slack waits for three. */
const untilAcknowledged = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];
const ofTicks = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60];

export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const { acknowledged, requests, refusals, calls, deliveries, ticks } = countersIn(registers);
  const stop = onSettled((settled) => deliveries.inc(settled));
  return {
    request: ({ kind, seconds, outcome }) => {
      requests.inc({ kind, outcome });
      if (outcome === 'acknowledged') acknowledged.observe({ kind }, seconds);
    },
    refused: (why) => refusals.inc({ why }),
    counting: (send) => async (url, init) => {
      const method = methodOf(url);
      try {
        const response = await send(url, init);
        calls.inc({ method, status: String(response.status) });
        return response;
      } catch (error) {
        calls.inc({ method, status: '0' });
        throw error;
      }
    },
    ticking: async (tick) => {
      const ended = ticks.startTimer();
      return tick().finally(ended);
    },
    watch: (watched) => watchOver(watched, registers),
    read: async () => ({ contentType: register.contentType, body: await register.metrics() }),
    stop: () => {
      stop();
      register.clear();
    },
  };
}

function countersIn(registers: Registry[]) {
  const acknowledged = new Histogram({
    name: 'peer_pairs_acknowledge_seconds',
    help: 'From a request of Slack to its acknowledgement, by what it is.',
    labelNames: ['kind'],
    buckets: untilAcknowledged,
    registers,
  });
  const requests = new Counter({
    name: 'peer_pairs_requests_total',
    help: 'Requests of Slack, by what they are and whether they were acknowledged.',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const refusals = new Counter({
    name: 'peer_pairs_refused_requests_total',
    help: 'Requests at the address of Slack that were refused at the door, by why; other-signature: not signed with the signing secret.',
    labelNames: ['why'],
    registers,
  });
  const calls = new Counter({
    name: 'peer_pairs_slack_calls_total',
    help: 'Calls to Slack, by method and the status of the answer; 429 is a limit, 0 no answer.',
    labelNames: ['method', 'status'],
    registers,
  });
  const deliveries = new Counter({
    name: 'peer_pairs_deliveries_total',
    help: 'Deliveries that came to an end here, by kind and state.',
    labelNames: ['kind', 'state'],
    registers,
  });
  const ticks = new Histogram({
    name: 'peer_pairs_tick_seconds',
    help: 'How long a tick took.',
    buckets: ofTicks,
    registers,
  });
  return { acknowledged, requests, refusals, calls, deliveries, ticks };
}

const unknown = { ready: Number.NaN, active: Number.NaN, deferred: Number.NaN };

/** In milliseconds: whoever reads the page gives up after ten seconds, and takes a replica that waits for its database for dead. */
const patience = 1_500;

/** While the database is away nobody knows, which must not look like nothing to do. */
function watchOver({ db, queue, clock }: Watched, registers: Registry[]): void {
  const lag = new Gauge({
    name: 'peer_pairs_due_lag_seconds',
    help: 'How long ago the oldest came due that is still to be done, in all workspaces; 0 where nothing is.',
    registers,
    collect: async () => {
      const now = clock.now();
      const seconds = db.oldestDue(now).then((oldest = now) => oldest.until(now).total('seconds'));
      lag.set(
        await withinTime(
          seconds.catch(() => Number.NaN),
          patience,
          Number.NaN,
        ),
      );
    },
  });
  const depth = new Gauge({
    name: 'peer_pairs_queue_jobs',
    help: 'Jobs on the queue, by what they wait for.',
    labelNames: ['state'],
    registers,
    collect: async () => {
      const counted = queue.depth().catch(() => unknown);
      const jobs = await withinTime(counted, patience, unknown);
      for (const [state, count] of Object.entries(jobs)) depth.set({ state }, count);
    },
  });
}
