import type { Log } from '../log.ts';

export type DailyRun = {
  readonly workspaceId: string;
  /** Once it is aborted, the work ends at the next point where nothing is left half done. */
  readonly signal: AbortSignal;
};

/** Work that may be repeated, and that the next day does again. */
export type Daily = (run: DailyRun) => Promise<void>;

/** One after the other: what goes wrong with one keeps none of the others from their turn. */
export const allDaily =
  (works: readonly Daily[], log: Log): Daily =>
  async (run) => {
    for (const work of works)
      await work(run).catch((error: unknown) =>
        log.error({ err: error }, 'the work of this day could not all be done; the next day does it again'),
      );
  };
