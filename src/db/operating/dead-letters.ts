import { pairHasEnded, personIsGone } from '../for-nobody.ts';
import type { Owner } from './as-owner.ts';

/** A delivery that was given up. Nothing of what it says, or to whom. */
export type DeadLetter = {
  readonly id: string;
  readonly workspaceId: string;
  readonly kind: string;
  /** A short code. */
  readonly cause: string;
  /** No answer came: it may stand there all the same. */
  readonly mayHaveArrived: boolean;
  /** Where there is nobody for it any more, why. */
  readonly over: string | null;
  /** ISO, in UTC, to the minute. */
  readonly since: string;
};

/** Of all workspaces that have the app, the latest first. */
export async function findDeadLetters(owner: Owner): Promise<readonly DeadLetter[]> {
  const { rows } = await owner.query<DeadLetter>(`
    select d.id, d.workspace_id as "workspaceId", d.kind, d.state = 'dropped' as "mayHaveArrived",
      case when d.outcome ~ '^[a-z0-9]+([_-][a-z0-9]+)*$' and length(d.outcome) <= 60 then d.outcome else 'no code' end as cause,
      case when ${pairHasEnded} then 'its pair has ended' when ${personIsGone} then 'whom it is for is gone' end as "over",
      to_char(d.settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') as since
    from deliveries as d join installations using (workspace_id)
      left join pairs as p on p.workspace_id = d.workspace_id and p.id = d.pair_id
    where (d.state = 'failed' or d.outcome = 'unsure') and d.message_ts is null
    order by d.settled_at desc, d.id`);
  return rows;
}
