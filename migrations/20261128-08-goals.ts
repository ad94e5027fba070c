import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table goals (
      workspace_id text not null,
      id uuid not null default gen_random_uuid(),
      pair_id uuid not null,
      number integer not null check (number > 0),
      owner_id text not null,
      ownership text not null check (ownership in ('personal', 'shared')),
      horizon text not null check (horizon in ('short', 'long')),
      visible_to text not null check (visible_to in ('me', 'us')),
      state text not null check (state in ('active', 'closed')),
      wording_sealed text not null,
      target_date date not null,
      created_at timestamptz not null,
      primary key (workspace_id, id),
      unique (workspace_id, pair_id, number),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'goals');

  await sql`
    create table goal_actions (
      workspace_id text not null,
      goal_id uuid not null,
      position smallint not null,
      wording_sealed text not null,
      done_at timestamptz,
      primary key (workspace_id, goal_id, position),
      foreign key (workspace_id, goal_id) references goals on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'goal_actions');
}
