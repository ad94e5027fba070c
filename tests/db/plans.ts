import type { Pool } from 'pg';

type Node = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: readonly Node[];
};

/** What Postgres did for one statement, whoever wrote it: a trigger's and a function's own are among them. */
export type Plan = { readonly query: string; readonly root: Node };

/** Has Postgres tell the plan of each statement that it runs, as anywhere, on every connection that is opened from now on. */
export async function explainEverything(owner: Pool): Promise<void> {
  await owner.query(`
    do $$ declare setting text; begin
      foreach setting in array array[
        'session_preload_libraries = auto_explain', 'auto_explain.log_min_duration = 0',
        'auto_explain.log_analyze = on', 'auto_explain.log_timing = off',
        'auto_explain.log_nested_statements = on', 'auto_explain.log_format = json', 'auto_explain.log_level = notice',
        'plan_cache_mode = auto']
      loop execute format('alter database %I set %s', current_database(), setting); end loop;
    end $$`);
}

/** Hears the plans of what is run through the pool. @returns what was heard since it was asked last */
export function hearPlans(pool: Pool): () => readonly Plan[] {
  const plans: Plan[] = [];
  pool.on('connect', (client) =>
    client.on('notice', ({ message = '' }) => {
      const [, told] = message.split('plan:\n');
      if (told === undefined) return;
      const { 'Query Text': query, Plan: root } = JSON.parse(told) as { 'Query Text': string; Plan: Node };
      plans.push({ query, root });
    }),
  );
  return () => plans.splice(0);
}

/** The tables that a plan reads from one end to the other. */
export function readWhole(node: Node): readonly string[] {
  const below = (node.Plans ?? []).flatMap(readWhole);
  const own = node['Node Type'] === 'Seq Scan' ? node['Relation Name'] : undefined;
  return own === undefined ? below : [own, ...below];
}

/** How many rows were read only to be passed by, because no index led past them. */
export function passedBy(node: Node): number {
  const { 'Rows Removed by Filter': filtered = 0, 'Rows Removed by Join Filter': joined = 0 } = node;
  const below = (node.Plans ?? []).map(passedBy).reduce((sum, rows) => sum + rows, 0);
  return below + (filtered + joined) * (node['Actual Loops'] ?? 1);
}
