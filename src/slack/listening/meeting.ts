import type { WebClient } from '@slack/web-api';
import type { Actor } from '../../actor.ts';
import { DatabaseAwayError } from '../../db/out-of-reach.ts';
import type { Deps } from '../../deps.ts';
import type { Reader } from '../../language.ts';
import { withinTime } from '../../time-limit.ts';
import { anyReader, findReader, keepPeople, readerOf, readerTold } from '../directory.ts';
import { erasedAmong, welcomeBack } from '../erased-people.ts';
import { asPerson, readUsers, type SlackUser } from '../users.ts';
import type { Begins } from './listeners.ts';

type MeetingDeps = Pick<Deps, 'db' | 'clock' | 'log'>;
type Met = Actor & {
  readonly slack: WebClient;
  /** By what they ask for. */
  readonly begins: Begins | undefined;
  /** In milliseconds: where the database has not answered by then, it counts as out of reach. */
  readonly patience: number;
};

/**
 * How whoever acts reads. Somebody may act before the directory has told of them: Slack is asked after them then, so that what
 * they do counts at once. Where it does not tell, they read as its own default would have it.
 */
export async function meet(parts: MeetingDeps, { patience, ...met }: Met): Promise<Reader> {
  const asked = parts.db.inWorkspace(met.workspaceId, (tx) => findReader(tx, met.personId));
  const reader = await withinTime(asked, patience, 'away' as const);
  if (reader === 'away') throw new DatabaseAwayError('database-away');
  return reader ?? becomeAcquainted(parts, met);
}

/**
 * Asks Slack after somebody whom the directory does not know, and keeps what it tells. Of one who was erased it keeps nothing before
 * they begin again: whoever only looks whether it worked must find that it did.
 */
export async function becomeAcquainted(
  parts: MeetingDeps,
  { workspaceId, personId, slack, begins }: Omit<Met, 'patience'>,
): Promise<Reader> {
  const { db, clock } = parts;
  const told = await askAfter(parts, { workspaceId, personId, slack });
  return db.inWorkspace(workspaceId, async (tx) => {
    const isErased = (await erasedAmong(tx, [personId])).has(personId);
    const [user] = told;
    if (isErased && !doBegin(begins, user)) return user ? readerTold(user) : anyReader;
    if (isErased) await welcomeBack(tx, personId);
    await keepPeople(tx, told, clock.now());
    return readerOf(tx, personId);
  });
}

const doBegin = (begins: Begins | undefined, user: SlackUser | undefined): boolean =>
  begins === 'everybody' || (begins === 'slack-admins' && user !== undefined && asPerson(user).isSlackAdmin);

type MetPerson = Pick<Met, 'workspaceId' | 'personId' | 'slack'>;

async function askAfter({ log }: MeetingDeps, { workspaceId, personId, slack }: MetPerson) {
  try {
    const { user } = await slack.users.info({ user: personId, include_locale: true });
    return readUsers([user], log).filter(({ id }) => id === personId);
  } catch (error) {
    log.warn({ err: error, workspaceId }, 'somebody acts whom Slack does not tell of now');
    return [];
  }
}
