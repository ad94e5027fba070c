import { fromKysely, PgBoss, type KyselyTransactionLike } from 'pg-boss';
import { patience as usual, timeouts, type Patience } from '../db/patience.ts';
import { connectionTo } from '../db/connection.ts';
import { PreparingClient } from '../db/preparing-client.ts';
import type { Posted } from '../slack/messages.ts';
import { callsAtOnce } from '../slack/clients.ts';
import type { Wait } from '../slack/rates.ts';
import type { Log } from '../log.ts';
import { currentTrace, inTrace, newTrace } from '../trace.ts';

const schema = 'queue';
const deliverQueue = 'deliver';

/** What a job holds: ids, and never a text. */
export type DeliveryJob = {
  readonly workspaceId: string;
  readonly deliveryId: string;
  /** Slack took the message more than once: the one that is on no record, and is to be brought up to date. */
  readonly copy?: Posted;
  /** The delivery that goes before it in the same conversation. */
  readonly after?: string;
  /** It is one of many that were queued together. */
  readonly isOfMany?: true;
  /** It has waited for room in what Slack allows: since when it is its turn. */
  readonly turn?: string;
};

/** The same once its wait is over, and how many seconds that is. What went before it in its conversation has been waited for. */
export function afterWait(
  { after: _after, turn: _turn, ...job }: DeliveryJob,
  { seconds, turn }: Pick<Wait, 'seconds' | 'turn'>,
): [DeliveryJob, number] {
  return [{ ...job, ...(turn !== undefined && { turn }) }, seconds];
}

export type Queue = {
  /** Part of the caller's transaction: the jobs stand when it commits, and only then. */
  readonly enqueue: (transaction: KyselyTransactionLike, jobs: readonly DeliveryJob[]) => Promise<void>;
  readonly enqueueLater: (job: DeliveryJob, afterSeconds: number) => Promise<void>;
  /** Each job reaches one worker at a time, at least once; `handle` must not reject. */
  readonly work: (handle: (job: DeliveryJob) => Promise<void>) => Promise<void>;
  /** Whether jobs that come are worked on here. */
  readonly isAtWork: () => Promise<boolean>;
  /** How many jobs of all replicas wait to be taken, are at work, and wait for their time. Counted a moment ago. */
  readonly depth: () => Promise<Readonly<Record<'ready' | 'active' | 'deferred', number>>>;
  /** Takes no new job and waits a while for those at work; what is not done by then goes back to the queue. */
  readonly stop: () => Promise<void>;
};

/** A job goes on with the trace in which it was queued. */
type Traced = DeliveryJob & { readonly trace?: string };

function traced(job: DeliveryJob): Traced {
  const trace = currentTrace();
  return trace === undefined ? job : { ...job, trace };
}

/** Creates the engine's tables, as the owner. */
export async function installQueue(url: string): Promise<void> {
  const boss = new PgBoss({
    ...connectionTo(url),
    schema,
    supervise: false,
    schedule: false,
    registerInstance: false,
    max: 1,
  });
  boss.on('error', () => undefined);
  await boss.start();
  // A worker that dies is noticed after heartbeat and monitor interval, and its jobs go to another.
  await boss.createQueue(deliverQueue, { heartbeatSeconds: 10, retryLimit: 50, retryDelay: 1, notify: true });
  await boss.stop({ graceful: false });
}

/** What lets a role work on the queue, where ids of all workspaces stand, and no text. @param role quoted for SQL */
export const rightsOnQueue = (role: string): string => `
  grant usage on schema ${schema} to ${role};
  grant select, insert, update, delete on all tables in schema ${schema} to ${role};
  grant execute on all functions in schema ${schema} to ${role}`;

/** So many at once are what somebody has just done, rather than a round, or what is due for everybody. */
const few = 5;

const urgent = 'few';

/** Those of which many wait go after what somebody waits for, and after those whose turn has come. */
const placeInQueue = ({ workspaceId, isOfMany, turn }: DeliveryJob) => ({
  group: isOfMany ? { id: workspaceId } : { id: workspaceId, tier: urgent },
  priority: isOfMany && turn === undefined ? 0 : 1,
});

const asOneOfFew = (job: DeliveryJob) => ({ data: traced(job), ...placeInQueue(job) });
const asOneOfMany = (job: DeliveryJob) => asOneOfFew({ ...job, isOfMany: true });

/** A batch ends with the last of its jobs: where one waits long for Slack, the other workers go on. */
const usualWorkers = 6;

async function workOn(boss: PgBoss, handle: (job: DeliveryJob) => Promise<void>): Promise<void> {
  const pace = {
    batchSize: callsAtOnce,
    // Of one workspace only so many are at work, on all replicas: however much it has, others come next.
    groupConcurrency: { default: callsAtOnce, tiers: { [urgent]: 2 * callsAtOnce } },
    pollingIntervalSeconds: 1,
    notifyPollingIntervalSeconds: 1,
  };
  const worker = await boss.work<Traced>(deliverQueue, pace, async (jobs) => {
    await Promise.all(
      jobs.map(({ data: { trace = newTrace(), ...job } }) => inTrace(trace, () => handle(job))),
    );
    // A batch that was not full is no sign that nothing is left: of a workspace only so many are handed out.
    boss.notifyWorker(worker);
  });
}

/** In milliseconds: a job may wait for Slack for longer than a process that is told to stop has. */
const untilHandedBack = 3_000;

/** pg-boss hands its pool what it is given, and with it the class of its connections. */
const connectionsTo = (url: string) => ({ ...connectionTo(url), Client: PreparingClient });

type QueueOptions = {
  readonly url: string;
  readonly log: Log;
  readonly patience?: Patience | undefined;
  /** Six where it is not given. Each looks for work whenever there is some. */
  readonly workers?: number | undefined;
};

export async function startQueue({
  url,
  log,
  patience,
  workers = usualWorkers,
}: QueueOptions): Promise<Queue> {
  const boss = new PgBoss({
    ...connectionsTo(url),
    schema,
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    // pg-boss looks for jobs of the dead as seldom as the longer of these says, and each is a minute where it is not given.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    useListenNotify: true,
    max: 4,
    ...timeouts(patience ?? usual),
  });
  boss.on('error', (error) => log.error({ err: error }, 'the queue reports an error'));
  await boss.start();
  let isWorking = false;
  return {
    enqueue: async (transaction, jobs) => {
      await boss.insert(deliverQueue, jobs.map(jobs.length > few ? asOneOfMany : asOneOfFew), {
        db: fromKysely(transaction),
      });
    },
    enqueueLater: async (job, startAfter) => {
      await boss.send(deliverQueue, traced(job), { startAfter, ...placeInQueue(job) });
    },
    work: async (handle) => {
      await Promise.all(Array.from({ length: workers }, () => workOn(boss, handle)));
      isWorking = true;
    },
    isAtWork: async () => isWorking && (await boss.getQueue(deliverQueue)) !== null,
    depth: async () => {
      const {
        readyCount = 0,
        activeCount = 0,
        deferredCount = 0,
      } = (await boss.getQueue(deliverQueue)) ?? {};
      return { ready: readyCount, active: activeCount, deferred: deferredCount };
    },
    stop: () => {
      isWorking = false;
      return boss.stop({ graceful: true, timeout: untilHandedBack });
    },
  };
}
