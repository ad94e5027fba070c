import type { PageConversation, PageState } from '../page-server/page-state.ts';
import type { Self } from './connection.ts';
import { perform } from './connection.ts';
import { byId, make } from './dom.ts';

let drawnFor = '';
let drawn: { readonly self: Self; readonly conversation: PageConversation } | undefined;

/** The line to write in. It is kept while the same person stays in the same conversation, half-typed words and all. */
export function showComposer(state: PageState, conversation: PageConversation | undefined): void {
  const key = `${state.personId}/${conversation?.id}`;
  if (key === drawnFor) return;
  drawnFor = key;
  drawn = conversation && { self: state, conversation };
  const form = byId('composer', HTMLFormElement);
  form.replaceChildren(...(conversation ? composerNodes(conversation) : []));
}

/** Sends what is typed to where it was typed. */
export function watchComposer(): void {
  const form = byId('composer', HTMLFormElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const field = form.querySelector('input');
    const line = field?.value.trim() ?? '';
    if (!drawn || !field || line === '') return;
    field.value = '';
    void perform(drawn.self, { kind: 'type', channelId: drawn.conversation.id, line });
  });
}

function composerNodes({ isWritable, name, kind }: PageConversation): readonly Node[] {
  if (!isWritable)
    return [
      make('p', { class: 'read-only' }, [
        'Sending messages to this app has been turned off. Its buttons work, and so does /peer in any other conversation.',
      ]),
    ];
  const place = kind === 'channel' ? `#${name}` : name;
  return [
    make('label', { for: 'line', class: 'unseen' }, [`Message ${place}`]),
    make('input', { id: 'line', placeholder: `Message ${place}, or a command like /peer` }),
    make('button', { type: 'submit', class: 'primary' }, ['Send']),
  ];
}
