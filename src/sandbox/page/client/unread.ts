import type { PageState } from '../../page-server/page-state.ts';
import type { PagePlace } from './place.ts';

/** How much this person has still to read elsewhere, for the title of the tab. */
export function tellUnread({ conversations }: PageState, { at }: PagePlace): void {
  const unread = conversations
    .filter(({ id }) => id !== at)
    .reduce((sum, conversation) => sum + conversation.unread, 0);
  if (parent === window) document.title = `${unread > 0 ? `(${unread}) ` : ''}Slack, in the sandbox`;
  else parent.postMessage({ kind: 'unread', unread }, location.origin);
}
