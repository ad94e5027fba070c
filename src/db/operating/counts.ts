import type { Owner } from './as-owner.ts';

export type LabelledCount = { readonly of: string; readonly count: number };
export type Cause = { readonly cause: string; readonly count: number; readonly last: string };

/** How many rows of each table are in which state, in all workspaces. */
export async function countStates(owner: Owner): Promise<readonly LabelledCount[]> {
  const { rows: tables } = await owner.query<{ table: string }>(tablesWithState);
  if (tables.length === 0) return [];
  const { rows } = await owner.query<LabelledCount>(
    tables.map(({ table }) => countOf(table)).join(' union all ') + ' order by 1',
  );
  return rows;
}

const tablesWithState = `
  select table_name as table from information_schema.columns
  where table_schema = 'public' and column_name = 'state' and table_name <> 'deliveries' order by 1`;

const countOf = (table: string): string =>
  `select '${table} ' || state as of, count(*)::int as count from ${table} group by state`;

export async function countDeliveries(owner: Owner): Promise<readonly LabelledCount[]> {
  const { rows } = await owner.query<LabelledCount>(
    `select kind || ' ' || state as of, count(*)::int as count from deliveries group by kind, state order by 1`,
  );
  return rows;
}

/** Of those to whom Peer Pairs is installed, and of the jobs that all of them share. */
export async function countAtLarge(owner: Owner): Promise<readonly LabelledCount[]> {
  const { rows } = await owner.query<LabelledCount>(`
    select 'workspaces' as of, count(*)::int as count from installations
    union all select 'people', count(*)::int from people where is_active
    union all select 'touchpoints given up', count(*)::int from touchpoints where failed_at is not null
    union all select 'jobs ' || state, count(*)::int from queue.job group by state order by 1`);
  return rows;
}

/** Why deliveries were given up, and workspaces could not be reached: codes alone, however they came to stand there. */
export async function countCauses(owner: Owner): Promise<readonly Cause[]> {
  const { rows } = await owner.query<Cause>(`
    select case when cause ~ '^[a-z0-9]+([_-][a-z0-9]+)*$' and length(cause) <= 60 then cause else 'no code' end as cause,
      count(*)::int as count, to_char(max(last) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') as last
    from (
      select 'delivery-' || outcome as cause, settled_at as last from deliveries
      where state in ('failed', 'dropped') and outcome is not null
      union all select 'outage-' || cause, since from outages) as met
    group by 1 order by 3 desc limit 100`);
  return rows;
}
