import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { Pool } from 'pg';
import { createDatabase, type WorkspaceDatabase } from '../../src/db/database.ts';
import { createVault } from '../../src/db/vault.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let owner: Pool;
let app: Pool;
let db: WorkspaceDatabase;

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const vault = createVault([{ id: 'k1', key: randomBytes(32) }]);

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Pool({ connectionString: database.url, max: 2 });
  // Times must not hang on the zone that the server writes them in.
  await owner.query(
    `do $$ begin execute format('alter database %I set timezone = %L', current_database(), 'Asia/Kathmandu'); end $$`,
  );
  const access = await database.access();
  app = new Pool({ connectionString: access.url, max: 2 });
  db = createDatabase({ access, vault });
});

afterAll(async () => {
  await db.close();
  await app.end();
  await owner.end();
  await database.drop();
});

beforeEach(() => owner.query('truncate programs, received_events cascade'));

const receive = (workspaceId: string, eventId: string, receivedAt = now) =>
  db.inWorkspace(workspaceId, ({ db: tx }) =>
    tx.insertInto('receivedEvents').values({ eventId, receivedAt }).execute(),
  );

const received = (workspaceId: string) =>
  db.inWorkspace(workspaceId, async ({ db: tx }) => {
    const rows = await tx.selectFrom('receivedEvents').select(['workspaceId', 'eventId']).execute();
    return rows.map((row) => `${row.workspaceId}/${row.eventId}`);
  });

describe('a transaction in a workspace', () => {
  it('sees and changes the rows of that workspace alone', async () => {
    await receive('T1', 'E1');
    await receive('T2', 'E2');
    expect([await received('T1'), await received('T2')]).toEqual([['T1/E1'], ['T2/E2']]);
    await db.inWorkspace('T1', async ({ db: tx }) => {
      await tx.updateTable('receivedEvents').set({ eventId: 'mine' }).execute();
      await tx.deleteFrom('receivedEvents').execute();
    });
    expect([await received('T1'), await received('T2')]).toEqual([[], ['T2/E2']]);
  });

  it('leaves no workspace behind on its connection: with the transaction the setting is gone', async () => {
    const after = await db.inWorkspace('T1', async ({ db: tx }) => {
      await sql`commit`.execute(tx);
      const { rows } = await sql<{ workspace: string | null }>`
        select current_setting('peer_pairs.workspace_id', true) as workspace`.execute(tx);
      return rows[0]?.workspace;
    });
    expect(['', null]).toContain(after);
  });

  it('holds as a whole or not at all', async () => {
    const change = db.inWorkspace('T1', async ({ db: tx }) => {
      await tx.insertInto('receivedEvents').values({ eventId: 'E1', receivedAt: now }).execute();
      throw new Error('changed my mind');
    });
    await expect(change).rejects.toThrow('changed my mind');
    expect(await received('T1')).toEqual([]);
  });
});

describe('a query of the app’s role with no workspace set', () => {
  it('writes nothing, not even by naming a workspace', async () => {
    const insert =
      "insert into received_events (workspace_id, event_id, received_at) values ('T1', 'E9', now())";
    await expect(app.query(insert)).rejects.toThrow('row-level security');
    await expect(
      app.query("insert into received_events (event_id, received_at) values ('E9', now())"),
    ).rejects.toThrow('peer_pairs.workspace_id');
  });

  it('cannot step out of its role’s bounds', async () => {
    await expect(app.query('alter table people disable row level security')).rejects.toThrow('owner');
    await expect(app.query('drop policy own_workspace on people')).rejects.toThrow('owner');
    await expect(app.query('truncate people')).rejects.toThrow('permission denied');
  });

  it('cannot write into another workspace than the one that is set', async () => {
    const write = db.inWorkspace('T1', ({ db: tx }) =>
      tx
        .insertInto('receivedEvents')
        .values({ workspaceId: 'T2', eventId: 'E1', receivedAt: now } as never)
        .execute(),
    );
    await expect(write).rejects.toThrow('row-level security');
  });
});

describe('times', () => {
  it('come back as the same moment, whatever zone the server writes in', async () => {
    const instants = fc
      .integer({ min: Date.UTC(1990, 0), max: Date.UTC(2090, 0) })
      .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));
    await fc.assert(
      fc.asyncProperty(instants, fc.uuid(), async (instant, eventId) => {
        await receive('T1', eventId, instant);
        const { receivedAt } = await db.inWorkspace('T1', ({ db: tx }) =>
          tx
            .selectFrom('receivedEvents')
            .select('receivedAt')
            .where('eventId', '=', eventId)
            .where('receivedAt', '<=', instant)
            .where('receivedAt', 'in', [instant])
            .executeTakeFirstOrThrow(),
        );
        expect(receivedAt.toString()).toBe(instant.toString());
      }),
      { numRuns: 30 },
    );
  });
});

describe('the door across workspaces', () => {
  it('tells in which workspaces something is due, and of none that has removed the app', async () => {
    const pairs = new Map<string, string>();
    for (const workspaceId of ['T1', 'T2', 'T3', 'T4']) pairs.set(workspaceId, await aPair(workspaceId));
    for (const workspaceId of ['T1', 'T2', 'T3'])
      await owner.query(
        `insert into installations (workspace_id, workspace_name, bot_user_id, bot_token_sealed, installed_at)
         values ($1, $1, 'UBOT', '', $2)`,
        [workspaceId, now.toString()],
      );
    const touchpoint = (workspaceId: string, hours: number) =>
      owner.query(
        `insert into touchpoints (workspace_id, pair_id, kind, occurrence, due_at)
         values ($1, $2, 'after-' || $3, 1, $4)`,
        [workspaceId, pairs.get(workspaceId), String(hours), now.add({ hours }).toString()],
      );
    for (const workspaceId of ['T1', 'T3', 'T4']) await touchpoint(workspaceId, 3);
    await touchpoint('T1', 5);
    await owner.query(
      `insert into deliveries (workspace_id, pair_id, kind, occurrence, state, queued_at, due_at)
       values ('T2', $1, 'prompt', 1, 'waiting', $2, $3)`,
      [pairs.get('T2'), now.toString(), now.add({ hours: 2 }).toString()],
    );
    const due = (hours: number) => db.dueWorkspaces(now.add({ hours }));
    expect(await due(1)).toEqual([]);
    expect(await due(2)).toEqual(['T2']);
    expect(await due(3)).toEqual(['T1', 'T2', 'T3']);
    await owner.query('update touchpoints set failed_at = now()');
    await owner.query(`delete from installations where workspace_id = 'T2'`);
    expect(await due(9)).toEqual([]);
  });
});

async function aPair(workspaceId: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `with program as (
       insert into programs (workspace_id, name, settings, created_at) values ($1, 'Peers', '{}', $2) returning id
     ), round as (
       insert into rounds (workspace_id, program_id, state, plan_sealed, requested_by, requested_at)
       select $1, id, 'confirmed', '', 'U1', $2 from program returning id, program_id
     )
     insert into pairs (workspace_id, program_id, round_id, state, fit, reasons_sealed, created_at)
     select $1, program_id, id, 'introduced', 70, '', $2 from round returning id`,
    [workspaceId, now.toString()],
  );
  return rows[0]?.id ?? '';
}
