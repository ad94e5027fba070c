import { perform } from '../connection.ts';
import { avatar, faces } from '../drawing/avatar.ts';
import { wordNodes } from '../drawing/emoji.ts';
import { make, makeButton } from '../dom.ts';
import type { ConversationInShort, Outline } from './outline.ts';
import { personSwitcher } from './person-switcher.ts';
import type { PagePlace } from './place.ts';
import { choose, readPlace } from './place.ts';

export type ShownSidebar = {
  readonly state: Outline;
  readonly place: PagePlace;
  /** Ids of conversations with something begun in them. */
  readonly drafts: readonly string[];
};

export function sidebarNodes(shown: ShownSidebar): readonly Node[] {
  const { conversations } = shown.state;
  const channels = conversations.filter(({ kind }) => kind === 'channel');
  const direct = conversations.filter(({ isApp, kind }) => !isApp && kind !== 'channel');
  return [
    personSwitcher(shown.state),
    section(
      'Channels',
      channels.map((it) => conversationLink(shown, it)),
    ),
    section(
      'Direct messages',
      direct.map((it) => conversationLink(shown, it)),
    ),
    direct.length > 0
      ? undefined
      : make('p', { class: 'hint' }, ['Pairs will appear here as group messages.']),
    shown.state.app.isInstalled ? section('Apps', [appLink(shown), ...shortcuts(shown.state)]) : undefined,
  ].filter((node) => node !== undefined);
}

const section = (title: string, items: readonly HTMLElement[]): HTMLElement =>
  make('section', {}, [make('h2', {}, [title]), make('ul', {}, items)]);

function conversationLink(shown: ShownSidebar, conversation: ConversationInShort): HTMLElement {
  const { id, kind, name, unread, others, isPrivate } = conversation;
  const sign =
    kind === 'channel'
      ? make('span', { class: 'sign', 'aria-hidden': 'true' }, wordNodes(isPrivate ? '🔒' : '#'))
      : faces(shown.state, others);
  return link(shown, { at: id, sign, words: name, unread, presence: presenceOf(shown.state, conversation) });
}

/** As a screen reader hears it, where one person is written to. */
function presenceOf({ people }: Outline, { kind, others }: ConversationInShort): string | undefined {
  const [only, ...more] = kind === 'channel' ? [] : people.filter(({ id }) => others.includes(id));
  return only && more.length === 0 ? (only.isActive ? 'active' : 'away') : undefined;
}

function appLink(shown: ShownSidebar): HTMLElement {
  const { app, conversations } = shown.state;
  const messages = conversations.find(({ isApp }) => isApp);
  const unread = messages?.unread ?? 0;
  const at = shown.place.at === messages?.id ? messages.id : 'home';
  const goes = unread > 0 && messages ? messages.id : 'home';
  return link(shown, { at, goes, sign: avatar(app.userId, app.name), words: app.name, unread });
}

const shortcuts = (state: Outline): readonly HTMLElement[] =>
  state.shortcuts.map((name) =>
    make('li', {}, [
      makeButton(
        make('span', { class: 'sign', 'aria-hidden': 'true' }, wordNodes('⚡')),
        { class: 'shortcut', 'data-key': `shortcut ${name}`, 'aria-label': `Shortcut: ${name}` },
        () => void perform(state, { kind: 'shortcut', name }),
      ),
    ]),
  );

type Target = {
  /** Where it leads, and what is shown while it is current. */
  readonly at: string;
  readonly goes?: string;
  readonly sign: Node;
  readonly words: string;
  readonly unread: number;
  readonly presence?: string | undefined;
};

function link({ place, drafts }: ShownSidebar, target: Target): HTMLElement {
  const { at, goes = at, sign, words, unread, presence } = target;
  const isHere = place.at === at;
  const badge = unread > 0 && !isHere ? make('span', { class: 'unread', 'data-count': unread }) : undefined;
  const hasDraft = drafts.includes(at) && !isHere;
  const button = makeButton(
    sign,
    {
      'data-key': at,
      'aria-current': isHere ? 'page' : undefined,
      'aria-label': [words, badge && `${unread} unread`, hasDraft && 'draft'].filter(Boolean).join(', '),
      'aria-description': presence,
      class: badge ? 'has-unread' : undefined,
    },
    () => choose({ ...readPlace(), at: goes }),
  );
  button.append(make('span', { class: 'words' }, [words]));
  if (hasDraft) button.append(make('span', { 'aria-hidden': 'true' }, ['✎']));
  if (badge) button.append(badge);
  return make('li', {}, [button]);
}
