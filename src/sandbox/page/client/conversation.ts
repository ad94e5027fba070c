import type { PageConversation, PageMessage, PageState } from '../../page-server/page-state.ts';
import { dateInWords } from '../../reading/dates.ts';
import { readerOfDates } from '../drawing/surface.ts';
import { make } from '../dom.ts';
import { messageNode } from './message.ts';

export type ShownConversation = {
  readonly state: PageState;
  readonly conversation: PageConversation;
  /** The ts of the last message that had been read when it was opened, where others came after it. */
  readonly newAfter: string | undefined;
};

export function conversationNodes(shown: ShownConversation): readonly Node[] {
  const { messages } = shown.conversation;
  if (messages.length === 0)
    return [
      make('p', { class: 'empty' }, ['Nothing here yet. What the app or people write will appear here.']),
    ];
  return [
    make(
      'ol',
      { class: 'messages' },
      messages.flatMap((message, at) => lineNodes(shown, message, at)),
    ),
  ];
}

/** A message, after what parts it from the one before: another day, or what is new. */
function lineNodes(shown: ShownConversation, message: PageMessage, at: number): readonly HTMLElement[] {
  const { state, conversation } = shown;
  const before = conversation.messages[at - 1];
  const day = dayOf(state, message);
  const isNewDay = !before || dayOf(state, before) !== day;
  const isFirstNew =
    isNew(shown, message) && !conversation.messages.slice(0, at).some((each) => isNew(shown, each));
  const isGrouped = !isNewDay && !isFirstNew && before !== undefined && belongTogether(before, message);
  return [
    isNewDay ? make('li', { class: 'day' }, [make('span', {}, [day])]) : undefined,
    isFirstNew ? make('li', { class: 'new' }, [make('span', {}, ['New'])]) : undefined,
    messageNode(state, conversation, { message, isGrouped }),
  ].filter((node) => node !== undefined);
}

/** Nobody's own message is new to them. */
const isNew = ({ state, newAfter }: ShownConversation, { ts, authorId }: PageMessage): boolean =>
  newAfter !== undefined && ts > newAfter && authorId !== state.personId;

const dayOf = (state: PageState, { ts }: PageMessage): string =>
  dateInWords({ timestamp: Number(ts), format: '{day_divider_pretty}' }, readerOfDates(state));

const TOGETHER_SECONDS = 300;

const belongTogether = (before: PageMessage, message: PageMessage): boolean =>
  before.authorId === message.authorId &&
  !before.isEphemeral &&
  !message.isEphemeral &&
  Number(message.ts) - Number(before.ts) < TOGETHER_SECONDS;
