import type { PageConversation, PageState } from '../../page-server/page-state.ts';
import { fetchState, follow, perform } from '../connection.ts';
import { blockNodes } from '../drawing/blocks.ts';
import { surfaceOf } from '../drawing/surface.ts';
import { byId, createRegion, make } from '../dom.ts';
import { followTheme } from '../theme.ts';
import { focusPlace, showComposer, watchComposer } from './composer.ts';
import { conversationNodes } from './conversation.ts';
import { draftsOf, followDrafts } from './drafts.ts';
import { leaveFocusElsewhere } from './elsewhere.ts';
import { headerNodes } from './header.ts';
import { watchKeys } from './keys.ts';
import { showModal, watchModal } from './modal.ts';
import { newFrom } from './new-line.ts';
import { isStillOpening } from './opening.ts';
import { asRead, contentOf, outlineOf } from './outline.ts';
import type { PagePlace } from './place.ts';
import { goTo, readPlace, takeChoice } from './place.ts';
import { sidebarNodes } from './sidebar.ts';
import { watchSwitcher } from './switcher.ts';
import { tellUnread } from './unread.ts';

type PageShown = {
  readonly state: PageState;
  readonly place: PagePlace;
  readonly newAfter: string | undefined;
  /** The app may still show itself. */
  readonly isOpening: boolean;
};

const content = byId('content', HTMLElement);
const drawSidebar = createRegion(byId('sidebar', HTMLElement), sidebarNodes);
const drawHeader = createRegion(byId('place-header', HTMLElement), headerNodes);
const drawContent = createRegion(content, contentNodes);

let state: PageState | undefined;
let opened = '';
let told = '';
let isAtEnd = false;
/** Pixels. */
const NEAR_END = 80;

function contentNodes({ state: current, place, newAfter, isOpening }: PageShown): readonly Node[] {
  const conversation = conversationAt(current, place);
  if (conversation) return conversationNodes({ state: current, conversation, newAfter });
  if (!current.home)
    return [make('p', { class: 'empty' }, [isOpening ? 'Opening…' : 'This app has published nothing here.'])];
  const { definition, values } = current.home;
  return blockNodes(definition.blocks, surfaceOf(current, { screen: { kind: 'home' }, values }));
}

const conversationAt = ({ conversations }: PageState, { at }: PagePlace): PageConversation | undefined =>
  conversations.find(({ id }) => id === at);

async function refresh(): Promise<void> {
  const place = readPlace();
  const fetched = await fetchState(place);
  if (!fetched || JSON.stringify(place) !== JSON.stringify(readPlace())) return;
  state = fetched;
  draw(fetched, place);
}

function draw(current: PageState, asked: PagePlace): void {
  const isKnown = asked.at === 'home' || conversationAt(current, asked) !== undefined;
  const place = { teamId: current.teamId, personId: current.personId, at: isKnown ? asked.at : 'home' };
  if (JSON.stringify(place) !== JSON.stringify(asked)) return goTo(place);
  const conversation = conversationAt(current, place);
  const outline = outlineOf(current, place);
  drawSidebar({ state: outline, place, drafts: draftsOf(current) });
  drawHeader({ state: asRead(outline), place });
  // Before what is above it, which is scrolled to its end.
  showComposer(current, conversation);
  const isOpening =
    place.at === 'home' && !current.home && isStillOpening(openingOf(current, place), () => void refresh());
  drawInPlace({ state: current, place, newAfter: newFrom(current, place), isOpening });
  if (takeChoice()) focusPlace();
  leaveFocusElsewhere(() => showModal(current));
  if (conversation && conversation.unread > 0)
    void perform(current, { kind: 'read', channelId: conversation.id });
  tellUnread(current, place);
  tellOpened(current, { place, conversation });
}

/** Someone reading at the end stays there as messages come; someone reading further up is left in peace, as at what is new. */
function drawInPlace(shown: PageShown): void {
  const { place } = shown;
  const isElsewhere = JSON.stringify(place) !== opened;
  drawContent({ ...shown, state: contentOf(shown.state, place) });
  if (isElsewhere) isAtEnd = place.at !== 'home';
  if (isAtEnd) content.scrollTop = content.scrollHeight;
  else if (isElsewhere) content.scrollTop = 0;
  if (!isElsewhere) return;
  content.querySelector('.new')?.scrollIntoView({ block: 'start' });
  isAtEnd = isAtEnd && isNearEnd();
}

const isNearEnd = (): boolean => content.scrollHeight - content.scrollTop - content.clientHeight < NEAR_END;

/** As what they write, or the window, takes more room or less. */
function stayAtEnd(): void {
  let [width, height] = [0, 0];
  content.addEventListener('scroll', () => {
    // What moves as the room changes is nobody's scrolling.
    if (content.clientWidth !== width || content.clientHeight !== height) return;
    isAtEnd = readPlace().at !== 'home' && isNearEnd();
  });
  new ResizeObserver(() => {
    [width, height] = [content.clientWidth, content.clientHeight];
    if (isAtEnd) content.scrollTop = content.scrollHeight;
  }).observe(content);
}

/** A sandbox that was started anew while the page was open has heard of nothing that was opened before. */
const openingOf = ({ run }: PageState, place: PagePlace): string => JSON.stringify([run, place]);

/** The app hears when one of its tabs is opened, once each time. */
function tellOpened(
  current: PageState,
  { place, conversation }: { readonly place: PagePlace; readonly conversation: PageConversation | undefined },
): void {
  const opening = openingOf(current, place);
  if (opening === told) return;
  told = opening;
  opened = JSON.stringify(place);
  if (parent !== window) parent.postMessage({ kind: 'place', place }, location.origin);
  if (conversation && !conversation.isApp) return;
  void perform(current, { kind: 'open-app', tab: conversation ? 'messages' : 'home' });
}

addEventListener('hashchange', () => void refresh());
followTheme();
stayAtEnd();
watchComposer();
watchModal(() => state);
watchSwitcher(() => state);
watchKeys(() => state);
followDrafts(() => void refresh());
follow(refresh);
await refresh();
