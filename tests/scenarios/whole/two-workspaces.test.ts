import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openAppSession, type AppSession } from '../../support/app-session.ts';
import { createForger } from '../../support/forger.ts';
import { goodGoal } from '../../support/good-forms.ts';
import { openRows, type Rows } from '../../support/rows.ts';
import { dmOf, everythingReadIn, walkTogether, type Walk } from '../../support/walk.ts';
import { contoso, contosoByName, northwind, reads, startWorld, type TestWorld } from '../../support/world.ts';

const workspaceIds = [northwind.teamId, contoso.teamId];

let world: TestWorld;
let walks: readonly Walk[];
let rows: Rows;
let app: AppSession;
let tables: readonly string[];
/** Those in which the walk has left rows of both workspaces. */
let filled: readonly string[];

beforeAll(async () => {
  world = await startWorld();
  rows = await openRows(world.databaseUrl);
  app = await openAppSession(await world.access());
  const found = await rows.query<{ table: string }>(tablesWithWorkspace);
  tables = found.map(({ table }) => table);
  const northwindWorkspace = await world.sandbox.addWorkspace(northwind);
  const contosoWorkspace = await world.sandbox.addWorkspace(contosoByName);
  walks = await walkTogether(world.sandbox, [
    [northwindWorkspace, 'lighthouses'],
    [contosoWorkspace, 'waterwheels'],
  ]);
  for (const { pair } of walks) {
    await pair.first.openHome();
    await reads(() => pair.first.home(), 'Master');
  }
  filled = await tablesFilled();
});

afterAll(async () => {
  await app.stop();
  await rows.stop();
  await world.stop();
});

async function tablesFilled(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const table of tables) {
    const held = await rows.query<{ id: string }>(
      `select distinct workspace_id as id from ${table} order by 1`,
    );
    if (held.map(({ id }) => id).join() === workspaceIds.join()) found.push(table);
  }
  return found;
}

const tablesWithWorkspace = `
  select c.oid::regclass::text as table from pg_class c join pg_attribute a on a.attrelid = c.oid
  where a.attname = 'workspace_id' and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`;

const asApp: AppSession['query'] = (...asked) => app.query(...asked);

describe('two workspaces that walk the whole line at once', () => {
  it('both arrive', () => {
    for (const walk of walks) {
      expect(dmOf(walk).reading).toContain(`Master ${walk.word}`);
      expect(dmOf(walk).reading).toContain('both answered your check-in');
    }
  });

  it('and nobody reads a word of the other workspace', () => {
    const [first, second] = walks;
    if (!first || !second) throw new Error('two walks were begun');
    for (const [here, there] of [
      [first, second],
      [second, first],
    ] as const) {
      const read = everythingReadIn(here.workspace);
      expect(read).toContain(here.word);
      expect(read).not.toContain(there.word);
      expect(read).not.toMatch(
        new RegExp(
          there.workspace
            .people()
            .map(({ id }) => id)
            .join('|'),
        ),
      );
    }
    expect(everythingReadIn(second.workspace)).toContain('of Contoso');
    expect(everythingReadIn(first.workspace)).not.toContain('of Contoso');
  });

  it('and nobody can act on a pair of the other', async () => {
    const before = await rows.all();
    const [first, second] = walks;
    const [{ id: pairId } = { id: '' }] = await rows.query<{ id: string }>(
      `select id from pairs where workspace_id = '${second?.workspace.teamId}'`,
    );
    const forger = createForger(world.sandbox.slack, first?.workspace.teamId ?? '');
    const submission = { callbackId: 'goals.set', metadata: { pairId }, values: goodGoal };
    for (const walk of walks) {
      const { answer } = await forger.submission(walk.pair.first, submission);
      expect(answer).toContain('That belongs to another pair');
    }
    expect(await rows.all()).toEqual(before);
  });
});

const forbidden = [
  'create table public.mine (a int)',
  'alter table pairs disable row level security',
  'drop policy own_workspace on pairs',
  'truncate pairs',
  'create temporary table pairs (a int)',
  'select * from proof_keys',
];

