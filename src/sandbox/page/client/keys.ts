import type { PageState } from '../../page-server/page-state.ts';
import { choose, readPlace } from './place.ts';

/** As in Slack: Alt and an arrow go to the conversation above or below. */
export function watchKeys(current: () => PageState | undefined): void {
  addEventListener('keydown', (event) => {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const state = current();
    if (!state || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    const places = ['home', ...state.conversations.map(({ id }) => id)];
    const by = event.key === 'ArrowDown' ? 1 : -1;
    const index = places.indexOf(readPlace().at) + by;
    const at = places[(index + places.length) % places.length];
    if (at !== undefined) choose({ ...readPlace(), at });
  });
}
