import type { WebClient } from '@slack/web-api';
import type { Actor } from '../../actor.ts';
import { DatabaseAwayError } from '../../db/out-of-reach.ts';
import type { Deps } from '../../deps.ts';
import type { Reader } from '../../language.ts';
import { withinTime } from '../../time-limit.ts';
import { findReader, keepPeople, readerOf, welcomeBack } from '../directory.ts';
import { readUsers } from '../users.ts';

type Parts = Pick<Deps, 'db' | 'clock' | 'log'>;
type Met = Actor & {
  readonly slack: WebClient;
  /** In milliseconds: where the database has not answered by then, it counts as out of reach. */
  readonly patience: number;
};

/**
 * How whoever acts reads. Somebody may act before the directory has told of them: Slack is asked after them then, so that what
 * they do counts at once. Where it does not tell, they read as its own default would have it.
 */
export async function meet(parts: Parts, { patience, ...met }: Met): Promise<Reader> {
  const asked = parts.db.inWorkspace(met.workspaceId, (tx) => findReader(tx, met.personId));
  const reader = await withinTime(asked, patience, 'away' as const);
  if (reader === 'away') throw new DatabaseAwayError('database-away');
  return reader ?? becomeAcquainted(parts, met);
}

/** Asks Slack after somebody whom the directory does not know, and keeps what it tells. */
export async function becomeAcquainted(
  parts: Parts,
  { workspaceId, personId, slack }: Omit<Met, 'patience'>,
): Promise<Reader> {
  const { db, clock } = parts;
  const told = await askAfter(parts, { workspaceId, personId, slack });
  return db.inWorkspace(workspaceId, async (tx) => {
    await welcomeBack(tx, personId);
    await keepPeople(tx, told, clock.now());
    return readerOf(tx, personId);
  });
}

async function askAfter({ log }: Parts, { workspaceId, personId, slack }: Omit<Met, 'patience'>) {
  try {
    const { user } = await slack.users.info({ user: personId, include_locale: true });
    return readUsers([user], log).filter(({ id }) => id === personId);
  } catch (error) {
    log.warn({ err: error, workspaceId }, 'somebody acts whom Slack does not tell of now');
    return [];
  }
}
