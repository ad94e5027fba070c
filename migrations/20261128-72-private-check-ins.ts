import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // One that comes to some of a pair, each in private, while the pair's own invitations rest. Of whom, its deliveries say.
  await sql`
    alter table check_ins
      drop constraint check_ins_kind_check,
      add constraint check_ins_kind_check
        check (kind in ('check-in', 'check-in-session', 'check-in-milestone', 'check-in-private'))`.execute(
    db,
  );

  // It comes due after each invitation of a pair's; of those before, on the day on which the next is due.
  await sql`
    insert into touchpoints (workspace_id, pair_id, kind, occurrence, due_at)
    select usual.workspace_id, usual.pair_id, 'check-in-private', 1, usual.due_at
    from touchpoints as usual
      join pairs on pairs.workspace_id = usual.workspace_id and pairs.id = usual.pair_id
    where usual.kind = 'check-in'
      and pairs.state in ('introduced', 'active', 'paused', 'closing')
      and exists (
        select from check_ins
        where check_ins.workspace_id = pairs.workspace_id and check_ins.pair_id = pairs.id)`.execute(db);
}
