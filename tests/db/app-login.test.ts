import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { Client } from 'pg';
import type { AppLoginError } from '../../src/db/app-login/app-login-error.ts';
import { createDatabase } from '../../src/db/database.ts';
import { createVault } from '../../src/db/vault.ts';
import { prepareDatabase } from '../../src/prepare-database.ts';
import { announcedTestRun, dropDatabase, withServer } from '../support/test-run.ts';
import { createTestDatabase, testKeys, type TestDatabase } from '../support/postgres.ts';
import { openRows, type Rows } from '../support/rows.ts';

let database: TestDatabase;
let rows: Rows;

const receivedAt = Temporal.Instant.from('2026-03-02T09:00:00Z');
/** Roles outlive their database: these carry the test's own number. */
const name = (what: string) => `peer_test_${what}_${number}`;
const number = randomBytes(4).toString('hex');

beforeAll(async () => {
  database = await createTestDatabase();
  rows = await openRows(database.url);
});

afterAll(async () => {
  for (const what of ['maker', 'app', 'owner', 'member', 'group'])
    await rows.query(`drop owned by ${name(what)} cascade; drop role ${name(what)}`).catch(() => undefined);
  await rows.stop();
  await database.drop();
});

const isLetIn = async (url: string) => {
  const client = new Client({ connectionString: url });
  const connected = client.connect().then(
    () => true,
    () => false,
  );
  return connected.finally(() => void client.end());
};

describe('replicas', () => {
  it('that start together all log in, then and later', async () => {
    const all = await Promise.all(
      Array.from({ length: 4 }, () => prepareDatabase({ url: database.url, keys: testKeys })),
    );
    expect(new Set(all.map(({ url }) => url)).size).toBe(1);
    for (const { url } of all) expect(await isLetIn(url)).toBe(true);
  });

  it('with a new key in front let those still log in that know the older one alone', async () => {
    const before = await prepareDatabase({ url: database.url, keys: testKeys });
    const newest = { id: 'k2', key: randomBytes(32) };
    await prepareDatabase({ url: database.url, keys: [newest, ...testKeys] });
    expect(await isLetIn(before.url)).toBe(true);
  });

  it('log in by what the owner’s URL lacks: its user and password are nowhere in the app’s', async () => {
    const { url } = await prepareDatabase({ url: database.url, keys: testKeys });
    const { password } = new URL(database.url);
    expect(password).not.toBe('');
    expect(url).not.toContain(password);
    expect(url).not.toContain('postgres@');
  });
});

function urlAs(user: string, { password = 'pw', at = database.url, database: named = '' } = {}): string {
  const url = new URL(at);
  url.username = user;
  url.password = password;
  if (named !== '') url.pathname = `/${named}`;
  return url.href;
}

/** The database of the owner who may not make roles. */
const managedAs = (user: string, password = 'pw') => urlAs(user, { password, database: name('managed') });

const refusal = async (logins: { readonly url: string; readonly appUrl?: string }): Promise<AppLoginError> =>
  prepareDatabase({ ...logins, keys: testKeys }).then(
    () => {
      throw new Error('it was not refused');
    },
    (error: unknown) => error as AppLoginError,
  );

describe('an owner who may make roles, and is no superuser', () => {
  it('makes the role at the first start and keeps it at the next', async () => {
    await rows.query(`create role ${name('creator')} login createrole password 'pw'`);
    await rows.query(`create database ${name('created')} owner ${name('creator')}`);
    const url = urlAs(name('creator'), { database: name('created') });
    const first = await prepareDatabase({ url, keys: testKeys });
    const second = await prepareDatabase({ url, keys: testKeys });
    expect(second).toEqual(first);
    expect(await isLetIn(second.url)).toBe(true);
    await withServer(announcedTestRun(), (server) => dropDatabase(server, name('created')));
    await rows.query(`drop role ${name('creator')}`);
  });
});

