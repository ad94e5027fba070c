import type { PageConversation, PageMessage, PageState } from '../page-server/page-state.ts';
import { avatar } from './avatar.ts';
import { blockNodes } from './blocks.ts';
import { make } from './dom.ts';
import { mrkdwnNodes } from './marks.ts';
import { nameIn, surfaceOf } from './surface.ts';

export type ShownConversation = { readonly state: PageState; readonly conversation: PageConversation };

export function conversationNodes({ state, conversation }: ShownConversation): readonly Node[] {
  if (conversation.messages.length === 0)
    return [
      make('p', { class: 'empty' }, ['Nothing here yet. What the app or people write will appear here.']),
    ];
  const items = conversation.messages.map((message) => messageNode(state, conversation, message));
  return [make('ol', { class: 'messages' }, items)];
}

function messageNode(state: PageState, { id }: PageConversation, message: PageMessage): HTMLElement {
  const screen = { kind: 'message' as const, channelId: id, ts: message.ts };
  const surface = surfaceOf(state, { screen, values: message.values });
  const isApp = message.authorId === state.app.userId;
  const body =
    message.blocks.length > 0
      ? blockNodes(message.blocks, surface)
      : [make('div', { class: 'text' }, mrkdwnNodes(message.text, nameIn(state)))];
  return make('li', { class: message.isEphemeral ? 'message ephemeral' : 'message' }, [
    avatar(message.authorId, message.from),
    make('article', { 'aria-label': `${message.from}, ${timeOf(state, message.ts)}` }, [
      message.isEphemeral ? make('p', { class: 'only-you' }, ['Only visible to you']) : undefined,
      make('p', { class: 'by' }, [
        make('strong', {}, [message.from]),
        isApp ? make('span', { class: 'badge' }, ['APP']) : undefined,
        make('time', {}, [timeOf(state, message.ts)]),
        message.isEdited ? make('span', { class: 'edited' }, ['(edited)']) : undefined,
      ]),
      ...body,
      ...message.files.map(({ title, url }) =>
        make('a', { class: 'file', href: `${url}?person=${state.personId}`, download: true }, [
          `📄 ${title}`,
        ]),
      ),
    ]),
  ]);
}

/** A message's time where the reader is. */
function timeOf({ people, personId }: PageState, ts: string): string {
  const timeZone = people.find(({ id }) => id === personId)?.timeZone ?? 'UTC';
  return new Date(Number(ts) * 1000).toLocaleString('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
}
