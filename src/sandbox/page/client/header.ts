import { avatar, faces } from '../drawing/avatar.ts';
import { make, makeButton } from '../dom.ts';
import type { ConversationInShort, Outline } from './outline.ts';
import type { PagePlace } from './place.ts';
import { goTo, readPlace, show } from './place.ts';

export type ShownHeader = { readonly state: Outline; readonly place: PagePlace };

export const headerNodes = (shown: ShownHeader): readonly Node[] => [
  ...titleNodes(shown),
  whoseNode(shown.state),
];

/** Whose Slack this is, where the list of conversations does not stand beside it. */
function whoseNode({ people, personId }: Outline): HTMLElement {
  const self = people.find(({ id }) => id === personId);
  return make('span', { class: 'whose' }, [
    avatar(personId, self?.name ?? '?'),
    `${self?.displayName ?? ''}’s Slack`,
  ]);
}

function titleNodes({ state, place }: ShownHeader): readonly Node[] {
  const conversation = state.conversations.find(({ id }) => id === place.at);
  const back = makeButton('‹', { class: 'plain back', 'aria-label': 'All conversations' }, () =>
    show('list'),
  );
  if (!conversation || conversation.isApp) return [back, ...appHeader(state, conversation)];
  const { kind, name, others } = conversation;
  if (kind === 'channel') return [back, make('h1', {}, [`# ${name}`]), memberCount(conversation)];
  return [back, faces(state, others), make('h1', {}, [name])];
}

const memberCount = ({ memberIds }: ConversationInShort): HTMLElement =>
  make('span', { class: 'hint' }, [`${memberIds.length} ${memberIds.length === 1 ? 'member' : 'members'}`]);

/** An app has two tabs: what it shows by itself, and what it has written. */
function appHeader({ app, conversations }: Outline, shown: ConversationInShort | undefined): readonly Node[] {
  const messages = conversations.find(({ isApp }) => isApp);
  const tab = (words: string, at: string): HTMLElement =>
    makeButton(
      words,
      {
        class: 'tab',
        'data-key': `tab ${words}`,
        'aria-current': (shown?.id ?? 'home') === at ? 'page' : undefined,
      },
      () => goTo({ ...readPlace(), at }),
    );
  return [
    avatar(app.userId, app.name),
    make('h1', {}, [app.name]),
    make('span', { class: 'badge' }, ['APP']),
    make('div', { class: 'tabs', role: 'group', 'aria-label': `${app.name}’s tabs` }, [
      tab('Home', 'home'),
      messages ? tab('Messages', messages.id) : undefined,
    ]),
  ];
}
