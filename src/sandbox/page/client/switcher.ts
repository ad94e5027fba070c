import type { PageState } from '../../page-server/page-state.ts';
import { picker } from '../drawing/picker.ts';
import { byId, make } from '../dom.ts';
import { noteOf } from './person-switcher.ts';
import { choose } from './place.ts';

/** Ctrl+K: jump to a conversation, or be somebody else, by the first letters. */
export function watchSwitcher(current: () => PageState | undefined): void {
  const dialog = byId('switcher', HTMLDialogElement);
  const open = (): void => {
    const state = current();
    if (state && !dialog.open) show(dialog, state);
  };
  addEventListener('keydown', (event) => {
    if (!isJump(event)) return;
    event.preventDefault();
    open();
  });
  // The keys of what stands around this pane are not heard in it.
  addEventListener('message', ({ data, origin }: MessageEvent<unknown>) => {
    if (origin === location.origin && data === 'jump') open();
  });
  // There is nothing to go back to behind its list: the first Escape closes both.
  dialog.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') dialog.close();
    },
    { capture: true },
  );
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
}

export const isJump = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && (ctrlKey || metaKey);

function show(dialog: HTMLDialogElement, state: PageState): void {
  dialog.replaceChildren(
    make('h2', {}, ['Jump to…']),
    searchIn(state, () => dialog.close()),
  );
  dialog.showModal();
  const field = dialog.querySelector('input');
  field?.focus();
  field?.click();
}

function searchIn(state: PageState, close: () => void): HTMLElement {
  const { app, teamId, personId } = state;
  const places = state.conversations.map(({ id, kind, name, isApp, unread }) => ({
    value: id,
    text: isApp ? `${app.name} · Messages` : kind === 'channel' ? `#${name}` : name,
    note: unread > 0 ? `${unread} unread` : undefined,
  }));
  const people = state.people
    .filter(({ id }) => id !== personId)
    .map((person) => ({ value: person.id, text: person.name, note: `act as · ${noteOf(person)}` }));
  return picker({
    label: 'Jump to a conversation or a person',
    placeholder: 'Type a few letters',
    key: 'switcher',
    choices: [{ value: 'home', text: `${app.name} · Home` }, ...places, ...people],
    chosen: [],
    picks: 'one',
    enter: ([picked]) => {
      close();
      if (picked === undefined) return;
      const isPerson = state.people.some(({ id }) => id === picked);
      choose({ teamId, personId: isPerson ? picked : personId, at: isPerson ? 'home' : picked });
    },
  });
}
