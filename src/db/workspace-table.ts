import { sql, type Kysely } from 'kysely';

/** The transaction's workspace, and what proves it. They are set for one transaction at a time; where unset, no row matches. */
export const workspaceSetting = 'peer_pairs.workspace_id';
export const proofSetting = 'peer_pairs.workspace_proof';

/** The policy that makes a table one of a workspace's. The app's role is let at those that have it, and at no others. */
export const workspacePolicy = 'own_workspace';

/**
 * Puts a table with a `workspace_id` under row-level security: the app sees and writes the rows of the
 * transaction's workspace, and new rows get that workspace by themselves.
 *
 * Row-level security is not forced on the owner: the doors across workspaces are functions that run as the owner.
 */
export async function isolateByWorkspace(db: Kysely<unknown>, table: string): Promise<void> {
  const name = sql.table(table);
  // In a query of its own the function is called once for a statement, and not for each row.
  const ownWorkspace = sql`workspace_id = (select proven_workspace())`;
  await sql`alter table ${name} alter column workspace_id set default current_setting(${sql.lit(workspaceSetting)})`.execute(
    db,
  );
  await sql`alter table ${name} enable row level security`.execute(db);
  await sql`create policy ${sql.id(workspacePolicy)} on ${name} using (${ownWorkspace}) with check (${ownWorkspace})`.execute(
    db,
  );
}
