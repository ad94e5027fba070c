import type { Client } from 'pg';
import { workspacePolicy } from '../workspace-table.ts';

/** What is in these stays as it was written: the app adds to them, and no more. They go with their program alone. */
const addedToAlone: ReadonlySet<string> = new Set(['program_log']);

/**
 * Lets a role at the tables of a workspace and at the doors across them, and at nothing else. Nobody but the owner may make
 * anything in this database: a temporary table of the name of one of ours would stand before it on a connection that
 * serves other workspaces too. The doors are shut to everybody else at each start: a restore without privileges opens
 * them, since Postgres lets all roles call a function that it makes.
 */
export async function grantRights(owner: Client, role: string): Promise<void> {
  const app = owner.escapeIdentifier(role);
  const guarded = await namesIn(owner, guardedTables);
  const changed = guarded.filter((table) => !addedToAlone.has(table));
  const doors = await namesIn(owner, doorsAcross);
  const [database = ''] = await namesIn(owner, 'select quote_ident(current_database()) as name');
  await owner.query(`
    revoke create on schema public from public;
    revoke temporary on database ${database} from public;
    revoke execute on function ${doors.join()} from public;
    grant usage on schema public to ${app};
    grant select, insert on ${guarded.join()} to ${app};
    grant update, delete on ${changed.join()} to ${app};
    grant execute on function ${doors.join()} to ${app}`);
}

async function namesIn(owner: Client, query: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(query);
  return rows.map(({ name }) => name);
}

const guardedTables = `
  select quote_ident(tablename) as name from pg_policies
  where schemaname = 'public' and policyname = '${workspacePolicy}' order by 1`;

/** The functions that run as the owner, whoever calls them. */
const doorsAcross = `
  select oid::regprocedure::text as name from pg_proc
  where pronamespace = 'public'::regnamespace and prosecdef order by 1`;
