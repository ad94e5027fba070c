import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';

type Owner = Pick<Client, 'query'>;

/** Of each table how many rows it has, and a digest of them all. */
export type Rows = ReadonlyMap<string, string>;

/** Which Homes stand where, and how far Slack's rates are used: both change by looking. */
const changedByLooking: readonly string[] = ['home_views', 'slack_calls'];

/** All that the database holds of ours, once nothing is on its way any more. */
export async function everyRow(owner: Owner): Promise<Rows> {
  while (await isAnyOnItsWay(owner)) await pause(200);
  const { rows: tables } = await owner.query<{ table: string }>(
    `select quote_ident(relname) as table from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> all ($1) order by 1`,
    [changedByLooking],
  );
  const digests = new Map<string, string>();
  for (const { table } of tables) {
    const { rows } = await owner.query<{ digest: string }>(
      `select count(*) || ' rows, ' || md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as digest from ${table} t`,
    );
    digests.set(table, rows[0]?.digest ?? '');
  }
  return digests;
}

async function isAnyOnItsWay(owner: Owner): Promise<boolean> {
  const { rows } = await owner.query(
    `select from deliveries where state in ('queued', 'sending')
     union all select from queue.job where state < 'completed' and start_after < now() + interval '10 seconds' limit 1`,
  );
  return rows.length > 0;
}

export const changedSince = (before: Rows, after: Rows): readonly string[] =>
  [...after].filter(([table, digest]) => before.get(table) !== digest).map(([table]) => table);
