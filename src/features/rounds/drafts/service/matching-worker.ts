import { Worker } from 'node:worker_threads';
import type { ChangeToRound, CostOfChange } from '../../../../matching/cost-of-change.ts';
import { costOfChange } from '../../../../matching/cost-of-change.ts';
import type {
  MatchInput,
  MatchingInputFault,
  MatchProgress,
  MatchedRound,
} from '../../../../matching/match.ts';
import { match, MatchingInputError } from '../../../../matching/match.ts';
import type { RepeatsAdvice } from '../../../../matching/repeats.ts';
import { repeatsAdvice } from '../../../../matching/repeats.ts';

/** Rounds up to this size, even the first, take less time than the event loop may be kept waiting. */
const MOST_MATCHED_HERE = 30;

/** As many whose round may be formed several times over. */
const MOST_ADVISED_HERE = 12;

/** Matching makes many short-lived objects; a small nursery keeps a large round's memory down at no cost in time. */
const NURSERY_MEBIBYTES = 12;

export type MatchingRun = {
  /** Told now and then, and at each new stage. */
  readonly onProgress?: (progress: MatchProgress) => void;
  /** Ends the run; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
};

export type MatchingTask =
  { readonly kind: 'round'; readonly input: MatchInput } | ({ readonly kind: 'change' } & ChangeToRound);

/** What the thread posts, in order: progress, then one result or refusal. */
export type MatchingReport =
  | { readonly kind: 'progress'; readonly progress: MatchProgress }
  | ({ readonly kind: 'round' } & Formed)
  | { readonly kind: 'change'; readonly cost: CostOfChange }
  | { readonly kind: 'refused'; readonly code: MatchingInputFault; readonly item: string };

/** The thread ended without a result. */
export class MatchingThreadError extends Error {
  override readonly name = 'MatchingThreadError';
  readonly code = 'matching-thread-failed';
}

/** A round, and what other rules would have given it. */
export type Formed = { readonly round: MatchedRound; readonly repeats: RepeatsAdvice | undefined };

export function formed(input: MatchInput, onProgress?: (progress: MatchProgress) => void): Formed {
  const round = match(input, onProgress);
  return { round, repeats: repeatsAdvice(input, round) };
}

/** `match`, without keeping the event loop waiting: a large round is formed in a thread of its own. */
export async function matchInBackground(input: MatchInput, run: MatchingRun = {}): Promise<Formed> {
  run.signal?.throwIfAborted();
  if (isSmall(input)) {
    const round = match(input, run.onProgress);
    if (round.leftovers.length === 0) return { round, repeats: undefined };
    // What other rules would give takes several rounds more.
    if (input.participants.length <= MOST_ADVISED_HERE)
      return { round, repeats: repeatsAdvice(input, round) };
  }
  const report = await lastReport({ kind: 'round', input }, run);
  if (report.kind !== 'round') throw new MatchingThreadError('The thread answered something else');
  return { round: report.round, repeats: report.repeats };
}

/** `costOfChange`, likewise. */
export async function costOfChangeInBackground(
  change: ChangeToRound,
  run: MatchingRun = {},
): Promise<CostOfChange> {
  run.signal?.throwIfAborted();
  if (isSmall(change.input)) return costOfChange(change, run.onProgress);
  const report = await lastReport({ kind: 'change', ...change }, run);
  if (report.kind !== 'change') throw new MatchingThreadError('The thread answered something else');
  return report.cost;
}

function isSmall({ participants }: MatchInput): boolean {
  return participants.length <= MOST_MATCHED_HERE;
}

async function lastReport(task: MatchingTask, { onProgress, signal }: MatchingRun): Promise<MatchingReport> {
  const worker = new Worker(new URL('./matching-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MEBIBYTES },
  });
  const { promise, resolve, reject } = Promise.withResolvers<MatchingReport>();
  const cancel = (): void => reject(signal?.reason);
  signal?.addEventListener('abort', cancel, { once: true });
  worker.on('error', reject);
  worker.on('exit', () => reject(new MatchingThreadError('The thread ended without an answer')));
  worker.on('message', (report: MatchingReport) => {
    if (report.kind === 'progress') onProgress?.(report.progress);
    else if (report.kind === 'refused') reject(new MatchingInputError(report.code, report.item));
    else resolve(report);
  });
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}
