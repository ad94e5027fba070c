import type { WorkspaceDatabase } from '../../db/database.ts';
import { namesIn } from '../driver/seen.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { nameOf } from './kinds.ts';

/** Something that the bot sent of its own accord, and who sees it. */
export type Arrival = { readonly readers: readonly string[]; readonly whom: string; readonly what: string };

/** What has come to people of the workspace since then; what changes something and is seen by nobody is not among it. */
export async function arrivalsSince(
  db: Pick<WorkspaceDatabase, 'inWorkspace'>,
  workspace: WorkspaceState,
  since: Temporal.Instant,
): Promise<readonly Arrival[]> {
  const sent = await db.inWorkspace(workspace.teamId, (tx) =>
    tx.db
      .selectFrom('deliveries')
      .select(['kind', 'channelId'])
      .where('state', '=', 'sent')
      .where('settledAt', '>=', since)
      // The closing of a conversation leaves no message.
      .where('messageTs', '!=', '')
      .orderBy('settledAt')
      .execute(),
  );
  return sent.map(({ kind, channelId }) => {
    const readers = readersOf(workspace, channelId);
    return { what: nameOf(kind), readers, whom: and.format(readers.map(namesIn(workspace))) };
  });
}

const readersOf = ({ conversations, bot }: WorkspaceState, channelId: string | null): readonly string[] =>
  [...(conversations.get(channelId ?? '')?.memberIds ?? [])].filter((id) => id !== bot.userId);

const and = new Intl.ListFormat('en');

/** So many are named of those who get the same. */
const most = 3;

/** As `Ana and Chen, Ben and Dana: a topic; Ana: a check-in`. @param watched whoever looks on, named first */
export function arrivalsInWords(arrivals: readonly Arrival[], watched: string): string {
  const isTheirs = ({ readers }: Arrival) => readers.includes(watched);
  const inOrder = [...arrivals.filter(isTheirs), ...arrivals.filter((each) => !isTheirs(each))];
  return [...Map.groupBy(inOrder, ({ what }) => what)]
    .map(([what, same]) => {
      const more = same.length - most;
      const named = same.slice(0, most).map(({ whom }) => whom);
      return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}: ${what}`;
    })
    .join('; ');
}
