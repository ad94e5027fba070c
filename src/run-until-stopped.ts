import { withinTime } from './time-limit.ts';

export type Stoppable = {
  readonly stop: () => Promise<void>;
  /** Fulfilled where it has ended by itself, and the program cannot go on without it. */
  readonly lost?: Promise<Error> | undefined;
};

/** In milliseconds. One Ctrl-C comes twice: from the terminal, and from npm, which passes it on. */
const sameSignal = 1_000;
/**
 * Whoever signals, such as an engine of containers, ends after ten seconds what is still there. `start` is how long a start that is
 * told to stop may take to its next part; `least` is left to each part, however long those before it took.
 */
const patience = { all: 9_500, start: 3_000, least: 500, hurry: 5_000 } as const;

/** The start goes no further. */
class StoppedError extends Error {}

type Started = <Part extends Stoppable>(part: Part) => Part;

/**
 * Runs a program: `start` hands over each part that it has started, and on SIGTERM or SIGINT, where the start fails, or where a
 * part is lost or tells `broken` that it can work no more, they are stopped in reverse. Whoever cannot wait signals again: then
 * all are stopped at once, and the process ends within seconds. What went wrong is printed, in one line where it is an error of ours.
 */
export async function runUntilStopped(
  start: (started: Started, broken: (error: Error) => void) => Promise<void>,
): Promise<void> {
  const parts: Stoppable[] = [];
  const stop = Promise.withResolvers<void>();
  let isStopping = false;
  const end = () => {
    isStopping = true;
    stop.resolve();
  };
  const broken = (error: Error) => {
    if (isStopping) return;
    fail(error);
    end();
  };
  const started = <Part extends Stoppable>(part: Part): Part => {
    parts.push(part);
    void part.lost?.then(broken);
    if (isStopping) throw new StoppedError();
    return part;
  };
  onSignals({ first: end, second: () => void stopAtOnce(parts) });
  const starting = start(started, broken).catch((error: unknown) => {
    if (!(error instanceof StoppedError)) fail(error);
    end();
  });
  await stop.promise;
  const endAt = performance.now() + patience.all;
  await withinTime(starting, patience.start, undefined);
  for (const [index, part] of parts.entries().toArray().toReversed())
    await stopInTime(part, endAt - performance.now() - index * patience.least);
  process.exit();
}

async function stopInTime({ stop }: Stoppable, milliseconds: number): Promise<void> {
  const late = new Error('A part of Peer Pairs did not stop in time, and was left behind.');
  const outcome = await withinTime(stop().catch(asError), Math.max(milliseconds, patience.least), late);
  if (outcome) fail(outcome);
}

async function stopAtOnce(parts: readonly Stoppable[]): Promise<void> {
  // The first signal's own stop may come to its end sooner.
  process.exitCode = 1;
  await withinTime(Promise.allSettled(parts.map(({ stop }) => stop())), patience.hurry, undefined);
  process.exit();
}

const asError = (error: unknown): Error => (Error.isError(error) ? error : new Error(String(error)));

function fail(error: unknown): void {
  process.exitCode = 1;
  process.stderr.write(`${inWords(error)}\n`);
}

function onSignals({ first, second }: { readonly first: () => void; readonly second: () => void }): void {
  let signals = 0;
  let lastAt = -Infinity;
  const onSignal = () => {
    if (performance.now() - lastAt <= sameSignal) return;
    lastAt = performance.now();
    signals += 1;
    if (signals === 1) first();
    else if (signals === 2) second();
    else process.exit(1);
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? error.message : (error.stack ?? error.message);
}
