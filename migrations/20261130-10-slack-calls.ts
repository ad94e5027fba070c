import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // How far a workspace has used what Slack lets it call: by `free_at`, which each call moves on, the next fits. Whoever finds no
  // room stands in a line, which ends at `line_at`. Until `held_until` Slack has asked to be left alone. Unlogged: where it is lost,
  // with a crash of Postgres, Slack itself says that a call was one too many.
  await sql`
    create unlogged table slack_calls (
      workspace_id text not null,
      bucket text not null check (length(bucket) <= 60),
      free_at timestamptz not null default '-infinity',
      line_at timestamptz not null default '-infinity',
      held_until timestamptz not null default '-infinity',
      primary key (workspace_id, bucket)
    )`.execute(db);
  await isolateByWorkspace(db, 'slack_calls');
  // Rows change with every call, and are as many as the workspace has conversations that were written to lately.
  await sql`alter table slack_calls set (fillfactor = 50)`.execute(db);
  await takeRoom.execute(db);
}

/**
 * Takes room for one call of each bucket, or none. Where there is none it says after how many seconds to come back, and with which
 * turn. All by the database's own clock, which replicas share; only how long Slack asked to be left alone is kept by theirs.
 */
const takeRoom = sql`
  create function take_slack_room(
    -- In order: two that take from the same never wait for each other.
    wanted text[],
    -- Of each, seconds from one call to the next, and how many may go at once.
    every double precision[], at_once double precision[],
    -- Since when it is its turn; null where it has not stood in line yet.
    turn_before timestamptz,
    -- False for what somebody waits for: it goes at once, and what follows makes up for it.
    waits boolean,
    told_now timestamptz,
    moment timestamptz,
    out seconds double precision, out is_held boolean, out turn timestamptz)
  language plpgsql set search_path = public, pg_temp
  as $$
  declare
    -- Who comes late, as after a standstill, stands in line anew: else all of them would come together.
    is_back constant boolean := turn_before > moment - interval '5 seconds';
    -- Farther ahead nobody has a place: it might be kept for what is dropped meanwhile.
    farthest constant interval := '5 minutes';
    bucket_now slack_calls;
    held timestamptz := '-infinity';
    step interval;
    leeway interval;
  begin
    insert into slack_calls (bucket) select unnest(wanted) on conflict do nothing;
    turn := moment;
    for bucket_now in select * from slack_calls where bucket = any(wanted) order by bucket for no key update loop
      step := make_interval(secs => every[array_position(wanted, bucket_now.bucket)]);
      leeway := step * (at_once[array_position(wanted, bucket_now.bucket)] - 1);
      turn := greatest(turn, bucket_now.free_at - leeway);
      if is_back is not true then turn := greatest(turn, bucket_now.line_at - leeway); end if;
      -- A clock that was set back would hold it for longer than Slack ever asks.
      if bucket_now.held_until <= told_now + interval '1 day' then held := greatest(held, bucket_now.held_until); end if;
    end loop;
    is_held := held > told_now;
    if is_held then
      seconds := extract(epoch from held - told_now);
      turn := null;
      return;
    end if;
    if not waits then turn := moment; end if;
    if turn > moment + farthest then
      seconds := extract(epoch from farthest) * (0.8 + 0.2 * random());
      turn := null;
      return;
    end if;
    update slack_calls as each set
      free_at = case when turn > moment then each.free_at else greatest(each.free_at, moment) + own.step end,
      line_at = case when is_back then each.line_at else greatest(each.line_at, each.free_at, moment) + own.step end
    from (select unnest(wanted) as bucket, make_interval(secs => unnest(every)) as step) as own
    where each.bucket = own.bucket;
    seconds := greatest(0, extract(epoch from turn - moment));
  end
  $$`;
