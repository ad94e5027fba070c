import type { KnownBlock } from '@slack/types';
import type { WorkspaceTransaction } from './db/database.ts';
import type { Reader } from './language.ts';

type Asked = {
  readonly personId: string;
  /** By their own calendar, which is the reader's. */
  readonly days: readonly Temporal.PlainDate[];
  readonly now: Temporal.Instant;
  readonly reader: Reader;
};

export type OnDay = { readonly day: Temporal.PlainDate; readonly block: KnownBlock };

/** What of theirs lies on these days, with the way to move it: for whoever takes them off. */
export type OnDays = (tx: WorkspaceTransaction, asked: Asked) => Promise<readonly OnDay[]>;
