import type { Client } from 'pg';

/** Milliseconds. */
export type Plain = {
  /** For as many rows as there are pairs, in the table in which the tick writes most. */
  readonly alone: number;
  /** For as many rows as it writes, in each of its tables. */
  readonly all: number;
};

/** `INSERT … SELECT` of a row for each pair, as the owner, whom no policy holds up. Afterwards they are gone again. */
export function plainInserts(owner: Client) {
  let occurrence = 0;
  const timed = async (statement: string) => {
    const start = performance.now();
    await owner.query(statement);
    return performance.now() - start;
  };
  const dueTimes = () =>
    timed(`
      insert into touchpoints (workspace_id, pair_id, kind, occurrence, due_at)
      select workspace_id, pair_id, 'plain', 1, 'infinity' from touchpoints where kind = 'prompt'`);
  const deliveries = () =>
    timed(`
      insert into deliveries (workspace_id, pair_id, kind, occurrence, state, queued_at)
      select workspace_id, pair_id, 'plain', ${occurrence}, 'queued', now() from touchpoints where kind = 'prompt'`);
  const jobs = () =>
    timed(`
      insert into queue.job (name, data, expire_seconds, deletion_seconds, retry_limit, retry_delay, heartbeat_seconds, policy)
      select name, jsonb_build_object('workspaceId', workspace_id, 'deliveryId', deliveries.id),
        q.expire_seconds, q.deletion_seconds, q.retry_limit, q.retry_delay, q.heartbeat_seconds, q.policy
      from deliveries, queue.queue as q where kind = 'plain' and q.name = 'deliver'`);
  const clear = async () => {
    await owner.query(`delete from touchpoints where kind = 'plain'`);
    await owner.query(`delete from deliveries where kind = 'plain'`);
    await owner.query('truncate queue.job');
  };
  return {
    /** What it writes that puts off. */
    dueTimes: async (): Promise<Plain> => {
      const alone = await dueTimes();
      await clear();
      return { alone, all: alone };
    },
    /** What it writes that queues. */
    queued: async (): Promise<Plain> => {
      occurrence += 1;
      const alone = await deliveries();
      const all = alone + (await jobs()) + (await dueTimes());
      await clear();
      return { alone, all };
    },
  };
}
