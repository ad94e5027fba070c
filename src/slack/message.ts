import type { KnownBlock } from '@slack/types';

/** A message always carries its text too: notifications and screen readers use it. */
export type Message = {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  /** Whether it is brought up to date from now on. Where it is not given: while something can be pressed in it. */
  readonly isFollowed?: boolean;
  /** From then on it says something else, though nothing changes: it names a time to come. */
  readonly holdsUntil?: Temporal.Instant | undefined;
};
