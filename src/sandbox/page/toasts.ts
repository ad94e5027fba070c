import { byId, make, makeButton } from './dom.ts';

const SHOWN_FOR_MS = 8000;

/** A short line at the edge of the page, read out by screen readers. */
export function showToast(text: string): void {
  const toast = make('div', { class: 'toast' }, [make('span', {}, [text])]);
  const close = makeButton('×', { class: 'plain', 'aria-label': 'Dismiss' }, () => toast.remove());
  toast.append(close);
  const toasts = byId('toasts', HTMLDivElement);
  toasts.append(toast);
  // Shown afresh, it lies above a modal that was opened in the meantime.
  toasts.hidePopover();
  toasts.showPopover();
  setTimeout(() => toast.remove(), SHOWN_FOR_MS);
}
