import type { ShellState } from '../../page-server/shell-state.ts';
import { byId, isSearchedIn, make, makeButton, replaceContent } from '../dom.ts';
import { faultNodes } from './faults.ts';
import type { Leaf, LeafActs, Nodes } from './leaf.ts';
import { storyNodes } from './stories.ts';
import { drawInspector } from './inspector.ts';
import { drawTimeline } from './timeline.ts';

export type Drawer = {
  readonly toggles: () => readonly HTMLElement[];
  readonly draw: (state: ShellState) => Promise<void>;
  readonly close: () => void;
};

const LEAVES: readonly Leaf[] = [
  { name: 'Stories', draw: storyNodes, isOfStateAlone: true },
  { name: 'Timeline', draw: drawTimeline },
  { name: 'Inspector', draw: drawInspector },
  { name: 'Faults', draw: faultNodes },
];

/** It scrolls, by the keyboard too. */
const LEAF = { class: 'leaf', tabindex: 0, role: 'region', 'aria-label': 'Content', 'data-key': 'leaf' };
const KEY = 'sandbox/drawer';

/** What stands beside the panes, one leaf at a time, or none. The page opens on the first. */
export function createDrawer(startedOver: LeafActs['startedOver']): Drawer {
  const root = byId('drawer', HTMLElement);
  let open = sessionStorage.getItem(KEY) ?? LEAVES[0]?.name ?? '';
  let last: ShellState | undefined;
  let drawn: string | undefined;
  /** The leaf whose place is there: it stays as what it shows changes. */
  let standing = '';
  let place = make('div', LEAF);
  const buttons = LEAVES.map(({ name }) =>
    makeButton(name, { 'data-key': `leaf ${name}`, 'aria-controls': 'drawer' }, () => turnTo(name)),
  );

  const turnTo = (name: string): void => {
    open = open === name ? '' : name;
    sessionStorage.setItem(KEY, open);
    again();
  };

  const again = (): void => {
    drawn = undefined;
    if (last) void draw(last);
  };

  const stand = ({ name }: Leaf): void => {
    standing = name;
    place = make('div', LEAF);
    const close = makeButton('×', { class: 'plain', 'aria-label': 'Close', 'data-key': 'close drawer' }, () =>
      turnTo(open),
    );
    root.replaceChildren(make('header', {}, [make('h2', {}, [name]), close]), place);
  };

  const draw = async (state: ShellState): Promise<void> => {
    last = state;
    const leaf = LEAVES.find(({ name }) => name === open);
    for (const [at, { name }] of LEAVES.entries())
      buttons[at]?.setAttribute('aria-expanded', String(name === open));
    root.hidden = !leaf;
    if (!leaf) {
      standing = '';
      return root.replaceChildren();
    }
    const shown = leaf.isOfStateAlone && JSON.stringify({ ...state, now: '' });
    if (shown !== undefined && shown === drawn) return;
    const nodes = await leaf.draw(state, { again, startedOver });
    if (leaf.name !== open || isSearchedIn(root)) return;
    drawn = shown;
    if (standing !== leaf.name) stand(leaf);
    redraw(place, nodes);
  };

  return {
    toggles: () => buttons,
    draw,
    close: () => {
      if (open !== '') turnTo(open);
    },
  };
}

/** Whoever has scrolled stays where they are, but for what begins with another title; and the step that is next is in sight. */
function redraw(place: HTMLElement, nodes: Nodes): void {
  const [title, step] = [titleIn(place), stepIn(place)?.textContent];
  const { scrollTop } = place;
  replaceContent(place, nodes);
  place.scrollTop = titleIn(place) === title ? scrollTop : 0;
  const next = stepIn(place);
  if (next && next.textContent !== step) next.scrollIntoView({ block: 'nearest' });
}

const titleIn = (place: HTMLElement): string => place.querySelector('h3')?.textContent ?? '';
const stepIn = (place: HTMLElement): Element | null => place.querySelector('[aria-current="step"]');
