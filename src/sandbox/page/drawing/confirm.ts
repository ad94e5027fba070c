import type { ConfirmDialog } from '../../block-kit/composition.ts';
import { byId, giveFocus, make, makeButton } from '../dom.ts';
import type { PageReader } from './marks.ts';
import { textNodes } from './marks.ts';

export type ConfirmQuestion = {
  readonly title: string;
  readonly words: readonly (Node | string)[];
  readonly yes: string;
  readonly no: string;
  readonly style: 'primary' | 'danger';
};

/** Asks, in a dialog over all else, and gives the focus back to what had it. */
export function ask({ title, words, yes, no, style }: ConfirmQuestion): Promise<boolean> {
  const dialog = byId('confirm', HTMLDialogElement);
  const before = document.activeElement;
  const close = (answer: '' | 'yes'): void => {
    dialog.close(answer);
    if (before instanceof HTMLElement && before.isConnected) giveFocus(before);
  };
  dialog.returnValue = '';
  dialog.replaceChildren(
    make('h2', { id: 'confirm-title' }, [title]),
    make('p', {}, words),
    make('div', { class: 'dialog-buttons' }, [
      makeButton(no, {}, () => close('')),
      makeButton(yes, { class: style }, () => close('yes')),
    ]),
  );
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}

/** Asks before an element acts. */
export const confirmed = (asked: ConfirmDialog, reader: PageReader): Promise<boolean> =>
  ask({
    title: asked.title.text,
    words: textNodes(asked.text, reader),
    yes: asked.confirm.text,
    no: asked.deny.text,
    style: asked.style === 'danger' ? 'danger' : 'primary',
  });
