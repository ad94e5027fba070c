import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What each check-in of a pair asks, the same of all members: chosen once, as its invitation (kind, occurrence) is sent.
  await sql`
    create table check_ins (
      workspace_id text not null,
      pair_id uuid not null,
      kind text not null check (kind in ('check-in', 'check-in-session', 'check-in-milestone')),
      occurrence integer not null check (occurrence > 0),
      session_number integer,
      milestone text check (milestone in ('first-month', 'mid-way', 'end')),
      items text[] not null,
      asked_at timestamptz not null,
      primary key (workspace_id, pair_id, kind, occurrence),
      check ((kind = 'check-in-session') = (session_number is not null)),
      check ((kind = 'check-in-milestone') = (milestone is not null)),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await sql`
    insert into check_ins (workspace_id, pair_id, kind, occurrence, items, asked_at)
    select workspace_id, pair_id, 'check-in', occurrence, '{usefulness,openness,movement}', min(at)
    from (
      select workspace_id, pair_id, occurrence, answered_at as at from check_in_answers
      union all
      select workspace_id, pair_id, occurrence, queued_at from deliveries
      where kind = 'check-in' and pair_id is not null and state in ('sending', 'sent')
    ) as known
    group by workspace_id, pair_id, occurrence`.execute(db);
  await isolateByWorkspace(db, 'check_ins');

  await sql`
    alter table check_in_answers
      add kind text not null default 'check-in',
      -- Through the last step of the form.
      add finished_at timestamptz,
      drop constraint check_in_answers_pkey,
      add primary key (workspace_id, pair_id, kind, occurrence, person_id),
      add foreign key (workspace_id, pair_id, kind, occurrence) references check_ins on delete cascade`.execute(
    db,
  );
  await sql`update check_in_answers set finished_at = answered_at`.execute(db);
  await sql`alter table check_in_answers alter kind drop default`.execute(db);

  // When a member last answered, or asked to be asked again: those who leave two unanswered since then are left alone.
  await sql`
    create table check_in_wakes (
      workspace_id text not null,
      pair_id uuid not null,
      person_id text not null,
      woken_at timestamptz not null,
      primary key (workspace_id, pair_id, person_id),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await sql`
    insert into check_in_wakes (workspace_id, pair_id, person_id, woken_at)
    select workspace_id, pair_id, person_id, max(answered_at) from check_in_answers group by 1, 2, 3`.execute(
    db,
  );
  await isolateByWorkspace(db, 'check_in_wakes');

  // Pairs of before have their months too. At which of them they are is found out when it is due.
  await sql`
    insert into touchpoints (workspace_id, pair_id, kind, occurrence, due_at)
    select workspace_id, id, 'check-in-milestone', 1, now() from pairs
    where state in ('introduced', 'active', 'paused', 'closing')`.execute(db);
}
