import { emojiNames } from './emoji-names.ts';

/** The emoji of that name, or the name itself, like `:name:`, where Slack knows none. */
export const emojiText = (name: string): string => emojiNames.get(name) ?? `:${name}:`;
