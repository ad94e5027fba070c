import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { keeps, keptTables, type KeptTable } from '../../../db/kept/kept.ts';

/** What somebody began to type, and left. */
export async function deleteDrafts({ db }: WorkspaceTransaction, before: Temporal.Instant): Promise<void> {
  await db.deleteFrom('profileDrafts').where('keptAt', '<', before).execute();
  await db.deleteFrom('agreementDrafts').where('keptAt', '<', before).execute();
}

/** A round that an admin looked at and did not want. No pair comes of it. */
export async function deleteDiscarded({ db }: WorkspaceTransaction, before: Temporal.Instant): Promise<void> {
  await db.deleteFrom('rounds').where('state', '=', 'discarded').where('decidedAt', '<', before).execute();
}

/** Those that are past wherever somebody is. */
export async function deletePastDaysOff(
  { db }: WorkspaceTransaction,
  before: Temporal.PlainDate,
): Promise<void> {
  await db.deleteFrom('daysOff').where('day', '<', before).execute();
}

/** What was said of a pair that nobody is asked about any more. */
export async function forgetAnswersOfPairs(
  { db }: WorkspaceTransaction,
  before: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('pairMembers')
    .set({ answer: null, answeredAt: null })
    .where('answer', 'is not', null)
    .where('pairId', 'in', (eb) =>
      eb
        .selectFrom('pairs')
        .select('pairs.id')
        .where('state', '<>', 'proposed')
        .where('answerBy', '<', before),
    )
    .execute();
}

/** Of those who run the program no longer: appointed once more, they would not know that they had stopped its report. */
export async function deleteDigestsOfFormerAdmins({ db }: WorkspaceTransaction): Promise<void> {
  await sql`
    delete from digests_stopped as stopped
    where not exists (
      select from program_admins as own
      where own.program_id = stopped.program_id and own.person_id = stopped.person_id)
    and (
      exists (select from program_admins as others where others.program_id = stopped.program_id)
      or not exists (select from people where people.id = stopped.person_id and people.is_slack_admin))`.execute(
    db,
  );
}

const endedBefore = (before: Temporal.Instant) => sql<string>`(
  select id from pairs where state in ('ended', 'lapsed') and coalesce(ended_at, answer_by, created_at) < ${before})`;

type Since = { readonly ofEnded: Temporal.Instant; readonly others: Temporal.Instant };

/** That something was sent. Of a pair that lives it is known for as long: nothing must come to it twice. */
export async function deleteDeliveries(
  { db }: WorkspaceTransaction,
  { ofEnded, others }: Since,
): Promise<void> {
  await db
    .deleteFrom('deliveries')
    .where('settledAt', '<', ofEnded)
    .where('pairId', 'in', endedBefore(ofEnded))
    .execute();
  await db.deleteFrom('deliveries').where('settledAt', '<', others).where('pairId', 'is', null).execute();
}

/** Those that refer to others come before these. What refers to a deleted row beyond that goes with it. */
const first: readonly KeptTable[] = ['timeSuggestions', 'seriesDays'];

/** Each table of which a pair's rows stay for a while after it ended. */
export const ofPairsWords: readonly KeptTable[] = [
  ...first,
  ...keptTables.filter(
    (table) =>
      keeps(table).stays === 'words-of-pair' && 'pairId' in keeps(table).columns && !first.includes(table),
  ),
];

/** What pairs wrote and answered that have ended long ago. That they were pairs is still known: nobody meets again too soon. */
export async function deleteWords({ db }: WorkspaceTransaction, before: Temporal.Instant): Promise<void> {
  for (const table of ofPairsWords)
    await sql`delete from ${sql.table(table)} where pair_id in ${endedBefore(before)}`.execute(db);
}
