import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { migrateToLatest, ownMigrations } from '../../src/db/migrate.ts';
import { createVault } from '../../src/db/vault.ts';
import { prepareDatabase, takeAsPrepared } from '../../src/prepare-database.ts';
import { tokenPlace } from '../../src/slack/installations.ts';
import { createEmptyDatabase, createTestDatabase, testKeys, type TestDatabase } from '../support/postgres.ts';
import { openRows, type Rows } from '../support/rows.ts';

let database: TestDatabase;
let rows: Rows;

const begin = async (made: Promise<TestDatabase>) => {
  database = await made;
  rows = await openRows(database.url);
};

afterEach(async () => {
  await rows.stop();
  await database.drop();
});

const prepare = () => prepareDatabase({ url: database.url, keys: testKeys });

const refusal = (preparing: Promise<unknown>) =>
  preparing.then(
    () => ({ code: 'prepared', message: '' }),
    (error: unknown) => error as Error & { readonly code: string },
  );

const applied = async () =>
  (await rows.query<{ name: string }>('select name from kysely_migration order by name')).map(
    ({ name }) => name,
  );

describe('a start of this version', () => {
  beforeEach(() => begin(createTestDatabase()));

  it('refuses a database that is newer, with the way out, and changes nothing', async () => {
    await rows.query(
      `insert into kysely_migration (name, timestamp) values ('29990101-01-later', '2999-01-01')`,
    );
    await rows.query('grant execute on all functions in schema public to public');
    const { code, message } = await refusal(prepare());
    expect(code).toBe('database-refused');
    expect(message).toBe(
      'This version can’t work with the database: the database is newer than this version: it has 1 that are unknown ' +
        'here, 29990101-01-later last. Run the version that last ran, or restore the backup from before it.',
    );
    const [door] = await rows.query(`select has_function_privilege('public', oid, 'execute') as open
      from pg_proc where proname = 'due_workspaces'`);
    expect(door).toEqual({ open: true });
  });

  it('refuses one that is half applied, and names what is missing', async () => {
    await rows.query(`delete from kysely_migration where name like '20261128-20-%'`);
    const { code, message } = await refusal(prepare());
    expect(code).toBe('database-refused');
    expect(message).toMatch(/half applied: 20261128-20-bookings is missing.*Restore the latest backup/);
    expect(await applied()).not.toContain('20261128-20-bookings');
  });

  it.each([
    ['another name', 'k2'],
    ['the same name', 'k1'],
  ])(
    'refuses keys of which none opens anything, under %s, and lets nobody else in by them',
    async (_, id) => {
      const { url } = await prepare();
      await rows.query(
        `insert into installations (workspace_id, workspace_name, bot_user_id, bot_token_sealed, installed_at)
       values ('T1', 'Northwind', 'U1', $1, now())`,
        [createVault(testKeys).seal('xoxb-1', tokenPlace('T1'))],
      );
      const login = () =>
        rows.query('select rolpassword from pg_authid where rolname = $1', [new URL(url).username]);
      const before = await login();
      const key = randomBytes(32);
      const { code, message } = await refusal(prepareDatabase({ url: database.url, keys: [{ id, key }] }));
      expect(code).toBe('database-refused');
      expect(message).toBe(
        'The keys given open nothing in this database: it was sealed under k1. Put that key back as it was, into ENCRYPTION_KEYS ' +
          'or as the file that the bot made: without it nobody can read what is kept.',
      );
      expect(await login()).toEqual(before);
      await prepareDatabase({ url: database.url, keys: [{ id: 'k2', key }, ...testKeys] });
    },
  );

  it('is what a command beside the bot works with, which changes nothing', async () => {
    const logins = { url: database.url, keys: testKeys };
    const early = await refusal(takeAsPrepared(logins));
    expect([early.code, early.message]).toEqual([
      'not-let-in',
      expect.stringContaining('Start the bot with them'),
    ]);
    const prepared = await prepare();
    expect(await takeAsPrepared(logins)).toEqual(prepared);
    const [last = ''] = (await applied()).slice(-1);
    await rows.query('delete from kysely_migration where name = $1', [last]);
    const { code, message } = await refusal(takeAsPrepared(logins));
    expect([code, message]).toEqual([
      'database-refused',
      expect.stringMatching(/older than this version by 1\. Back it up, then start the bot/),
    ]);
    expect(await applied()).not.toContain(last);
  });

  it('takes a migration that was made while a clock was ahead or behind: the order is that of the names', async () => {
    await rows.query(
      `update kysely_migration set timestamp = '1999-01-01T00:00:00.000Z' where name like '20261128-20-%'`,
    );
    await prepare();
    const [last = ''] = (await applied()).slice(-1);
    await rows.query('delete from kysely_migration where name = $1', [last]);
    await rows.query(`delete from kysely_migration where name like '20261128-20-%'`);
    expect((await refusal(prepare())).message).toMatch(/half applied: 20261128-20-bookings is missing/);
  });

  it('refuses tables of which nobody knows how they came about', async () => {
    await rows.query('drop table kysely_migration');
    const { code, message } = await refusal(prepare());
    expect(code).toBe('database-refused');
    expect(message).toMatch(/no record of how they came about\. Give the bot a database of its own/);
  });
});

describe('an empty database', () => {
  beforeEach(() => begin(createEmptyDatabase()));

  it('is brought up to date once by several that begin at the same moment', async () => {
    const all = await Promise.all([prepare(), prepare(), prepare()]);
    expect(new Set(all.map(({ url }) => url)).size).toBe(1);
    expect(await applied()).toEqual(await ownMigrations());
  });

  it('is left as it was where a migration fails, which is told by its name', async () => {
    await rows.query('create domain people as text');
    const { code, message } = await refusal(migrateToLatest(database.url));
    expect(code).toBe('migration-failed');
    expect(message).toMatch(
      /^The migration 20261128-01-workspaces failed \(.*people.*\)\. The database is as it was before this start/,
    );
    expect(await applied()).toEqual([]);
    await rows.query('drop domain people');
    await prepare();
    expect(await applied()).toEqual(await ownMigrations());
  });
});
