import type { Live } from './live.ts';

/** What the page can do beyond acting as a person; whoever starts the stand-in supplies it. */
export type Controls = {
  /** The duration is in hours alone, so that it can be added to an instant. */
  readonly advanceClock: (duration: Temporal.Duration) => Promise<void>;
  /** Everything as it was at the start. */
  readonly reset: () => Promise<void>;
};

export type PageOptions = {
  readonly live: Live;
  readonly controls?: Controls | undefined;
  /** Lines of mrkdwn under "What to try first". */
  readonly guide: readonly string[];
};
