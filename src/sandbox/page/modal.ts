import type { PageState, PageView } from '../page-server/page-state.ts';
import { blockNodes } from './blocks.ts';
import { perform } from './connection.ts';
import { byId, make, makeButton, replaceContent } from './dom.ts';
import { surfaceOf } from './surface.ts';

let shown = '';
let shownId = '';

/** Shows the modal in front, if any. It is drawn anew only when the app or its errors changed it, not while someone types. */
export function showModal(state: PageState): void {
  const dialog = byId('modal', HTMLDialogElement);
  const view = state.modals.at(-1);
  const key = view
    ? JSON.stringify([state.personId, view.id, view.hash, view.errors, state.modals.length])
    : '';
  if (key === shown) return;
  shown = key;
  if (!view) {
    dialog.close();
    return;
  }
  replaceContent(dialog, modalContent(state, view));
  if (!dialog.open) dialog.showModal();
  if (!dialog.contains(document.activeElement) || view.id !== shownId) firstControl(dialog)?.focus();
  dialog.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  shownId = view.id;
}

/** The first field; where there is none the title, so that Enter presses no button by accident. */
const firstControl = (dialog: HTMLElement): HTMLElement | null =>
  dialog.querySelector('.modal-body :is(input, select, textarea)') ?? dialog.querySelector('h2');

export function watchModal(current: () => PageState | undefined): void {
  const dialog = byId('modal', HTMLDialogElement);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    const state = current();
    if (!state) return;
    leaveField(dialog);
    void perform(state, { kind: 'close' });
  });
}

/** Escape closes without leaving the field first, as a click on a button does: what stands in it would be heard of too late. */
function leaveField(dialog: HTMLElement): void {
  const field = document.activeElement;
  if (field instanceof HTMLElement && dialog.contains(field)) field.blur();
}

function modalContent(state: PageState, { definition, values, errors }: PageView): readonly Node[] {
  if (definition.type !== 'modal') return [];
  const surface = surfaceOf(state, { screen: { kind: 'modal' }, values, errors });
  const close = (): void => void perform(state, { kind: 'close' });
  const depth =
    state.modals.length > 1 ? make('span', { class: 'depth' }, [`step ${state.modals.length}`]) : undefined;
  const form = make('form', { novalidate: true }, [
    make('header', {}, [
      make('h2', { id: 'modal-title', tabindex: -1 }, [definition.title.text]),
      depth,
      makeButton('×', { class: 'plain', 'aria-label': 'Close' }, close),
    ]),
    make('div', { class: 'modal-body' }, blockNodes(definition.blocks, surface)),
    make('footer', { class: 'dialog-buttons' }, [
      makeButton(definition.close?.text ?? 'Cancel', {}, close),
      definition.submit && make('button', { type: 'submit', class: 'primary' }, [definition.submit.text]),
    ]),
  ]);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (definition.submit) void perform(state, { kind: 'submit' });
  });
  return [form];
}
