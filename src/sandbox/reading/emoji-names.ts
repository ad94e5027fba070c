import { createRequire } from 'node:module';
import type { EmojiMartData } from '@emoji-mart/data';

const { emojis, aliases } = createRequire(import.meta.url)('@emoji-mart/data') as EmojiMartData;

/** By the name alone, and with each skin tone: Slack counts them from 2 on, the lightest. */
function charactersOf(name: string, id: string): readonly (readonly [string, string])[] {
  const [plain, ...toned] = emojis[id]?.skins ?? [];
  return [
    [name, plain?.native ?? ''],
    ...toned.map(({ native }, index) => [`${name}::skin-tone-${index + 2}`, native] as const),
  ];
}

/** Slack's names of emoji, which it shares with the data set of Emoji Mart, and the character that each stands for. */
export const emojiNames: ReadonlyMap<string, string> = new Map([
  ...Object.keys(emojis).flatMap((id) => charactersOf(id, id)),
  ...Object.entries(aliases).flatMap(([name, id]) => charactersOf(name, id)),
]);
