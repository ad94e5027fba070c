import { emojiNames } from './emoji-names.ts';

/** A name as it stands between two colons, with the skin tone that may follow it. */
export const EMOJI_NAME = '[a-z0-9_+-]+(?:::skin-tone-[2-6])?';

const written = new RegExp(`:(${EMOJI_NAME}):`, 'g');

/** The emoji of that name, in that skin tone where it has any; or the name itself, like `:name:`, where Slack knows none. */
export const emojiText = (name: string): string =>
  emojiNames.get(name) ?? emojiNames.get(name.split('::')[0] ?? '') ?? `:${name}:`;

/** Plain text with the emoji that it names. */
export const withEmoji = (text: string): string =>
  text.replaceAll(written, (_, name: string) => emojiText(name));

type EmojiPart = { readonly name: string; readonly skin_tone?: number | undefined };

/** An emoji of a rich text. */
export const emojiOf = ({ name, skin_tone }: EmojiPart): string =>
  emojiText(skin_tone === undefined ? name : `${name}::skin-tone-${skin_tone}`);
