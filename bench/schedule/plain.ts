import type { Client } from 'pg';
import { timed, type Run } from './work-done.ts';

export type Plain = {
  /** As many rows as there are pairs, in the table in which the tick writes most. */
  readonly alone: Taken;
  /** As many rows as it writes, in each of its tables. */
  readonly all: Taken;
};

type Taken = Pick<Run, 'took' | 'work'>;

const sum = (runs: readonly Taken[]): Taken => ({
  took: runs.reduce((whole, { took }) => whole + took, 0),
  work: runs.reduce((whole, { work }) => whole + work, 0),
});

/** `INSERT … SELECT` of a row for each pair, as the owner, whom no policy holds up. Afterwards they are gone again. */
export function plainInserts(owner: Client) {
  let occurrence = 0;
  const insert = (statement: string) => timed(owner, () => owner.query(statement));
  const dueTimes = () =>
    insert(`
      insert into touchpoints (workspace_id, pair_id, kind, occurrence, due_at)
      select workspace_id, pair_id, 'plain', 1, 'infinity' from touchpoints where kind = 'prompt'`);
  const deliveries = () =>
    insert(`
      insert into deliveries (workspace_id, pair_id, kind, occurrence, state, queued_at)
      select workspace_id, pair_id, 'plain', ${occurrence}, 'queued', now() from touchpoints where kind = 'prompt'`);
  const jobs = () =>
    insert(`
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
      const all = sum([alone, await jobs(), await dueTimes()]);
      await clear();
      return { alone, all };
    },
  };
}
