import type { PageState, PageView } from '../../page-server/page-state.ts';
import { perform } from '../connection.ts';
import { blockNodes } from '../drawing/blocks.ts';
import { ask } from '../drawing/confirm.ts';
import { wordNodes } from '../drawing/emoji.ts';
import { surfaceOf } from '../drawing/surface.ts';
import { byId, giveFocus, make, makeButton, replaceContent } from '../dom.ts';

let shown = '';
let shownId = '';
/** Whether something was entered since this modal came up. */
let isTouched = false;
/** What had the focus before the first modal, by its `data-key`. */
let opener: string | undefined;

/** Shows the modal in front, if any. It is drawn anew only when the app or its errors changed it, not while someone types. */
export function showModal(state: PageState): void {
  const dialog = byId('modal', HTMLDialogElement);
  const view = state.modals.at(-1);
  const key = view
    ? JSON.stringify([state.personId, view.id, view.hash, view.errors, state.modals.length])
    : '';
  if (key === shown) return;
  shown = key;
  if (!view) return closeDialog(dialog);
  if (view.id !== shownId) isTouched = false;
  if (Object.keys(view.errors).length > 0) isTouched = true;
  if (!dialog.open) {
    const active = document.activeElement;
    opener = active instanceof HTMLElement ? active.dataset['key'] : undefined;
  }
  replaceContent(dialog, modalContent(state, view));
  if (!dialog.open) dialog.showModal();
  if (!dialog.contains(document.activeElement) || view.id !== shownId) firstControl(dialog)?.focus();
  dialog.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  shownId = view.id;
}

/** Whoever opened it goes on where they were; where nobody did by hand, nothing takes the focus. */
function closeDialog(dialog: HTMLDialogElement): void {
  dialog.close();
  shownId = '';
  const again = [...document.querySelectorAll<HTMLElement>('[data-key]')].find(
    (node) => node.dataset['key'] === opener,
  );
  if (again) giveFocus(again);
}

/** The first field; where there is none the title, so that Enter presses no button by accident. */
const firstControl = (dialog: HTMLElement): HTMLElement | null =>
  dialog.querySelector('.modal-body :is(input, select, textarea)') ?? dialog.querySelector('h2');

export function watchModal(current: () => PageState | undefined): void {
  const dialog = byId('modal', HTMLDialogElement);
  for (const kind of ['input', 'change'])
    dialog.addEventListener(kind, () => {
      isTouched = true;
    });
  // Browsers close a dialog by themselves on the second Escape, unless they never hear of it.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    const state = current();
    if (state) void leave(state);
  });
  dialog.addEventListener('cancel', (event) => event.preventDefault());
}

/** Escape is pressed by accident too: nothing that was entered goes without a question. */
async function leave(state: PageState): Promise<void> {
  const dialog = byId('modal', HTMLDialogElement);
  if (isTouched && !(await ask(LEAVE))) return;
  leaveField(dialog);
  void perform(state, { kind: 'close' });
}

const LEAVE = {
  title: 'Close this form?',
  words: ['What you entered has not been sent.'],
  yes: 'Close',
  no: 'Keep editing',
  style: 'danger',
} as const;

/** Escape closes without leaving the field first, as a click on a button does: what stands in it would be heard of too late. */
function leaveField(dialog: HTMLElement): void {
  const field = document.activeElement;
  if (field instanceof HTMLElement && dialog.contains(field)) field.blur();
}

function modalContent(state: PageState, { definition, values, errors }: PageView): readonly Node[] {
  if (definition.type !== 'modal') return [];
  const surface = surfaceOf(state, { screen: { kind: 'modal' }, values, errors });
  const close = (): void => void perform(state, { kind: 'close' });
  const beneath = state.modals.at(-2)?.definition;
  const under = beneath?.type === 'modal' ? beneath.title.text : undefined;
  const form = make('form', { novalidate: true }, [
    make('header', {}, [
      make('h2', { id: 'modal-title', tabindex: -1 }, wordNodes(definition.title.text)),
      makeButton('×', { class: 'plain', 'aria-label': 'Close' }, close),
    ]),
    under === undefined
      ? undefined
      : make('p', { class: 'beneath' }, ['On top of ', make('strong', {}, wordNodes(under))]),
    make('div', { class: 'modal-body' }, blockNodes(definition.blocks, surface)),
    make('footer', { class: 'dialog-buttons' }, [
      makeButton(definition.close?.text ?? 'Cancel', {}, close),
      definition.submit && make('button', { type: 'submit', class: 'primary' }, [definition.submit.text]),
    ]),
  ]);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!definition.submit) return;
    isTouched = false;
    void perform(state, { kind: 'submit' });
  });
  return [form];
}
