import type { WebClient } from '@slack/web-api';
import { sql, type Expression } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';
import { lockRows } from '../db/locks.ts';
import type { Deps } from '../deps.ts';
import { languageFor, type Reader } from '../language.ts';

/** What Slack tells of a person, as far as we use it. */
export type SlackUser = {
  readonly id?: string;
  readonly name?: string;
  readonly real_name?: string;
  readonly tz?: string;
  readonly locale?: string;
  readonly is_admin?: boolean;
  readonly is_owner?: boolean;
  readonly is_bot?: boolean;
  /** A guest, of several channels or (ultra) of one. */
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  /** Of another workspace, and in no channel that is shared with this one. */
  readonly is_stranger?: boolean;
  /** Where the person belongs: with channels shared between companies, not always this workspace. */
  readonly team_id?: string;
  /** In an organisation of several workspaces, all that the person is in. */
  readonly enterprise_user?: { readonly teams?: readonly string[] };
  readonly deleted?: boolean;
  /** Epoch seconds. */
  readonly updated?: number;
  readonly profile?: { readonly display_name?: string; readonly real_name?: string };
};

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly isSlackAdmin: boolean;
  readonly isActive: boolean;
  /** Whether Slack lets them into some of the workspace's channels only. */
  readonly isGuest: boolean;
};

const pageSize = 200;

/** Reads everybody of the workspace, a page at a time, each page kept as it comes. */
export async function refreshDirectory(
  { db, clock }: Deps,
  slack: WebClient,
  workspaceId: string,
): Promise<void> {
  for await (const page of slack.paginate('users.list', { limit: pageSize, include_locale: true })) {
    const members = 'members' in page ? (page.members as readonly SlackUser[]) : [];
    await db.inWorkspace(workspaceId, (tx) => keepPeople(tx, members, clock.now()));
  }
}

/** Keeps those who belong to the workspace. Apps do not, nor do people of another one who share a channel with it. */
export async function keepPeople(
  { db, workspaceId }: WorkspaceTransaction,
  users: readonly SlackUser[],
  fetchedAt: Temporal.Instant,
): Promise<void> {
  // In the order in which people are locked, whatever that of Slack is.
  const rows = users
    .filter(isHuman)
    .filter((user) => isOf(workspaceId, user))
    .map((user) => ({
      ...asPerson(user),
      locale: user.locale ?? 'en-US',
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
          // Of somebody deactivated Slack tells none of these: what was known stays, should they come back.
          timeZone: whileActive(eb.ref('excluded.timeZone'), eb.ref('people.timeZone')),
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
}

const whileActive = <Value>(told: Expression<Value>, known: Expression<Value>) =>
  sql<Value>`case when excluded.is_active then ${told} else ${known} end`;

const changedAt = ({ updated = 0 }: SlackUser) => Temporal.Instant.fromEpochMilliseconds(updated * 1000);

function isHuman(user: SlackUser): user is SlackUser & { readonly id: string } {
  return user.id !== undefined && user.id !== 'USLACKBOT' && user.is_bot !== true;
}

function isOf(workspaceId: string, { is_stranger, team_id = workspaceId, enterprise_user }: SlackUser) {
  if (is_stranger === true) return false;
  return team_id === workspaceId || enterprise_user?.teams?.includes(workspaceId) === true;
}

function asPerson(user: SlackUser & { readonly id: string }): Person {
  const names = [user.profile?.display_name, user.profile?.real_name, user.real_name, user.name, user.id];
  return {
    id: user.id,
    name: names.find((name) => name !== undefined && name !== '') ?? user.id,
    timeZone: user.tz ?? 'UTC',
    isSlackAdmin: user.is_admin === true || user.is_owner === true,
    isActive: user.deleted !== true,
    isGuest: user.is_restricted === true || user.is_ultra_restricted === true,
  };
}

export async function findPerson(
  { db }: WorkspaceTransaction,
  personId: string,
): Promise<Person | undefined> {
  return db
    .selectFrom('people')
    .select(['id', 'name', 'timeZone', 'isSlackAdmin', 'isActive', 'isGuest'])
    .where('id', '=', personId)
    .executeTakeFirst();
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

/** A person whom the directory does not know yet reads as Slack's own default would have it. */
export async function readerOf(tx: WorkspaceTransaction, personId: string): Promise<Reader> {
  const [reader] = await readersOf(tx, [personId]);
  return reader ?? { language: 'en', locale: 'en-US', timeZone: 'UTC' };
}

/** Those of them that the directory knows, in no order. */
export async function readersOf(
  { db }: WorkspaceTransaction,
  personIds: readonly string[],
): Promise<readonly Reader[]> {
  const people = await db
    .selectFrom('people')
    .select(['locale', 'timeZone'])
    .where('id', 'in', personIds)
    .execute();
  return people.map(({ locale, timeZone }) => ({ language: languageFor(locale), locale, timeZone }));
}
