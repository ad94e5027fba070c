import { sql, type Kysely } from 'kysely';
import { isolateByWorkspace } from '../src/db/workspace-table.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table agreements (
      workspace_id text not null,
      id uuid not null default gen_random_uuid(),
      pair_id uuid not null,
      version integer not null check (version > 0),
      state text not null check (state in ('proposed', 'signed', 'superseded')),
      wording_sealed text not null,
      session_every_days smallint not null,
      session_minutes smallint not null,
      proposed_by text not null,
      proposed_at timestamptz not null,
      signed_at timestamptz,
      primary key (workspace_id, id),
      unique (workspace_id, pair_id, version),
      foreign key (workspace_id, pair_id) references pairs on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'agreements');

  await sql`
    create table agreement_signatures (
      workspace_id text not null,
      agreement_id uuid not null,
      person_id text not null,
      signed_at timestamptz not null,
      primary key (workspace_id, agreement_id, person_id),
      foreign key (workspace_id, agreement_id) references agreements on delete cascade
    )`.execute(db);
  await isolateByWorkspace(db, 'agreement_signatures');
}
