import type { Self } from '../connection.ts';

const keyOf = ({ teamId, personId }: Self, channelId: string): string =>
  `sandbox/draft/${teamId}/${personId}/${channelId}`;

/** What somebody has begun to write and not sent; kept by the browser, so that it survives a reload. */
export const draftIn = (self: Self, channelId: string): string =>
  localStorage.getItem(keyOf(self, channelId)) ?? '';

const changed = new EventTarget();

export function keepDraft(self: Self, channelId: string, words: string): void {
  const before = draftIn(self, channelId);
  const key = keyOf(self, channelId);
  if (words.trim() === '') localStorage.removeItem(key);
  else localStorage.setItem(key, words);
  if ((before === '') !== (words.trim() === '')) changed.dispatchEvent(new Event('change'));
}

/** The conversations in which this person has begun to write. */
export function draftsOf(self: Self): readonly string[] {
  const prefix = keyOf(self, '');
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

export const followDrafts = (draw: () => void): void => changed.addEventListener('change', draw);
