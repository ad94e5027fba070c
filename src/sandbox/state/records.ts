import type { Block } from '../block-kit/blocks.ts';
import type { ViewDefinition } from '../block-kit/views.ts';
import type { Values } from './values.ts';

/** What a stand-in workspace has to know of a person to add them. */
export type PersonDetails = {
  readonly name: string;
  readonly displayName?: string;
  readonly title?: string;
  /** A day; empty where Slack does not know it. */
  readonly startDate?: string;
  /** IANA, e.g. `Europe/Lisbon`. */
  readonly timeZone: string;
  readonly locale?: string;
  readonly isAdmin?: boolean;
  readonly isOwner?: boolean;
  readonly isGuest?: boolean;
  /** Slack knows no time zone of theirs. */
  readonly hidesZone?: boolean;
  readonly status?: {
    readonly text: string;
    readonly emoji: string;
    /** Epoch seconds, 0 for none. */ readonly until: number;
  };
  readonly isDeactivated?: boolean;
};

export type PersonRecord = Required<PersonDetails> & {
  readonly id: string;
  readonly handle: string;
  readonly isBot: boolean;
  /** Epoch seconds of the last change. */
  readonly updated: number;
};

export type ConversationKind = 'channel' | 'im' | 'mpim';

export type ConversationRecord = {
  readonly id: string;
  readonly kind: ConversationKind;
  readonly name: string;
  /** Set on a channel that nobody but its members knows of. */
  readonly isPrivate?: boolean;
  /** Epoch seconds. */
  readonly created: number;
  readonly memberIds: Set<string>;
  readonly messages: MessageRecord[];
  /** Person id → ts of the last message they have seen. */
  readonly readUpTo: Map<string, string>;
};

export type MessageRecord = {
  readonly ts: string;
  readonly authorId: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly files: readonly FileRecord[];
  readonly editedTs?: string;
  readonly threadTs?: string;
  /** Set on an ephemeral message: the one person who can see it. */
  readonly visibleTo?: string;
  /** Person id → what they have chosen in the message's elements. */
  readonly values: Map<string, Values>;
};

export type ViewRecord = {
  readonly id: string;
  readonly personId: string;
  readonly rootViewId: string;
  readonly previousViewId: string | null;
  readonly definition: ViewDefinition;
  readonly hash: string;
  readonly values: Values;
  /** Block id → what is wrong with its answer, as the person reads it. */
  readonly errors: Readonly<Record<string, string>>;
};

export type FileRecord = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly content: Buffer;
};

export type UserGroupRecord = {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly memberIds: readonly string[];
};

/** A line that Slack itself shows to one person, for instance when the app does not answer. */
export type Notice = { readonly code: string; readonly text: string };
