import { Client } from 'pg';
import { nameOf } from '../../src/db/statement-names.ts';
import { eventually, type TryingPatience } from '../../src/sandbox/driver/eventually.ts';

/** The database as its owner sees it, from whom row-level security hides nothing. */
export type Rows = {
  /**
   * Every row of every table, by table: how it begins, and a hash of it whole. When whose Home was drawn is left out. Waits until
   * nothing is on its way, so that what an earlier act still brings about is no change of a later one.
   */
  readonly all: () => Promise<Readonly<Record<string, readonly string[]>>>;
  readonly count: (table: string) => Promise<number>;
  readonly query: <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  /** The id of the workspace's first program. */
  readonly programOf: (workspace: { readonly teamId: string }) => Promise<string>;
  /** Waits until all that was asked for is done, nothing is on its way to Slack, and what stands there says what now holds. */
  readonly delivered: (patience?: TryingPatience) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Which Homes stand where, and what drawing them took of what Slack allows: both follow in real time. */
const changedByLooking: readonly string[] = ['home_views', 'slack_calls'];

/** @param settled waits for what was asked for and may still bring something on its way */
export async function openRows(
  databaseUrl: string,
  settled = async (): Promise<void> => undefined,
): Promise<Rows> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const query = async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
    (await client.query<Row>({ name: nameOf(sql), text: sql, values: [...values] })).rows;
  const tables = (await query<{ table: string }>(ownTables)).map(({ table }) => table);
  const everyRow = {
    name: 'every row',
    text: tables
      .filter((table) => !changedByLooking.includes(table))
      .map(
        (table) =>
          `select '${table}' as table, array(select ${fingerprint} from ${table} t order by 1) as rows`,
      )
      .join(' union all '),
  };
  const delivered: Rows['delivered'] = async (patience = { within: 30_000 }) => {
    await settled();
    await none(query, `${onTheirWay} union all ${jobsLeft}`, patience);
  };
  return {
    query,
    all: async () => {
      await delivered();
      const { rows } = await client.query<{ table: string; rows: readonly string[] }>(everyRow);
      return Object.fromEntries(rows.map(({ table, rows: own }) => [table, own]));
    },
    count: async (table) => {
      const [{ count } = { count: 0 }] = await query<{ count: number }>(`select count(*)::int from ${table}`);
      return count;
    },
    programOf: async ({ teamId }) => {
      const [first] = await query<{ id: string }>(
        'select id from programs where workspace_id = $1 order by created_at limit 1',
        [teamId],
      );
      return first?.id ?? '';
    },
    delivered,
    stop: () => client.end(),
  };
}

const onTheirWay = `select from deliveries where state in ('queued', 'sending')`;
/** Each brings a delivery on its way, or a message up to date; one that is put off for long is for no story to wait for. */
const jobsLeft = `select from queue.job
  where state < 'completed' and start_after < now() + interval '10 seconds'`;

async function none(query: Rows['query'], waiting: string, patience?: TryingPatience): Promise<void> {
  await eventually(async () => {
    const { length } = await query(waiting);
    if (length > 0) throw new Error(`${length} are still on their way`);
  }, patience);
}

const fingerprint = `left(t::text, 100) || ' … ' || md5(t::text)`;

const ownTables = `
  select quote_ident(relname) as table from pg_class
  where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'kysely_%' order by 1`;
