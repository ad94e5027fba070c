import type { PageConversation, PageState } from '../page-server/page-state.ts';
import { blockNodes } from './blocks.ts';
import { showComposer, watchComposer } from './composer.ts';
import { fetchState, follow, perform } from './connection.ts';
import { conversationNodes } from './conversation.ts';
import { byId, createRegion, make } from './dom.ts';
import { guideNodes } from './guide.ts';
import { showModal, watchModal } from './modal.ts';
import type { Place } from './place.ts';
import { goTo, readPlace } from './place.ts';
import { sidebarNodes } from './sidebar.ts';
import { surfaceOf } from './surface.ts';
import { topBarNodes } from './top-bar.ts';

type Shown = { readonly state: PageState; readonly place: Place };

const content = byId('content', HTMLElement);
const drawTopBar = createRegion(byId('top-bar', HTMLElement), topBarNodes);
const drawSidebar = createRegion(byId('sidebar', HTMLElement), sidebarNodes);
const drawHeader = createRegion(byId('place-header', HTMLElement), (title: string) => [
  make('h1', {}, [title]),
]);
const drawContent = createRegion(content, contentNodes);
const drawGuide = createRegion(byId('guide', HTMLElement), guideNodes);

let state: PageState | undefined;
let opened = '';
/** Pixels. */
const NEAR_END = 80;

function contentNodes({ state: current, place }: Shown): readonly Node[] {
  const conversation = conversationAt(current, place);
  if (conversation) return conversationNodes({ state: current, conversation });
  if (!current.home)
    return [make('p', { class: 'empty' }, ['This app has not published anything here yet.'])];
  const { definition, values } = current.home;
  return blockNodes(definition.blocks, surfaceOf(current, { screen: { kind: 'home' }, values }));
}

const conversationAt = ({ conversations }: PageState, { at }: Place): PageConversation | undefined =>
  conversations.find(({ id }) => id === at);

async function refresh(): Promise<void> {
  const place = readPlace();
  const fetched = await fetchState(place);
  if (!fetched || JSON.stringify(place) !== JSON.stringify(readPlace())) return;
  state = fetched;
  draw(fetched, place);
}

function draw(current: PageState, asked: Place): void {
  const isKnown = asked.at === 'home' || conversationAt(current, asked) !== undefined;
  const place = { teamId: current.teamId, personId: current.personId, at: isKnown ? asked.at : 'home' };
  if (JSON.stringify(place) !== JSON.stringify(asked)) return goTo(place);
  const conversation = conversationAt(current, place);
  drawTopBar(current);
  drawSidebar({ state: current, place });
  drawHeader(conversation ? titleOf(conversation, current) : current.app.name);
  drawInPlace(current, place);
  showComposer(current, conversation);
  drawGuide(current.guide);
  showModal(current);
  if (conversation && conversation.unread > 0)
    void perform(current, { kind: 'read', channelId: conversation.id });
  tellOpened(current, { place, conversation });
}

/** Someone reading at the end stays there as messages come; someone reading further up is left in peace. */
function drawInPlace(current: PageState, place: Place): void {
  const isElsewhere = JSON.stringify(place) !== opened;
  const isAtEnd = content.scrollHeight - content.scrollTop - content.clientHeight < NEAR_END;
  drawContent({ state: current, place });
  if (place.at !== 'home' && (isElsewhere || isAtEnd)) content.scrollTop = content.scrollHeight;
  else if (isElsewhere) content.scrollTop = 0;
}

const titleOf = ({ kind, name, isApp }: PageConversation, { app }: PageState): string =>
  isApp ? `${app.name} · Messages` : kind === 'channel' ? `# ${name}` : name;

/** The app hears when one of its tabs is opened, once each time. */
function tellOpened(
  current: PageState,
  { place, conversation }: { readonly place: Place; readonly conversation: PageConversation | undefined },
): void {
  const key = JSON.stringify(place);
  if (key === opened) return;
  opened = key;
  if (conversation && !conversation.isApp) return;
  void perform(current, { kind: 'open-app', tab: conversation ? 'messages' : 'home' });
}

addEventListener('hashchange', () => void refresh());
watchComposer();
watchModal(() => state);
follow(() => void refresh());
await refresh();
