import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { Pool } from 'pg';
import { prepareDatabase } from '../../src/prepare-database.ts';
import { createTestDatabase, testKeys, type TestDatabase } from '../support/postgres.ts';
import { columnsOfTables } from './columns-of-tables.ts';

let database: TestDatabase;
let owner: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Pool({ connectionString: database.url, max: 2 });
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

const ask = async <Row>(query: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await owner.query(query, [...values])).rows as readonly Row[];

/** Everything that a migration can make, as text. */
const catalogue = () =>
  ask(`
    select 'column' as what, table_schema || '.' || table_name || '.' || column_name as name,
      concat_ws(' ', data_type, is_nullable, column_default) as definition
    from information_schema.columns where table_schema in ('public', 'queue')
    union all select 'index', indexrelid::regclass::text, pg_get_indexdef(indexrelid)
    from pg_index where indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
    union all select 'constraint', conname, pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace
    union all select 'policy', tablename || '.' || policyname, concat_ws(' ', cmd, qual, with_check)
    from pg_policies
    union all select 'grant', table_schema || '.' || table_name, grantee || ' ' || privilege_type
    from information_schema.role_table_grants where table_schema in ('public', 'queue')
    union all select 'function', proname, pg_get_functiondef(oid)
    from pg_proc where pronamespace = 'public'::regnamespace
    order by 1, 2, 3`);

const snakeCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const ownTables = `table_schema = 'public' and table_name not like 'kysely%' and table_name <> 'proof_keys'`;

describe('preparing a database', () => {
  it('changes nothing where it is ready, also when replicas start together', async () => {
    const logins = { url: database.url, keys: testKeys };
    await prepareDatabase(logins);
    const before = await catalogue();
    await Promise.all(Array.from({ length: 4 }, () => prepareDatabase(logins)));
    expect(await catalogue()).toEqual(before);
    expect(before.length).toBeGreaterThan(100);
  });

  it('makes the tables and columns that the code knows, and no others', async () => {
    const rows = await ask<{ table_name: string; column_name: string }>(
      `select table_name, column_name from information_schema.columns where ${ownTables}`,
    );
    const known = Object.entries(columnsOfTables).flatMap(([table, columns]) =>
      columns.map((column) => `${snakeCase(table)}.${snakeCase(column)}`),
    );
    const made = rows.map(({ table_name, column_name }) => `${table_name}.${column_name}`);
    expect(made.toSorted()).toEqual(known.toSorted());
  });
});

describe('a migration', () => {
  it('takes away and renames nothing that the version before reads, since its replicas may still run', () => {
    const takingAway = /\bdrop (?:column|table)|\brename\b|dropColumn|dropTable|renameColumn|renameTo/iu;
    const taking = globSync('migrations/*.ts').filter((file) => takingAway.test(readFileSync(file, 'utf8')));
    expect(taking).toEqual([]);
  });
});

describe('every table of a workspace', () => {
  const tables = Object.keys(columnsOfTables).map(snakeCase);

  it.each(tables)('%s fills and guards its workspace by itself', async (table) => {
    const [row] = await ask(
      `select relrowsecurity as guarded, pg_get_expr(adbin, adrelid) as filled, attnotnull as required,
         (select count(*)::int from pg_policies where tablename = relname) as policies
       from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'workspace_id'
       left join pg_attrdef on adrelid = attrelid and adnum = attnum
       where pg_class.oid = $1::regclass`,
      [table],
    );
    expect(row).toEqual({
      guarded: true,
      filled: "current_setting('peer_pairs.workspace_id'::text)",
      required: true,
      policies: 1,
    });
  });

  it.each(tables)(
    '%s is keyed by its workspace first, so that no key or reference crosses over',
    async (table) => {
      const keys = await ask<{ definition: string }>(
        `select pg_get_constraintdef(oid) as definition from pg_constraint
       where conrelid = $1::regclass and contype in ('p', 'u', 'f')`,
        [table],
      );
      expect(keys.length).toBeGreaterThan(0);
      for (const { definition } of keys) expect(definition).toMatch(/^[A-Z ]+\(workspace_id\b/);
    },
  );

  it('has an index for each of its references, so that whatever follows one reads no table whole', async () => {
    const bare = await ask(`
      select conrelid::regclass::text as table, pg_get_constraintdef(oid) as reference from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
        select from pg_index where indrelid = conrelid
          and (indkey::int2[])[0:cardinality(conkey) - 1] @> conkey)`);
    expect(bare).toEqual([]);
  });

  it('is there for the app’s role to read and write, a log to add to alone, and not to own, alter or empty', async () => {
    const appRole = new URL((await database.access()).url).searchParams.get('user');
    const rows = await ask<{ table_name: string; rights: string }>(
      `select table_name, string_agg(privilege_type, ' ' order by privilege_type) as rights
       from information_schema.role_table_grants where grantee = $1 and table_schema = 'public' group by table_name`,
      [appRole],
    );
    expect(rows.map(({ table_name }) => table_name).toSorted()).toEqual(tables.toSorted());
    const rightsOn = new Map(rows.map(({ table_name, rights }) => [table_name, rights]));
    expect(rightsOn.get('program_log')).toBe('INSERT SELECT');
    rightsOn.delete('program_log');
    expect(new Set(rightsOn.values())).toEqual(new Set(['DELETE INSERT SELECT UPDATE']));
    const [role] = await ask(`select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = $1`, [
      appRole,
    ]);
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcanlogin: true });
  });
});
