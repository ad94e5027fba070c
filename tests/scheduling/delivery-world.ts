import type { WebClient } from '@slack/web-api';
import { sql, type Transaction } from 'kysely';
import { Pool } from 'pg';
import { createDatabase, type Database, type WorkspaceDatabase } from '../../src/db/database.ts';
import { createVault } from '../../src/db/vault.ts';
import type { DeliveryDeps } from '../../src/scheduling/deliveries.ts';
import { createLog } from '../../src/log.ts';
import type { DeliveryJob, Queue } from '../../src/scheduling/queue.ts';
import { unpaced } from '../../src/slack/rates.ts';
import { createTestDatabase, testKeys } from '../support/postgres.ts';

export type Row = {
  readonly workspaceId: string;
  readonly pairId: string;
  readonly kind: string;
  readonly occurrence: number;
  readonly state: string;
  readonly outcome: string | null;
};

export type DeliveryWorld = {
  readonly db: WorkspaceDatabase;
  readonly deps: DeliveryDeps;
  readonly clock: { now: Temporal.Instant };
  /** What Slack answers to a post, given the channel, and to an update, given the new text. */
  readonly slack: {
    post: (channelId: string) => Promise<void>;
    update: (text: string) => Promise<void>;
  };
  readonly makePair: (workspaceId: string) => Promise<string>;
  /** Takes every job that waits, also those put off to later. */
  readonly takeJobs: () => Promise<readonly DeliveryJob[]>;
  /** Every delivery on record, in order. */
  readonly deliveries: () => Promise<readonly Row[]>;
  readonly owner: Pool;
  /** Forgets what is due, on record and waiting. */
  readonly clear: () => Promise<void>;
  /** Enough time passes that no worker which has not answered can still be alive. */
  readonly letClaimsRunOut: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The same, with what is put off to later noted: after how many seconds each time. */
export function notingWaits(deps: DeliveryDeps): {
  readonly deps: DeliveryDeps;
  readonly waits: readonly number[];
} {
  const waits: number[] = [];
  const enqueueLater: Queue['enqueueLater'] = (job, seconds) => {
    waits.push(seconds);
    return deps.queue.enqueueLater(job, seconds);
  };
  return { deps: { ...deps, queue: { ...deps.queue, enqueueLater } }, waits };
}

export const workspaces = ['T0001', 'T0002'] as const;

/** Real rows, a real claim on them, and a queue and a Slack that do what the test says. */
export async function startDeliveryWorld(): Promise<DeliveryWorld> {
  const database = await createTestDatabase();
  const owner = new Pool({ connectionString: database.url, max: 4 });
  await owner.query(
    `insert into installations (workspace_id, workspace_name, bot_user_id, bot_token_sealed, installed_at)
     select id, id, 'UBOT', '', now() from unnest($1::text[]) id`,
    [workspaces],
  );
  await owner.query('create table waiting_jobs (id bigserial, workspace_id text, delivery_id text)');
  await owner.query('grant all on waiting_jobs, waiting_jobs_id_seq to public');
  const vault = createVault(testKeys);
  const db = createDatabase({ access: await database.access(), vault });
  const clock = { now: Temporal.Instant.from('2026-03-02T09:00:00Z') };
  const slack: DeliveryWorld['slack'] = { post: async () => {}, update: async () => {} };
  const deps: DeliveryDeps = {
    db,
    queue: recordingQueue(owner),
    clock: { now: () => clock.now },
    log: createLog('silent'),
    clients: { forWorkspace: async () => standIn(slack) },
    // Nobody's hours are known unless a test says so: then every moment is good.
    people: { hoursOf: async () => [], hoursOfPairs: async () => new Map(), pairsOf: async () => [] },
    rates: unpaced,
    announce: async () => undefined,
  };
  return {
    db,
    deps,
    clock,
    slack,
    owner,
    makePair: (workspaceId) => db.inWorkspace(workspaceId, ({ db: tx }) => insertPair(tx, clock.now)),
    takeJobs: () => takeJobs(owner),
    deliveries: () => readDeliveries(owner),
    clear: async () => {
      await owner.query(
        'delete from waiting_jobs; delete from deliveries; delete from touchpoints; delete from outages; delete from slack_calls',
      );
    },
    letClaimsRunOut: async () => {
      await owner.query(`update deliveries set claimed_at = claimed_at - interval '1 hour'`);
    },
    stop: async () => {
      await db.close();
      await owner.end();
      await database.drop();
    },
  };
}

/** Jobs stand when the transaction that queued them commits, and only then. */
function recordingQueue(owner: Pool): Queue {
  return {
    enqueue: async (transaction, jobs) => {
      for (const { workspaceId, deliveryId } of jobs)
        await sql`insert into waiting_jobs (workspace_id, delivery_id) values (${workspaceId}, ${deliveryId})`.execute(
          transaction as Transaction<Database>,
        );
    },
    enqueueLater: async ({ workspaceId, deliveryId }) => {
      await owner.query('insert into waiting_jobs (workspace_id, delivery_id) values ($1, $2)', [
        workspaceId,
        deliveryId,
      ]);
    },
    work: async () => {},
    isAtWork: async () => true,
    depth: async () => ({ ready: 0, active: 0, deferred: 0 }),
    stop: async () => {},
  };
}

async function takeJobs(owner: Pool): Promise<readonly DeliveryJob[]> {
  const { rows } = await owner.query<DeliveryJob & { id: string }>(
    'delete from waiting_jobs returning id, workspace_id as "workspaceId", delivery_id as "deliveryId"',
  );
  return rows
    .toSorted((a, b) => Number(a.id) - Number(b.id))
    .map(({ workspaceId, deliveryId }) => ({ workspaceId, deliveryId }));
}

async function readDeliveries(owner: Pool): Promise<readonly Row[]> {
  const { rows } = await owner.query<Row>(
    `select workspace_id as "workspaceId", pair_id as "pairId", kind, occurrence, state, outcome
     from deliveries order by workspace_id, pair_id, kind, occurrence`,
  );
  return rows;
}

function standIn(slack: DeliveryWorld['slack']): WebClient {
  const postMessage = async ({ channel }: { readonly channel: string }) => {
    await slack.post(channel);
    return { ok: true, ts: '1.0' };
  };
  const update = async ({ text }: { readonly text: string }) => {
    await slack.update(text);
    return { ok: true };
  };
  return { chat: { postMessage, update } } as unknown as WebClient;
}

async function insertPair(db: Transaction<Database>, now: Temporal.Instant): Promise<string> {
  const program = await db
    .insertInto('programs')
    .values({ name: crypto.randomUUID(), settings: JSON.stringify({}), createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const sealed = '' as never;
  const round = await db
    .insertInto('rounds')
    .values({
      programId: program.id,
      state: 'confirmed',
      planSealed: sealed,
      requestedBy: 'U1',
      requestedAt: now,
      decidedBy: 'U1',
      decidedAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const pair = await db
    .insertInto('pairs')
    .values({
      programId: program.id,
      roundId: round.id,
      state: 'introduced',
      fit: 70,
      reasonsSealed: sealed,
      channelId: null,
      createdAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return pair.id;
}
