import type { Button, KnownBlock } from '@slack/types';

/** All that one person's Home shows, put together by the features. */
export type Overview = {
  readonly above: readonly KnownBlock[];
  readonly offers: readonly KnownBlock[];
  /** Of one pair each, newest first. */
  readonly pairs: readonly PairShown[];
  readonly below: readonly KnownBlock[];
  /** At the foot. */
  readonly buttons: readonly Button[];
};

export type PairShown = {
  readonly blocks: readonly KnownBlock[];
  readonly buttons: readonly Button[];
};
