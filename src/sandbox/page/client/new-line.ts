import type { PageConversation, PageState } from '../../page-server/page-state.ts';
import type { PagePlace } from './place.ts';

let seen: { readonly key: string; readonly after: string | undefined } | undefined;

/**
 * After which message the line "New" stands, if anywhere: what had been read when this conversation was opened. It stays until
 * somebody goes elsewhere, though all is marked as read meanwhile; and what comes before their eyes is not new to them.
 */
export function newFrom(state: PageState, place: PagePlace): string | undefined {
  const conversation = state.conversations.find(({ id }) => id === place.at);
  if (!conversation) {
    seen = undefined;
    return undefined;
  }
  const key = `${place.personId}/${place.at}`;
  if (seen?.key !== key) seen = { key, after: unreadFrom(conversation, state.personId) };
  return seen.after;
}

/** In what was never opened before nothing is newer than the rest. */
function unreadFrom({ readUpTo, messages }: PageConversation, personId: string): string | undefined {
  const hasNew = messages.some(({ ts, authorId }) => ts > readUpTo && authorId !== personId);
  return readUpTo !== '' && hasNew ? readUpTo : undefined;
}
