import type { PageConversation, PageState } from '../page-server/page-state.ts';
import { perform } from './connection.ts';
import { make, makeButton } from './dom.ts';
import type { Place } from './place.ts';
import { goTo, readPlace } from './place.ts';

export type ShownSidebar = { readonly state: PageState; readonly place: Place };

export function sidebarNodes({ state, place }: ShownSidebar): readonly Node[] {
  const { conversations, app, shortcuts } = state;
  const appTabs = conversations.filter(({ isApp }) => isApp);
  const people = conversations.filter(({ isApp, kind }) => !isApp && kind !== 'channel');
  return [
    section('App', [
      link(place, { at: 'home', words: `${app.name} · Home`, unread: 0 }),
      ...appTabs.map((it) => conversationLink(place, it, 'Messages from the app')),
      ...shortcuts.map((name) =>
        make('li', {}, [
          makeButton(`⚡ ${name}`, { class: 'shortcut', 'data-key': `shortcut ${name}` }, () => {
            void perform(state, { kind: 'shortcut', name });
          }),
        ]),
      ),
    ]),
    section(
      'Channels',
      conversations
        .filter(({ kind }) => kind === 'channel')
        .map((it) => conversationLink(place, it, `# ${it.name}`)),
    ),
    people.length > 0
      ? section(
          'Direct messages',
          people.map((it) => conversationLink(place, it, it.name)),
        )
      : make('p', { class: 'hint' }, ['Pairs will appear here as group messages.']),
  ];
}

const section = (title: string, items: readonly HTMLElement[]): HTMLElement =>
  make('section', {}, [make('h2', {}, [title]), make('ul', {}, items)]);

const conversationLink = (place: Place, { id, unread }: PageConversation, words: string): HTMLElement =>
  link(place, { at: id, words, unread });

type Target = { readonly at: string; readonly words: string; readonly unread: number };

function link(place: Place, { at, words, unread }: Target): HTMLElement {
  const isHere = place.at === at;
  const badge = unread > 0 && !isHere ? make('span', { class: 'unread' }, [`${unread}`]) : undefined;
  if (badge) badge.setAttribute('aria-label', `${unread} unread`);
  const button = makeButton(
    make('span', {}, [words]),
    { 'data-key': at, 'aria-current': isHere ? 'page' : undefined, class: badge ? 'has-unread' : undefined },
    () => goTo({ ...readPlace(), at }),
  );
  if (badge) button.append(badge);
  return make('li', {}, [button]);
}
