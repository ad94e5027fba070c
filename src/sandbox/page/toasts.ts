import { byId, make, makeButton } from './dom.ts';

const SHOWN_FOR_MS = 8000;

/** A short line under the headers, read out by screen readers. @param kind of each there is one at a time: the newest */
export function showToast(text: string, kind: string): void {
  const toast = make('div', { class: 'toast', 'data-kind': kind }, [make('span', {}, [text])]);
  const close = makeButton('×', { class: 'plain', 'aria-label': 'Dismiss' }, () => toast.remove());
  toast.append(close);
  const toasts = byId('toasts', HTMLDivElement);
  toasts.querySelector(`[data-kind="${kind}"]`)?.remove();
  toasts.append(toast);
  // Shown afresh, it lies above a modal that was opened in the meantime.
  toasts.hidePopover();
  toasts.showPopover();
  setTimeout(() => toast.remove(), SHOWN_FOR_MS);
}
