import type { View } from '@slack/types';
import type { Reader } from '../../src/language.ts';
import type { Message } from '../../src/slack/blocks.ts';

/** What a person sees: a message, a modal or Home, or single lines such as those at a field, by what they answer. */
type Exhibited =
  | { readonly message: Message }
  | { readonly view: View }
  | { readonly lines: Readonly<Record<string, string>> };

export type Exhibit = Exhibited & {
  readonly title: string;
  /** What brings it about, and where it stands. */
  readonly when: string;
  /** May be longer than a message to act on: it is kept and read again. Its first line stands alone. */
  readonly isDocument?: true;
  /** Whoever reads it alone, by their name: nothing in it tells it to them. */
  readonly seenBy?: string;
  /** Speaks of one peer, since a trio reads something else here, or nobody has a peer yet. */
  readonly ofOnePeer?: true;
};

/** One feature's words, in the order in which a person meets them. */
export type Room = { readonly name: string; readonly exhibits: readonly Exhibit[] };

export type OpenRoom = (reader: Reader) => Room;
