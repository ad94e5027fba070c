import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { Pool } from 'pg';
import {
  connectTo,
  databaseOn,
  type WorkspaceDatabase,
  type WorkspaceTransaction,
} from '../../src/db/database.ts';
import { loadContent } from '../../src/content/loading/load-content.ts';
import { features } from '../../src/features.ts';
import { createLog } from '../../src/log.ts';
import { overviewFor } from '../../src/features/home/service.ts';
import { findInvitees } from '../../src/features/people/invitations/queries.ts';
import { findEverybody } from '../../src/features/people/listing/queries.ts';
import { hoursForTheGate as peopleReached } from '../../src/features/pairs/hours/service.ts';
import { makePairs } from '../../src/features/pairs/pair/service/making.ts';
import { lockPairsOf } from '../../src/features/pairs/pair/service/moves.ts';
import { adminsOf } from '../../src/features/programs/admins/service.ts';
import { heardSince } from '../../src/features/rounds/beforehand/model.ts';
import { findQuiet, findWaiting } from '../../src/features/rounds/beforehand/queries/waiting.ts';
import { readPool } from '../../src/features/rounds/drafts/service/kept-draft.ts';
import { insertLeftovers } from '../../src/features/rounds/left-over/queries.ts';
import { claim } from '../../src/scheduling/claims.ts';
import { queueDeliveries } from '../../src/scheduling/deliveries.ts';
import { silence } from '../../src/scheduling/silence.ts';
import { tick } from '../../src/scheduling/tick.ts';
import { touchpointsByKind, type Touchpoint } from '../../src/scheduling/touchpoints.ts';
import { lockPeople } from '../../src/slack/directory.ts';
import { slackRates } from '../../src/slack/rates.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { crowd, openVault, seedFiftyThousand } from './fifty-thousand.ts';
import { explainEverything, hearPlans, passedBy, readWhole, type Plan } from './plans.ts';

let database: TestDatabase;
let owner: Pool;
let db: WorkspaceDatabase;
let heard: () => readonly Plan[];
let large: ReadonlySet<string>;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Pool({ connectionString: database.url, max: 2 });
  await seedFiftyThousand(owner);
  const { rows } = await owner.query<{ name: string }>(
    'select relname as name from pg_class where reltuples >= 9000 and relkind = $1',
    ['r'],
  );
  large = new Set(rows.map(({ name }) => name));
  await explainEverything(owner);
  const { url, proofKeys } = await database.access();
  const pool = connectTo(url);
  heard = hearPlans(pool);
  db = databaseOn({ pool, proofKeys, vault: openVault });
}, 60_000);

afterAll(async () => {
  await db.close();
  await owner.end();
  await database.drop();
});

const { workspaceId, programId, personId, now } = crowd;
const people = Array.from({ length: 200 }, (_, number) => `U${number + 1}`);
const compose = async () => undefined;
const touchpoints = touchpointsByKind([
  ...['prompt', 'check-in'].map((kind): Touchpoint => ({
    kind,
    audience: 'pair',
    when: 'exact',
    weight: 'must-arrive',
    compose,
  })),
  {
    kind: 'invitation',
    audience: 'person',
    when: 'good-moment',
    weight: 'nudge',
    staleAfter: Temporal.Duration.from({ hours: 72 }),
    compose,
  },
]);
const queue = {
  enqueue: async () => {},
  enqueueLater: async () => {},
  work: async () => {},
  isAtWork: async () => true,
  depth: async () => ({ ready: 0, active: 0, deferred: 0 }),
  stop: async () => {},
};
const content = loadContent('content');

/** Rows that a statement may read in vain: half of a program's people. */
const most = 1000;

class Undone extends Error {}

/** What was done is undone, so that each reads the same rows. */
async function inCrowd(work: (tx: WorkspaceTransaction) => Promise<unknown>): Promise<void> {
  const done = db.inWorkspace(workspaceId, async (tx) => {
    await work(tx);
    throw new Undone();
  });
  await expect(done).rejects.toThrow(Undone);
}

