import type { PagePlace } from '../client/place.ts';
import { isJump } from '../client/switcher.ts';
import { byId, make } from '../dom.ts';

/** The panes' places, the left one first. They are kept in the address, so that they survive a reload. */
export function readPanes(): readonly PagePlace[] {
  return location.hash
    .slice(1)
    .split('~')
    .map((part) => {
      const [teamId = '', personId = '', at = ''] = part.split('/');
      return { teamId, personId, at };
    });
}

const addressOf = ({ teamId, personId, at }: PagePlace): string => [teamId, personId, at].join('/');

const keepPanes = (places: readonly PagePlace[]): void =>
  history.replaceState(null, '', `#${places.map(addressOf).join('~')}`);

const NAMES = ['Left', 'Right'];

export type Panes = {
  readonly places: () => readonly PagePlace[];
  /** Shows these, and reloads a pane only where it stands elsewhere. */
  readonly show: (places: readonly PagePlace[]) => void;
};

/** Each pane is a document of its own: one person's whole Slack, with their own dialogs and their own focus. */
export function createPanes(changed: () => void): Panes {
  const root = byId('panes', HTMLElement);
  let places = readPanes();
  const unread = new Map<number, number>();
  const frames = (): readonly HTMLIFrameElement[] => [...root.querySelectorAll('iframe')];

  const show = (wanted: readonly PagePlace[]): void => {
    places = wanted;
    keepPanes(places);
    for (const frame of frames().slice(wanted.length)) frame.remove();
    for (const [index, place] of wanted.entries()) {
      const frame = frames()[index];
      const address = `#${addressOf(place)}`;
      if (frame?.contentWindow) {
        if (frame.contentWindow.location.hash !== address) frame.contentWindow.location.hash = address;
      } else root.append(make('iframe', { title: `${NAMES[index]} pane`, src: `/client${address}` }));
    }
    root.classList.toggle('two', wanted.length > 1);
    unread.delete(wanted.length);
    changed();
  };

  addEventListener('keydown', (event) => {
    const pane = frames()[0]?.contentWindow;
    if (!isJump(event) || !pane) return;
    event.preventDefault();
    pane.focus();
    pane.postMessage('jump', location.origin);
  });

  addEventListener('message', ({ data, origin, source }: MessageEvent<PaneMessage>) => {
    const index = frames().findIndex(({ contentWindow }) => contentWindow === source);
    if (origin !== location.origin || index < 0) return;
    if (data.kind === 'unread') {
      unread.set(index, data.unread);
      const all = [...unread.values()].reduce((sum, each) => sum + each, 0);
      document.title = `${all > 0 ? `(${all}) ` : ''}Peer Pairs sandbox`;
      return;
    }
    places = places.map((place, at) => (at === index ? data.place : place));
    keepPanes(places);
    changed();
  });

  return { places: () => places, show };
}

/** What a pane tells of itself. */
type PaneMessage =
  | { readonly kind: 'place'; readonly place: PagePlace }
  | { readonly kind: 'unread'; readonly unread: number };
