import type { ConfirmDialog } from '../block-kit/composition.ts';
import type { NameOf } from '../reading/mrkdwn.ts';
import { byId, make, makeButton } from './dom.ts';
import { textNodes } from './marks.ts';

/** Asks before an element acts. */
export function confirmed(asked: ConfirmDialog, nameOf: NameOf): Promise<boolean> {
  const dialog = byId('confirm', HTMLDialogElement);
  const style = asked.style === 'danger' ? 'danger' : 'primary';
  dialog.returnValue = '';
  dialog.replaceChildren(
    make('h2', { id: 'confirm-title' }, [asked.title.text]),
    make('p', {}, textNodes(asked.text, nameOf)),
    make('div', { class: 'dialog-buttons' }, [
      makeButton(asked.deny.text, {}, () => dialog.close()),
      makeButton(asked.confirm.text, { class: style }, () => dialog.close('yes')),
    ]),
  );
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
