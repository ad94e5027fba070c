import type { WebClient } from '@slack/web-api';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { Reader } from '../../language.ts';
import { keepPeople, readerOf, readersOf } from '../directory.ts';
import { readUsers } from '../users.ts';

type Parts = Pick<Deps, 'db' | 'clock' | 'log'>;
type Met = Actor & { readonly slack: WebClient };

/**
 * How whoever acts reads. Somebody may act before the directory has told of them: Slack is asked after them then, so that what
 * they do counts at once. Where it does not tell, they read as its own default would have it.
 */
export async function meet(parts: Parts, { workspaceId, personId, slack }: Met): Promise<Reader> {
  const { db, clock } = parts;
  const [reader] = await db.inWorkspace(workspaceId, (tx) => readersOf(tx, [personId]));
  if (reader) return reader;
  const told = await askAfter(parts, { workspaceId, personId, slack });
  return db.inWorkspace(workspaceId, async (tx) => {
    await keepPeople(tx, told, clock.now());
    return readerOf(tx, personId);
  });
}

async function askAfter({ log }: Parts, { workspaceId, personId, slack }: Met) {
  try {
    const { user } = await slack.users.info({ user: personId, include_locale: true });
    return readUsers([user], log).filter(({ id }) => id === personId);
  } catch (error) {
    log.warn({ err: error, workspaceId }, 'somebody acts whom Slack does not tell of now');
    return [];
  }
}
