import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { columnsOf, keptTables, type KeptTable } from '../../src/db/kept/kept.ts';
import { namesSomebody } from '../../src/db/kept/keeping.ts';
import { createDatabase } from '../../src/db/database.ts';
import { createVault } from '../../src/db/vault.ts';
import { features } from '../../src/features.ts';
import { eraseEverywhere, insertFormer } from '../../src/features/privacy/queries/erasing.ts';
import { ofPairsWords } from '../../src/features/privacy/queries/retention.ts';
import { newFormerId } from '../../src/personal-data.ts';
import { keptPacks } from '../support/packs-read.ts';
import { createTestDatabase, testKeys, type TestDatabase } from '../support/postgres.ts';
import { somethingOf, withoutRules } from './any-rows.ts';

const snake = (name: string) => name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

type Column = {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly isNeeded: boolean;
};

let database: TestDatabase;
let owner: Pool;
let schema: readonly Column[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Pool({ connectionString: database.url, max: 1 });
  const { rows } = await owner.query<Column>(`
    select c.table_name as table, c.column_name as name, c.data_type as type,
      c.is_nullable = 'NO' and c.is_generated = 'NEVER' and c.is_identity = 'NO' as "isNeeded"
    from information_schema.columns c join pg_policies p on p.tablename = c.table_name
    where c.table_schema = 'public' and p.policyname = 'own_workspace'`);
  schema = rows;
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

const declared = keptTables.flatMap((table) =>
  columnsOf(table).map(({ name, ...column }) => ({ ...column, at: `${snake(table)}.${snake(name)}` })),
);
/** Ids of what is no person. */
const ofThings = [
  'workspace_id',
  'channel_id',
  'bot_user_id',
  'source_id',
  'event_id',
  'prompt_id',
  'plan_id',
];

describe('what is said of each table and column', () => {
  it('is said of every one that the database has, and of no other', () => {
    const there = schema.map(({ table, name }) => `${table}.${name}`);
    expect(declared.map(({ at }) => at).toSorted()).toEqual(there.toSorted());
  });

  it('says of each column with somebody’s id whose it is', () => {
    const ids = schema
      .filter(({ name, type }) => /(?:_id|_ids|_by)$/u.test(name) && /text|ARRAY/u.test(type))
      .filter(({ name }) => !ofThings.includes(name));
    const naming = new Set(declared.filter(({ is }) => namesSomebody(is)).map(({ at }) => at));
    expect(ids.map(({ table, name }) => `${table}.${name}`).filter((at) => !naming.has(at))).toEqual([]);
    const several = declared.filter(({ is }) => is === 'several').map(({ at }) => at);
    const lists = schema.filter(({ type }) => type === 'ARRAY').map(({ table, name }) => `${table}.${name}`);
    expect(lists.filter((at) => naming.has(at)).toSorted()).toEqual(several.toSorted());
  });

  it('counts what is sealed as somebody’s words, unless it is a token or a key', () => {
    const sealed = declared.filter(({ at }) => at.endsWith('_sealed'));
    expect(sealed.filter(({ dataClass }) => dataClass !== 'content').map(({ at }) => at)).toEqual([
      'installations.bot_token_sealed',
      'mark_keys.key_sealed',
      'token_rotations.refresh_token_sealed',
    ]);
  });

  it('lets nobody but the bot see a token, or what makes it work of a person', () => {
    const shown = declared.filter(
      ({ seenBy, at }) => seenBy !== 'nobody' && /^(?:installations|token_rotations)\./u.test(at),
    );
    expect(shown).toEqual([]);
  });
});

describe('each table that holds somebody', () => {
  it('is taken along and erased by one feature', () => {
    const held = features.flatMap(({ personalData }) => Object.keys(personalData?.tables ?? {}));
    const naming = keptTables.filter((table) => columnsOf(table).some(({ is }) => namesSomebody(is)));
    expect(held.toSorted()).toEqual(naming.toSorted());
  });

  it('names nobody who is erased, whatever stands in it', async () => {
    await owner.query(withoutRules);
    for (const table of keptTables) await owner.query(insertionInto(table), ['T1']);
    const access = await database.access();
    const db = createDatabase({ access, vault: createVault(testKeys) });
    const formerId = newFormerId();
    await db.inWorkspace('T1', async (tx) => {
      await insertFormer(tx, { formerId, name: 'x' });
      const erasure = {
        personId: 'U1',
        formerId,
        now: Temporal.Instant.fromEpochMilliseconds(0),
        content: keptPacks(),
      };
      for (const { name, personalData } of features)
        if (name === 'programs/log') await personalData?.erase?.(tx, erasure);
      await eraseEverywhere(tx, erasure);
    });
    await db.close();
    const left: string[] = [];
    for (const table of keptTables) {
      const { rows } = await owner.query<{ row: string }>(
        `select row_to_json(t)::text as row from ${snake(table)} t`,
      );
      left.push(...rows.map(({ row }) => row).filter((row) => row.includes('U1')));
    }
    expect(left).toEqual([]);
  });
});

describe('what a pair wrote', () => {
  it('goes in time in each table that says so', () => {
    const said = keptTables.filter((table) =>
      columnsOf(table).some(({ stays }) => stays === 'words-of-pair'),
    );
    const withTheirs: readonly KeptTable[] = [
      'agreementSignatures',
      'goalActions',
      'goalConfidence',
      'goalConsents',
    ];
    expect([...ofPairsWords, ...withTheirs].toSorted()).toEqual(said.toSorted());
  });
});

/** A row in which each column that could name somebody does. */
function insertionInto(table: KeptTable): string {
  const naming = new Map(columnsOf(table).map(({ name, is }) => [snake(name), is]));
  const columns = schema.filter(
    (column) =>
      column.table === snake(table) &&
      column.name !== 'workspace_id' &&
      (column.isNeeded || namesSomebody(naming.get(column.name) ?? 'technical')),
  );
  const values = columns.map(({ name, type }) => {
    const is = naming.get(name) ?? 'technical';
    if (is === 'several') return `'{U0,U1}'`;
    if (type === 'jsonb' && table === 'programLog') return `'{"personId": "U1"}'`;
    return namesSomebody(is) ? `'U1'` : (somethingOf[type] ?? type);
  });
  const names = ['workspace_id', ...columns.map(({ name }) => `"${name}"`)];
  return `insert into ${snake(table)} (${names.join()}) values (${['$1', ...values].join()})`;
}
