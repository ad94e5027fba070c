import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { createDatabase, type WorkspaceDatabase } from '../../src/db/database.ts';
import { createVault } from '../../src/db/vault.ts';
import { createTestDatabase, testKeys, type TestDatabase } from '../support/postgres.ts';
import { openRows, type Rows } from '../support/rows.ts';

let database: TestDatabase;
let rows: Rows;
let db: WorkspaceDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  rows = await openRows(database.url);
  db = createDatabase({ access: await database.access(), vault: createVault(testKeys) });
  const receivedAt = Temporal.Instant.from('2026-03-02T09:00:00Z');
  for (const workspaceId of ['T1', 'T2'])
    await db.inWorkspace(workspaceId, ({ db: tx }) =>
      tx
        .insertInto('receivedEvents')
        .values({ eventId: `of ${workspaceId}`, receivedAt })
        .execute(),
    );
});

afterAll(async () => {
  await db.close();
  await rows.stop();
  await database.drop();
});

/** Statements that got in among those of a transaction of T1, one after the other. @returns what the last one read */
const injected = (statements: readonly string[]) =>
  db.inWorkspace('T1', async ({ db: tx }) => {
    let read: readonly unknown[] = [];
    for (const statement of statements) ({ rows: read } = await sql.raw(statement).execute(tx));
    return read;
  });

const readEvents = 'select event_id from received_events';

describe('SQL that got in among the app’s', () => {
  it('reads what the transaction may read', async () => {
    expect(await injected([readEvents])).toEqual([{ eventId: 'of T1' }]);
  });

  it('finds behind its role no other one', async () => {
    expect(await injected(['reset role', readEvents])).toEqual([{ eventId: 'of T1' }]);
    expect(await injected(['set role none', readEvents])).toEqual([{ eventId: 'of T1' }]);
    const [users] = await injected([
      'select session_user = current_user as "isOne", session_user as "user", r.rolname as owner, ' +
        'pg_has_role(session_user, r.oid, $$member$$) as "isMember" ' +
        'from pg_database d join pg_roles r on r.oid = datdba where datname = current_database()',
    ]);
    expect(users).toMatchObject({ isOne: true, isMember: false });
  });

  it.each(['set role', 'set local role', 'set session authorization'])(
    'may not become the owner by “%s”',
    async (become) => {
      const [{ owner } = { owner: '' }] = await rows.query<{ owner: string }>('select current_user as owner');
      await expect(injected([`${become} ${owner}`, readEvents])).rejects.toThrow(/permission denied/);
    },
  );

  it.each([
    `set local "peer_pairs.workspace_id" = 'T2'`,
    `set "peer_pairs.workspace_id" = 'T2'`,
    `select set_config('peer_pairs.workspace_id', 'T2', true)`,
    `select set_config('peer_pairs.workspace_id', 'T2', true), set_config('peer_pairs.workspace_proof', 'T2', true)`,
    `set local "peer_pairs.workspace_proof" to default`,
  ])('reads nothing of the workspace that it names by “%s”', async (names) => {
    expect(await injected([names, readEvents])).toEqual([]);
  });

  it.each([
    'select * from proof_keys',
    'set row_security = off; select * from received_events',
    'alter table received_events disable row level security',
    'create table stolen as select * from received_events',
    'create temporary table received_events (workspace_id text)',
    `create function proven_workspace() returns text language sql as $$ select 'T2' $$`,
    `create or replace function proven_workspace() returns text language sql as $$ select 'T2' $$`,
    'create role accomplice',
    'select * from pg_authid',
    'update kysely_migration set name = name',
  ])('may not “%s”', async (statement) => {
    await expect(injected([statement])).rejects.toThrow(/permission denied|must be owner|row-level security/);
  });

  it('leaves behind nothing through which the next transaction could be read', async () => {
    await injected([
      `set "peer_pairs.workspace_id" = 'T2'`,
      'set search_path = pg_temp, queue, public',
      `select set_config('peer_pairs.workspace_proof', '', false)`,
    ]);
    const own = await db.inWorkspace('T2', ({ db: tx }) =>
      tx.selectFrom('receivedEvents').select('eventId').execute(),
    );
    expect(own).toEqual([{ eventId: 'of T2' }]);
  });
});
