import type { PageConversation, PageState } from '../../page-server/page-state.ts';
import type { PagePlace } from './place.ts';

/** What stands around the content: it stays as it is while the clock goes on, and while messages come there and are read. */
export type Outline = Omit<PageState, 'conversations' | 'home' | 'modals' | 'names' | 'now'> & {
  readonly conversations: readonly ConversationInShort[];
};
export type ConversationInShort = Omit<PageConversation, 'messages' | 'readUpTo'>;

export function outlineOf(
  { home: _home, modals: _modals, names: _names, now: _now, ...state }: PageState,
  { at }: PagePlace,
): Outline {
  const conversations = state.conversations.map(
    ({ messages: _messages, readUpTo: _readUpTo, unread, ...inShort }) => ({
      ...inShort,
      unread: inShort.id === at ? 0 : unread,
    }),
  );
  return { ...state, conversations };
}

/** For what does not say what is unread. */
export const asRead = (outline: Outline): Outline => ({
  ...outline,
  conversations: outline.conversations.map((each) => ({ ...each, unread: 0 })),
});

/** Milliseconds. Wherever somebody is, their day begins with one. */
const quarterOfAnHour = 900_000;

/** What the content is drawn from. The clock goes on by itself: what is shown changes with the reader's own day alone. */
export const contentOf = (state: PageState, { at }: PagePlace): PageState => ({
  ...state,
  now: new Date(Math.floor(Date.parse(state.now) / quarterOfAnHour) * quarterOfAnHour).toISOString(),
  modals: [],
  home: at === 'home' ? state.home : null,
  conversations: state.conversations.map((each) => ({
    ...each,
    messages: each.id === at ? each.messages : [],
    unread: 0,
    readUpTo: '',
  })),
});