describe('the database, asked directly under the app’s role', () => {
  it('has row-level security on every table with a workspace', async () => {
    const open = await rows.query(
      'select oid::regclass from pg_class where oid::regclass::text = any($1) and not relrowsecurity',
      [tables],
    );
    expect(open).toEqual([]);
  });

  it('holds every table with a workspace to one and the same policy, whoever asks for whatever', async () => {
    const policies = await rows.query(
      `select count(*)::int as tables, polcmd as command, polroles::text as roles,
         pg_get_expr(polqual, polrelid) as reads, pg_get_expr(polwithcheck, polrelid) as writes
       from pg_policy where polrelid::regclass::text = any($1) group by 2, 3, 4, 5`,
      [tables],
    );
    const own = '(workspace_id = ( SELECT proven_workspace() AS proven_workspace))';
    expect(policies).toEqual([
      { tables: tables.length, command: '*', roles: '{0}', reads: own, writes: own },
    ]);
  });

  it('holds rows of both workspaces, so that what follows says something', () => {
    expect(filled.length).toBeGreaterThan(12);
    expect(filled).toContain('rematch_wishes');
  });

  it('shows the rows of the workspace that is set, and of no other', async () => {
    for (const table of tables) {
      for (const workspaceId of workspaceIds) {
        const seen = await asApp<{ id: string }>(workspaceId, `select workspace_id as id from ${table}`);
        const held = await rows.query(`select from ${table} where workspace_id = $1`, [workspaceId]);
        expect({ table, others: seen.filter(({ id }) => id !== workspaceId) }).toEqual({ table, others: [] });
        expect({ table, count: seen.length }).toEqual({ table, count: held.length });
      }
    }
  });

  it('shows nothing where no workspace is set, or one that there is not', async () => {
    for (const table of tables) {
      for (const workspaceId of [undefined, '', 'T9999', '%', workspaceIds.join(',')]) {
        const seen = await asApp(workspaceId, `select from ${table}`);
        expect({ table, workspaceId, seen }).toEqual({ table, workspaceId, seen: [] });
      }
    }
  });

  it('lets nobody write into another workspace, move a row there, or touch one that is there', async () => {
    const [here = '', there = ''] = workspaceIds;
    for (const table of filled) {
      await expect(
        asApp(
          here,
          `insert into ${table} (select (jsonb_populate_record(t, '{"workspace_id":"${there}"}')).* from ${table} t limit 1)`,
        ),
      ).rejects.toThrow('row-level security');
    }
    for (const table of filled.filter((name) => name !== 'program_log')) {
      const changed = await asApp(
        here,
        `update ${table} set workspace_id = workspace_id where workspace_id = $1 returning 1`,
        [there],
      );
      const deleted = await asApp(here, `delete from ${table} where workspace_id = $1 returning 1`, [there]);
      expect({ table, changed, deleted }).toEqual({ table, changed: [], deleted: [] });
      await expect(asApp(here, `update ${table} set workspace_id = $1`, [there])).rejects.toThrow(
        'row-level security',
      );
    }
  });

  it('keeps the log of what admins did as it was written, for its own workspace too', async () => {
    expect(filled).toContain('program_log');
    for (const sql of ['update program_log set act = act', 'delete from program_log', 'truncate program_log'])
      await expect(asApp(workspaceIds[0], sql)).rejects.toThrow('permission denied');
  });

  it('knows the app as no owner, no superuser, and none that may pass by row-level security', async () => {
    const [session] = await asApp<{ user: string }>(undefined, 'select session_user as user');
    const [role] = await rows.query(
      `
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
        (select count(*)::int from pg_class where relowner = r.oid) as owned,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships
      from pg_roles r where rolname = $1`,
      [session?.user],
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: true,
      owned: 0,
      memberships: 0,
    });
  });

  it('has six doors across workspaces beside the two that keep to its own, and the app cannot change what they lead to', async () => {
    const doors = await asApp<{ door: string }>(
      undefined,
      `
      select p.oid::regproc::text as door from pg_proc p
      where prosecdef and has_function_privilege(p.oid, 'execute')
        and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
      order by 1`,
    );
    const names = doors.map(({ door }) => door);
    expect(names.join(' ')).toBe(
      'due_workspaces forget_received_events installed_workspaces migrations_missing name_former_in_log ' +
        'oldest_due proven_workspace rotations_due whose_calendar workspaces_removed',
    );
    const told = readFileSync('SECURITY.md', 'utf8');
    expect(names.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
    for (const door of [
      `workspaces_removed('2100-01-01')`,
      `rotations_due('2100-01-01')`,
      `whose_calendar('guessed')`,
    ])
      expect(await asApp(undefined, `select * from ${door}`)).toEqual([]);
    expect(await asApp(undefined, 'select proven_workspace() as own')).toEqual([{ own: null }]);
    for (const door of [`due_workspaces('2100-01-01')`, 'installed_workspaces()'])
      expect(await asApp(undefined, `select * from ${door}`)).toEqual(
        [...workspaceIds].toSorted().map((id) => ({ workspace_id: id })),
      );
    expect(await asApp(undefined, `select forget_received_events('1970-01-01') as n`)).toEqual([{ n: 0 }]);
    for (const sql of forbidden)
      await expect(asApp(workspaceIds[0], sql)).rejects.toThrow(/permission denied|must be owner/);
  });
});
