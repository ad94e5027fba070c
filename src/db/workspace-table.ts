import { sql, type Kysely } from 'kysely';

/** The role every query of the app runs as: it owns nothing, so that row-level security holds for it. */
export const appRole = 'peer_pairs_app';

/** The transaction's workspace. It is set for one transaction at a time; where it is unset, no row matches. */
export const workspaceSetting = 'peer_pairs.workspace_id';

/**
 * Puts a table with a `workspace_id` under row-level security: the app sees and writes the rows of the
 * transaction's workspace, and new rows get that workspace by themselves.
 *
 * Row-level security is not forced on the owner: the doors across workspaces are functions that run as the owner.
 */
export async function isolateByWorkspace(db: Kysely<unknown>, table: string): Promise<void> {
  const name = sql.table(table);
  const ownWorkspace = sql`workspace_id = current_setting(${sql.lit(workspaceSetting)}, true)`;
  await sql`alter table ${name} alter column workspace_id set default current_setting(${sql.lit(workspaceSetting)})`.execute(
    db,
  );
  await sql`alter table ${name} enable row level security`.execute(db);
  await sql`create policy own_workspace on ${name} using (${ownWorkspace}) with check (${ownWorkspace})`.execute(
    db,
  );
  await sql`grant select, insert, update, delete on ${name} to ${sql.id(appRole)}`.execute(db);
}
