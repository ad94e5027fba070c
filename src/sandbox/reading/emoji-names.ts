import { createRequire } from 'node:module';
import type { EmojiMartData } from '@emoji-mart/data';

const { emojis, aliases } = createRequire(import.meta.url)('@emoji-mart/data') as EmojiMartData;

const characterOf = (id: string): string => emojis[id]?.skins[0]?.native ?? '';

/** Slack's names of emoji, which it shares with the data set of Emoji Mart, and the character that each stands for. */
export const emojiNames: ReadonlyMap<string, string> = new Map([
  ...Object.keys(emojis).map((id) => [id, characterOf(id)] as const),
  ...Object.entries(aliases).map(([name, id]) => [name, characterOf(id)] as const),
]);
