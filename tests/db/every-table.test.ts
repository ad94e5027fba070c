import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { proofOf, type ProofKeys } from '../../src/db/workspace-proof.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { somethingOf, withoutRules } from './any-rows.ts';
import { columnsOfTables } from './columns-of-tables.ts';

const tables = Object.keys(columnsOfTables).map((name) =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
);
const workspaces = ['T1', 'T2'];

let database: TestDatabase;
let owner: Pool;
let app: Pool;
let proofKeys: ProofKeys;

/** A row of each workspace in every table: nothing of it is sound but whose it is. */
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Pool({ connectionString: database.url, max: 1 });
  const access = await database.access();
  proofKeys = access.proofKeys;
  app = new Pool({ connectionString: access.url, max: 1 });
  await owner.query(withoutRules);
  for (const table of tables)
    for (const workspaceId of workspaces) await owner.query(await insertionInto(table), [workspaceId]);
});

afterAll(async () => {
  await app.end();
  await owner.end();
  await database.drop();
});

async function insertionInto(table: string): Promise<string> {
  const { rows } = await owner.query<{ column: string; type: string }>(
    `select quote_ident(column_name) as column, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and is_generated = 'NEVER'
       and is_identity = 'NO' and column_name <> 'workspace_id'`,
    [table],
  );
  const columns = ['workspace_id', ...rows.map(({ column }) => column)];
  const values = ['$1', ...rows.map(({ type }) => somethingOf[type] ?? `no ${type}`)];
  return `insert into ${table} (${columns.join()}) values (${values.join()})`;
}

async function seenAs(
  workspaceId: string | undefined,
  table: string,
  proof = proofOf(proofKeys, workspaceId ?? ''),
): Promise<readonly string[]> {
  await app.query(
    `select set_config('peer_pairs.workspace_id', $1, false), set_config('peer_pairs.workspace_proof', $2, false)`,
    [workspaceId ?? '', proof],
  );
  if (workspaceId === undefined) await app.query('reset peer_pairs.workspace_id');
  const { rows } = await app.query<{ whose: string }>(`select workspace_id as whose from ${table}`);
  return rows.map(({ whose }) => whose);
}

describe.each(tables)('the table %s', (table) => {
  it('holds rows of two workspaces, so that what follows says something', async () => {
    const { rows } = await owner.query<{ whose: string }>(
      `select workspace_id as whose from ${table} order by 1`,
    );
    expect(rows.map(({ whose }) => whose)).toEqual(workspaces);
  });

  it.each([undefined, '', 'T3', '%', 'T1,T2'])('shows nothing where the workspace is %j', async (other) => {
    expect(await seenAs(other, table)).toEqual([]);
  });

  it.each(workspaces)('shows to %s its own row alone', async (workspaceId) => {
    expect(await seenAs(workspaceId, table)).toEqual([workspaceId]);
  });

  it('shows nothing to a statement that names a workspace and cannot prove it', async () => {
    const proofOfOther = proofOf(proofKeys, 'T1');
    for (const proof of ['', 'T2', proofOfOther, proofOfOther.toUpperCase()])
      expect(await seenAs('T2', table, proof)).toEqual([]);
  });
});
