import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { allUsers } from '../../../slack/all-users.ts';
import { keepPeople, newsOf, type News } from '../../../slack/directory.ts';
import { asPerson, isPersonOf, readUsers, statusEndOf, type SlackUser } from '../../../slack/users.ts';

type DirectoryDeps = Pick<Deps, 'db' | 'clock' | 'announce' | 'log'>;
type Told = { readonly workspaceId: string; readonly users: readonly unknown[] };

/**
 * Takes what Slack now says of these people, as a whole page or as one event, and acts on what that changes. Whatever the
 * bot slept through is acted on as it would have been then.
 * @throws what went wrong with a status, or with somebody who is deactivated or has moved, once everybody else is kept
 */
export async function hear(parts: DirectoryDeps, { workspaceId, users }: Told): Promise<void> {
  const { db, clock, log, announce } = parts;
  const now = clock.now();
  const {
    leaving: gone,
    moved,
    statuses,
  } = await db.inWorkspace(workspaceId, async (tx) => {
    const all = readUsers(users, log);
    const news = await newsOf(tx, all);
    const leaving = new Set(news.filter(isDeactivation).map(({ user }) => user));
    // What stands in Slack before them may be for admins alone.
    tx.concern({ personIds: news.filter(hasOtherRole).map(({ user }) => user.id) });
    await keepPeople(
      tx,
      all.filter((user) => !leaving.has(user)),
      now,
    );
    return {
      leaving,
      moved: news.flatMap((each) => moveOf(each) ?? []),
      statuses: all.flatMap((user) => statusOf(user, tx.workspaceId)),
    };
  });
  const failures: unknown[] = [];
  // Apart from the people: whatever comes of a status, these are kept.
  if (statuses.length > 0)
    await db
      .inWorkspace(workspaceId, (tx) => announce(tx, 'statusesSeen', { statuses, now }))
      .catch((error: unknown) => failures.push(error));
  // Each in a transaction of their own: whom it concerns is locked, in the order in which everybody locks.
  for (const move of moved)
    await db
      .inWorkspace(workspaceId, (tx) => announce(tx, 'zoneMoved', { ...move, now }))
      .catch((error: unknown) => failures.push(error));
  for (const user of gone)
    await db
      .inWorkspace(workspaceId, (tx) => deactivate(tx, parts, user))
      .catch((error: unknown) => failures.push(error));
  if (failures.length > 0)
    throw new AggregateError(failures, 'what follows a status, a move or a deactivation could not be done');
}

function statusOf(user: SlackUser, workspaceId: string) {
  const until = isPersonOf(workspaceId, user) && user.deleted !== true ? statusEndOf(user) : undefined;
  return until ? [{ personId: user.id, until }] : [];
}

/** Whoever was never known as active has nothing that could end. */
const isDeactivation = ({ user, known }: News): boolean => user.deleted === true && known?.isActive === true;

/** Whoever was never known has nothing before them. */
const hasOtherRole = ({ user, known }: News): boolean => {
  const { isSlackAdmin, isActive } = asPerson(user);
  return known !== undefined && (known.isSlackAdmin !== isSlackAdmin || known.isActive !== isActive);
};

/** Where somebody has chosen to be elsewhere, that holds whatever Slack tells. */
function moveOf({ user, known }: News): { readonly personId: string; readonly before: string } | undefined {
  if (user.deleted === true || known?.chosenZone !== null) return undefined;
  const before = known.timeZone;
  return before === asPerson(user).timeZone ? undefined : { personId: user.id, before };
}

async function deactivate(
  tx: WorkspaceTransaction,
  { announce, clock }: Pick<DirectoryDeps, 'announce' | 'clock'>,
  user: SlackUser,
): Promise<void> {
  const now = clock.now();
  const [news] = await newsOf(tx, [user]);
  // Before the directory is told, since programs are locked before people.
  if (news && isDeactivation(news)) await announce(tx, 'personDeactivated', { personId: user.id, now });
  await keepPeople(tx, [user], now);
  tx.concern({ personIds: [user.id] });
}

type Run = { readonly workspaceId: string; readonly signal?: AbortSignal | undefined };

/** Reads everybody of the workspace, each page kept as it comes. What goes wrong on one is logged, and the next one read. */
export async function refreshDirectory(
  deps: DirectoryDeps & Pick<Deps, 'clients'>,
  { workspaceId, signal }: Run,
): Promise<void> {
  const slack = await deps.clients.forWorkspace(workspaceId);
  if (!slack) return;
  for await (const users of allUsers({ slack, signal }))
    await hear(deps, { workspaceId, users }).catch((error: unknown) =>
      deps.log.error({ err: error }, 'not all changes of people were acted on; the next reading tries again'),
    );
}
