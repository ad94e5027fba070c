import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // The app may only add to the log of what admins did. What it says stands when an admin is erased, by a random id in the place of
  // theirs, which this door alone puts there: in the workspace that is proven, and into nothing but such an id.
  await sql`
    create function name_former_in_log(person text, former text) returns void
    language sql security definer set search_path = public, pg_temp
    as $$
      update program_log set person_id = former
        where workspace_id = proven_workspace() and person_id = person and former ~ '^former-[0-9a-f-]{36}$';
      update program_log set act = jsonb_set(act, '{personId}', to_jsonb(former))
        where workspace_id = proven_workspace() and act ->> 'personId' = person
          and former ~ '^former-[0-9a-f-]{36}$'
    $$`.execute(db);
  await sql`revoke execute on function name_former_in_log from public`.execute(db);
}
