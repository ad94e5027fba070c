import { Worker } from 'node:worker_threads';
import type { FreeDays } from './schedule.ts';

/** Of a country, by ISO 3166, from the one year to the other. */
export type HolidaysAsked = {
  readonly country: string;
  readonly from: number;
  readonly until: number;
};

/** What the thread posts. */
export type HolidaysFound = HolidaysAsked & { readonly days: readonly string[] };

/** The thread ended without an answer. */
export class HolidaysThreadError extends Error {
  override readonly name = 'HolidaysThreadError';
  readonly code = 'holidays-thread-failed';
}

/** For each country that somebody has chosen: what has been reckoned is kept. */
const known = new Map<string, Promise<FreeDays>>();

/**
 * The days on which a whole country is off, around that year: the one before and the two after it. Another day is a working day
 * there, whatever else it is kept for.
 */
export function publicHolidaysOf(country: string, year: number): Promise<FreeDays> {
  const name = `${country} ${year}`;
  const reckoned = known.get(name) ?? reckon({ country, from: year - 1, until: year + 2 });
  known.set(name, reckoned);
  // Whoever asks again starts another thread.
  reckoned.catch(() => known.delete(name));
  return reckoned;
}

const reckon = async (asked: HolidaysAsked): Promise<FreeDays> => new Set(await askThread(asked));

type Waiting = PromiseWithResolvers<readonly string[]>;

/** The thread, while anything waits for it. */
type Thread = { readonly worker: Worker; readonly waiting: Map<string, Waiting> };
let current: Thread | undefined;

const nameOf = ({ country, from }: HolidaysAsked): string => `${country} ${from}`;

/**
 * To load the package and to reckon with the moon would keep the event loop waiting for a tenth of a second and more: a thread
 * does it, and is gone once nothing waits for it any more.
 */
function askThread(asked: HolidaysAsked): Promise<readonly string[]> {
  const { worker, waiting } = (current ??= startThread());
  const answer: Waiting = Promise.withResolvers();
  waiting.set(nameOf(asked), answer);
  worker.postMessage(asked);
  return answer.promise;
}

function startThread(): Thread {
  const worker = new Worker(new URL('./public-holidays-thread.ts', import.meta.url));
  const thread: Thread = { worker, waiting: new Map() };
  const end = (error: Error) => {
    if (current === thread) current = undefined;
    for (const { reject } of thread.waiting.values()) reject(error);
    thread.waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', () => end(new HolidaysThreadError('The thread ended without an answer')));
  worker.on('message', (found: HolidaysFound) => {
    thread.waiting.get(nameOf(found))?.resolve(found.days);
    thread.waiting.delete(nameOf(found));
    if (thread.waiting.size > 0) return;
    current = undefined;
    void worker.terminate();
  });
  return thread;
}