const one = async (table: string, where: string) => {
  const { rows } = await owner.query<{ id: string }>(
    `select id from ${table} where workspace_id = $1 and ${where} limit 1`,
    [workspaceId],
  );
  const [row] = rows;
  if (!row) throw new RangeError(`none of ${table} has ${where}`);
  return row.id;
};
const openHome = () => inCrowd((tx) => overviewFor(tx, features, { personId, now, content }));
const aPair = () => one('pairs', `state = 'introduced'`);

const hottest: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    'the tick',
    () =>
      tick(
        {
          db,
          queue,
          people: peopleReached,
          clock: { now: () => now.add({ hours: 1002 }) },
          log: createLog('silent'),
        },
        touchpoints,
      ),
  ],
  [
    'a claim on a delivery',
    async () => {
      const deliveryId = await one('deliveries', `state = 'queued'`);
      const gate = { touchpoints, people: peopleReached, rates: slackRates };
      await inCrowd((tx) => claim(tx, gate, { job: { workspaceId, deliveryId }, now }));
    },
  ],
  ['Home', openHome],
  ['the pool of a round', () => inCrowd((tx) => readPool(tx, programId, now))],
  [
    'the pairs of a round',
    () =>
      inCrowd(async (tx) => {
        await lockPeople(tx, people);
        await tx.db
          .updateTable('pairs')
          .set({ state: 'ended', ending: 'left' })
          .where('programId', '=', programId)
          .execute();
        const roundId = await one('rounds', 'true');
        const pairs = people
          .slice(1, 100)
          .map((id, at) => ({ members: [id, people[at + 100] ?? ''], fit: 70, reasons: [] }));
        const made = await makePairs(tx, { programId, roundId, pairs, now });
        const deliveries = made.map(({ id }) => ({ pairId: id, kind: 'introduction', occurrence: 1 }));
        await queueDeliveries(tx, queue, { deliveries, now });
        await insertLeftovers(tx, {
          roundId,
          leftovers: people.slice(190).map((id) => ({ id, cause: 'all-taken' })),
        });
      }),
  ],
  ['the list of people', () => inCrowd((tx) => findEverybody(tx, programId))],
  ['whoever waits for a peer', () => inCrowd((tx) => findWaiting(tx, programId))],
  [
    'whoever was not heard of lately',
    () =>
      inCrowd(async (tx) =>
        findQuiet(tx, { programId, personIds: await findWaiting(tx, programId), since: heardSince(now) }),
      ),
  ],
  ['whom to invite', () => inCrowd((tx) => findInvitees(tx, programId, people))],
  ['the events to forget', () => db.forgetReceivedEvents(now)],
  ['the admins', () => inCrowd((tx) => adminsOf(tx, programId))],
  ['the pairs of somebody who leaves', () => inCrowd((tx) => lockPairsOf(tx, { programId, personId }))],
  ['the silence after a pair', () => inCrowd(async (tx) => silence(tx, { pairIds: [await aPair()], now }))],
];

describe('with fifty thousand people', () => {
  it('there are tables that are too large to be read whole', () => {
    expect([...large]).toEqual(
      expect.arrayContaining([
        'people',
        'participants',
        'pairs',
        'pair_members',
        'deliveries',
        'touchpoints',
        'goals',
      ]),
    );
  });

  it.each(hottest)(
    '%s reads no large table from one end to the other, nor much for nothing',
    async (_, run) => {
      heard();
      await run();
      const plans = heard();
      expect(plans.length).toBeGreaterThan(0);
      const told = plans.map(({ query, root }) => ({
        query,
        whole: readWhole(root).filter((table) => large.has(table)),
        passedBy: passedBy(root),
      }));
      expect(told.filter(({ whole }) => whole.length > 0)).toEqual([]);
      expect(told.filter((each) => each.passedBy > most)).toEqual([]);
    },
  );

  it('what Home asks is planned once, and not for each opening', async () => {
    // Postgres plans a statement five times for what it is given, before it looks whether that is any better.
    for (let times = 0; times < 8; times += 1) await openHome();
    const { rows } = await db.inWorkspace(workspaceId, ({ db: tx }) =>
      sql<{ statement: string }>`select statement from pg_prepared_statements
        where starts_with(statement, 'select (select json_build_array') and generic_plans < 2`.execute(tx),
    );
    expect(rows).toEqual([]);
  });
});
