import type { PageState } from '../../page-server/page-state.ts';
import type { Place } from './place.ts';

let seen: { readonly key: string; readonly readUpTo: string } | undefined;

/**
 * After which message the line "New" stands: what had been read when this conversation was opened. It stays until somebody
 * goes elsewhere, though all is marked as read meanwhile.
 */
export function newFrom(state: PageState, place: Place): string | undefined {
  const conversation = state.conversations.find(({ id }) => id === place.at);
  if (!conversation) {
    seen = undefined;
    return undefined;
  }
  const key = `${place.personId}/${place.at}`;
  if (seen?.key !== key) seen = { key, readUpTo: conversation.readUpTo };
  return seen.readUpTo;
}
