import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Who says yes to what is asked of them just now: that a shared goal begins, or that it closes.
  await sql`
    create table goal_consents (
      workspace_id text not null,
      goal_id uuid not null,
      person_id text not null,
      given_at timestamptz not null,
      primary key (workspace_id, goal_id, person_id),
      foreign key (workspace_id, goal_id) references goals on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'goal_consents');

  // Each one's own, and shown to nobody else.
  await sql`
    create table goal_confidence (
      workspace_id text not null,
      goal_id uuid not null,
      person_id text not null,
      moment text not null check (moment in ('start', 'mid', 'end')),
      level smallint not null check (level between 1 and 5),
      said_at timestamptz not null,
      primary key (workspace_id, goal_id, person_id, moment),
      foreign key (workspace_id, goal_id) references goals on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'goal_confidence');
}
