import { eventually } from '../../src/sandbox/driver/eventually.ts';

/** As the owner of the database. */
export type Query = <Row extends object>(
  text: string,
  values?: readonly unknown[],
) => Promise<readonly Row[]>;

/** Of each table how many rows it has, and a digest of them all. */
export type Rows = ReadonlyMap<string, string>;

/**
 * Which Homes stand where, and how far Slack's rates are used: both change by looking. That a form counts once is kept of each that was
 * sent, of an empty one too.
 */
const changedByLooking: readonly string[] = ['home_views', 'slack_calls', 'submissions'];

/** Whoever plays an admin's request again looks once more at what that admin looked at. */
const looks: Readonly<Record<string, string>> = { program_log: `act ->> 'kind' = 'round-previewed'` };

/** All that the database holds of ours, once nothing is on its way any more. */
export async function everyRow(query: Query): Promise<Rows> {
  await nothingOnItsWay(query);
  const tables = await query<{ table: string }>(
    `select quote_ident(relname) as table from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> all ($1) order by 1`,
    [changedByLooking],
  );
  const digests = new Map<string, string>();
  for (const { table } of tables) {
    const [row] = await query<{ digest: string }>(
      `select count(*) || ' rows, ' || md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as digest
       from ${table} t where not (${looks[table] ?? 'false'})`,
    );
    digests.set(table, row?.digest ?? '');
  }
  return digests;
}

/** @throws where it has not come to rest in two minutes */
export async function nothingOnItsWay(query: Query): Promise<void> {
  await eventually(async () => (await query(onItsWay)).length === 0, { within: 120_000, every: 100 });
}

const onItsWay = `
  select from deliveries where state in ('queued', 'sending')
  union all select from queue.job where state < 'completed' and start_after < now() + interval '10 seconds' limit 1`;

export const changedSince = (before: Rows, after: Rows): readonly string[] =>
  [...after].filter(([table, digest]) => before.get(table) !== digest).map(([table]) => table);