describe('an owner who may not make roles', () => {
  let other: TestDatabase;

  beforeAll(async () => {
    other = await createTestDatabase();
    await rows.query(`create role ${name('maker')} login password 'pw'`);
    await rows.query(`create role ${name('app')} login password 'pw'`);
    await rows.query(`create database ${name('managed')} owner ${name('maker')}`);
  });

  afterAll(async () => {
    await rows.query(`drop database ${name('managed')} with (force)`);
    await other.drop();
  });

  it('is told whom to ask for what', async () => {
    const { code, message } = await refusal({ url: managedAs(name('maker')) });
    expect(code).toBe('role-not-made');
    expect(message).toMatch(
      /permission denied to create role.*CREATE ROLE .* LOGIN PASSWORD.*DATABASE_APP_URL/,
    );
  });

  it('has the bot work as the role that DATABASE_APP_URL names', async () => {
    const access = await prepareDatabase({
      url: managedAs(name('maker')),
      appUrl: managedAs(name('app')),
      keys: testKeys,
    });
    const own = createDatabase({ access, vault: createVault(testKeys) });
    const [session] = await own.inWorkspace('T1', async ({ db: tx }) => {
      await tx.insertInto('receivedEvents').values({ eventId: 'E1', receivedAt }).execute();
      return (await sql`select session_user as user from received_events`.execute(tx)).rows;
    });
    await own.close();
    expect(session).toEqual({ user: name('app') });
  });

  it('is told where the two URLs lead to two databases', async () => {
    await prepareDatabase({ url: other.url, keys: testKeys });
    const elsewhere = urlAs(name('app'), { at: other.url });
    const { code, message } = await refusal({ url: managedAs(name('maker')), appUrl: elsewhere });
    expect({ code, message }).toEqual({
      code: 'other-database',
      message: 'DATABASE_APP_URL leads to another database than DATABASE_URL.',
    });
  });

  it('is told where the server does not know the password, and of no password', async () => {
    const { code, message } = await refusal({
      url: managedAs(name('maker')),
      appUrl: managedAs(name('app'), 'wrong-pw'),
    });
    expect(code).toBe('not-let-in');
    expect(message).toMatch(/another password for them \(28P01\).*DATABASE_APP_URL/);
    expect(message).not.toContain('pw');
  });
});

/** What may be called by whom, of all that runs as the owner whoever calls it. */
const doorsOpenTo = (role: string) =>
  rows.query<{ door: string; open: boolean }>(
    `select oid::regprocedure::text as door, has_function_privilege($1, oid, 'execute') as open
     from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`,
    [role],
  );

describe('a role of somebody else', () => {
  it('passes no door, also where a restore without privileges had opened all of them', async () => {
    const appRole = new URL((await database.access()).url).searchParams.get('user') ?? '';
    await rows.query('grant execute on all functions in schema public to public');
    await database.access();
    const shut = await doorsOpenTo('public');
    expect(shut.filter(({ open }) => open)).toEqual([]);
    expect(shut.length).toBeGreaterThan(5);
    expect((await doorsOpenTo(appRole)).filter(({ open }) => !open)).toEqual([]);
  });
});

describe('DATABASE_APP_URL', () => {
  it('is refused where it is the owner’s own', async () => {
    const { code, message } = await refusal({ url: database.url, appUrl: database.url });
    expect([code, message]).toEqual(['unbounded-role', expect.stringMatching(/has powers over the server/)]);
  });

  it('is refused with a role that owns something, in whatever database', async () => {
    await rows.query(`create role ${name('owner')} login password 'pw'`);
    await rows.query(`create schema ${name('schema')} authorization ${name('owner')}`);
    const { code, message } = await refusal({ url: database.url, appUrl: urlAs(name('owner')) });
    expect([code, message]).toEqual(['unbounded-role', expect.stringMatching(/, which owns something, so/)]);
  });

  it.each(['superuser', 'bypassrls', 'createrole', 'createdb', 'replication'])(
    'is refused with a role that has %s',
    async (power) => {
      await rows.query(`create role ${name('powerful')} login password 'pw' ${power}`);
      const { code } = await refusal({ url: database.url, appUrl: urlAs(name('powerful')) });
      await rows.query(`drop role ${name('powerful')}`);
      expect(code).toBe('unbounded-role');
    },
  );

  it('is refused with a role that is a member of another', async () => {
    await rows.query(
      `create role ${name('group')}; create role ${name('member')} login password 'pw' in role ${name('group')}`,
    );
    const { code, message } = await refusal({ url: database.url, appUrl: urlAs(name('member')) });
    expect([code, message]).toEqual([
      'unbounded-role',
      expect.stringMatching(/which is a member of another role, so/),
    ]);
  });
});
