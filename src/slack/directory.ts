import { sql, type Expression } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';
import { lockRows } from '../db/locks.ts';
import { writtenOnce } from '../db/written-once.ts';
import { languageFor, type Reader } from '../language.ts';
import type { Names } from '../names.ts';
import { dropErased } from './erased-people.ts';
import { asPerson, changedAt, isPersonOf, localeOf, type SlackPerson, type SlackUser } from './users.ts';

/** What is left of what Slack says, once what is known to be newer is taken away. */
export type News = { readonly user: SlackUser; readonly known: Known | undefined };
type Known = {
  readonly isActive: boolean;
  readonly isSlackAdmin: boolean;
  readonly timeZone: string;
  /** The same, where they have chosen it themselves; else null. */
  readonly chosenZone: string | null;
};

/** Of these people, each told of once, those of whom nothing newer is known. Of two changes in one second the last heard counts. */
export async function newsOf(
  { db, workspaceId }: WorkspaceTransaction,
  users: readonly SlackUser[],
): Promise<readonly News[]> {
  const ours = users.filter((user) => isPersonOf(workspaceId, user));
  if (ours.length === 0) return [];
  const rows = await db
    .selectFrom('people')
    .select(['id', 'isActive', 'isSlackAdmin', 'timeZone', 'chosenZone', 'changedAt'])
    .where('id', '=', sql<string>`any(${ours.map(({ id }) => id)})`)
    .execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  return ours
    .map((user) => ({ user, known: known.get(user.id) }))
    .filter(
      (news) => !news.known || Temporal.Instant.compare(news.known.changedAt, changedAt(news.user)) <= 0,
    );
}

/** Keeps those who belong to the workspace; each may be told of once. */
export async function keepPeople(
  { db, vault, workspaceId }: WorkspaceTransaction,
  users: readonly SlackUser[],
  fetchedAt: Temporal.Instant,
): Promise<void> {
  // In the order in which people are locked, whatever that of Slack is.
  const rows = users
    .filter((user) => isPersonOf(workspaceId, user))
    .map((user) => ({
      ...asPerson(user),
      locale: localeOf(user),
      changedAt: changedAt(user),
      fetchedAt,
    }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  if (rows.length === 0) return;
  await db
    .insertInto('people')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['workspaceId', 'id'])
        .doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          realName: eb.ref('excluded.realName'),
          handle: eb.ref('excluded.handle'),
          // Of somebody deactivated Slack tells none of these: what was known stays, should they come back.
          timeZone: whileActive(zoneNow, eb.ref('people.timeZone')),
          hasZone: whileActive(hasZoneNow, eb.ref('people.hasZone')),
          chosenZone: whileActive(choiceNow, eb.ref('people.chosenZone')),
          locale: whileActive(eb.ref('excluded.locale'), eb.ref('people.locale')),
          isGuest: whileActive(eb.ref('excluded.isGuest'), eb.ref('people.isGuest')),
          isSlackAdmin: eb.ref('excluded.isSlackAdmin'),
          isActive: eb.ref('excluded.isActive'),
          changedAt: eb.ref('excluded.changedAt'),
          fetchedAt: eb.ref('excluded.fetchedAt'),
        }))
        // Slack's events are handled as they come, which need not be the order in which they happened.
        .whereRef('people.changedAt', '<=', 'excluded.changedAt'),
    )
    .execute();
  await dropErased({ db, vault, workspaceId }, rows);
}

/** What somebody has chosen holds until Slack tells the same; from then on they go by Slack again, wherever they move. */
const zoneNow = sql<string>`coalesce(people.chosen_zone, excluded.time_zone)`;
const hasZoneNow = sql<boolean>`excluded.has_zone or people.chosen_zone is not null`;
const choiceNow = sql<string | null>`nullif(people.chosen_zone, excluded.time_zone)`;

const whileActive = <Value>(told: Expression<Value>, known: Expression<Value>) =>
  sql<Value>`case when excluded.is_active then ${told} else ${known} end`;

export const nameColumns = ['people.id', 'people.name', 'people.realName', 'people.handle'] as const;

/** In no order. Ids are one parameter, however many: Postgres takes 65,535 at most. */
export async function findNames(
  { db }: WorkspaceTransaction,
  personIds: readonly string[],
): Promise<readonly Names[]> {
  return db
    .selectFrom('people')
    .select(nameColumns)
    .where('id', '=', sql<string>`any(${[...personIds]})`)
    .execute();
}

const personRow = writtenOnce(({ db }, { personId }: { readonly personId: string }) =>
  db
    .selectFrom('people')
    .select([...nameColumns, 'locale', 'timeZone', 'hasZone', 'isSlackAdmin', 'isActive', 'isGuest'])
    .where('id', '=', personId),
);

export async function findPerson(
  tx: WorkspaceTransaction,
  personId: string,
): Promise<SlackPerson | undefined> {
  const [row] = await personRow(tx, { personId });
  if (!row) return undefined;
  const { locale: _, ...person } = row;
  return person;
}

/** Whether all of them are, or were, people of the workspace. */
export async function areKnown({ db }: WorkspaceTransaction, personIds: readonly string[]): Promise<boolean> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('id', '=', sql<string>`any(${[...personIds]})`)
    .execute();
  return rows.length === new Set(personIds).size;
}

/** Until the transaction ends: what two programs do with the same person at once happens one after the other. */
export const lockPeople = (tx: WorkspaceTransaction, personIds: readonly string[]): Promise<void> =>
  lockRows(tx, 'people', personIds);

/** Whoever it is: as Slack's own default would have it. */
export const anyReader: Reader = { language: 'en', locale: 'en-US', timeZone: 'UTC' };

/** A person whom the directory does not know yet reads as anybody. */
export const readerOf = async (tx: WorkspaceTransaction, personId: string): Promise<Reader> =>
  (await findReader(tx, personId)) ?? anyReader;

export async function findReader(tx: WorkspaceTransaction, personId: string): Promise<Reader | undefined> {
  // The same question as about the person, which nearly everything asks that asks this one.
  const [row] = await personRow(tx, { personId });
  return row && asReader(row);
}

/** Of somebody of whom nothing is kept. */
export const readerTold = (user: SlackUser): Reader =>
  asReader({ locale: localeOf(user), timeZone: asPerson(user).timeZone });

const asReader = ({ locale, timeZone }: Omit<Reader, 'language'>): Reader => ({
  language: languageFor(locale),
  locale,
  timeZone,
});

const readerRows = writtenOnce(({ db }, { personIds }: { readonly personIds: readonly string[] }) =>
  db
    .selectFrom('people')
    .select(['locale', 'timeZone'])
    .where('id', '=', sql<string>`any(${personIds})`),
);

/** Those of them that the directory knows, in no order. */
export async function readersOf(
  tx: WorkspaceTransaction,
  personIds: readonly string[],
): Promise<readonly Reader[]> {
  const people = await readerRows(tx, { personIds });
  return people.map(asReader);
}
