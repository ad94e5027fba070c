import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Names } from '../../../names.ts';
import { nameColumns } from '../../../slack/directory.ts';

/** Where it stands of somebody that they had to do with a program. */
const tookPart = (personId: ReturnType<typeof sql>) => sql<{ programId: string }>`
  select program_id from participants where person_id = ${personId}
  union select program_id from program_admins where person_id = ${personId}
  union select program_id from invitations where person_id = ${personId}
  union select program_id from profile_drafts where person_id = ${personId}`;

/** Whom Slack has deactivated, of those of whom more than their name is kept. */
export function findDeparted({ db }: WorkspaceTransaction, atMost: number): Promise<readonly Names[]> {
  return db
    .selectFrom('people')
    .select(nameColumns)
    .where('isActive', '=', false)
    .where('id', 'not like', 'former-%')
    .where(sql<boolean>`exists (${tookPart(sql`people.id`)})`)
    .orderBy('name')
    .orderBy('id')
    .limit(atMost)
    .execute();
}

/** The programs that they had to do with. */
export async function findProgramsOf(
  { db }: WorkspaceTransaction,
  personId: string,
): Promise<readonly string[]> {
  const { rows } = await tookPart(sql`${personId}`).execute(db);
  return rows.map(({ programId }) => programId).toSorted();
}
