import { UsageError } from './command-arguments.ts';
import { isRunByNpm } from './config.ts';
import { withinTime } from './time-limit.ts';
import { wordsForOperators } from './words-for-operators.ts';

export type Stoppable = {
  readonly stop: () => Promise<void>;
  /** Fulfilled where it has ended by itself, and the program cannot go on without it. */
  readonly lost?: Promise<Error> | undefined;
};

/** In milliseconds. One Ctrl-C comes twice: from the terminal, and from npm, which passes it on. */
const sameSignal = 1_000;
/**
 * Whoever signals, such as an engine of containers, ends after ten seconds what is still there. `start` is how long a start that is
 * told to stop may take to its next part; `least` is left to each part, however long those before it took. `shell` is how long one that is
 * gone may go unnoticed.
 */
const patience = { all: 9_500, start: 3_000, least: 500, hurry: 5_000, shell: 500 } as const;

/** The start goes no further. */
class StoppedError extends Error {}

export type Started = <Part extends Stoppable>(part: Part) => Part;

type Start = (started: Started, broken: (error: Error) => void) => Promise<void>;

/**
 * Runs a program: `start` hands over each part that it has started, and on SIGTERM or SIGINT, where the start fails, or where a
 * part is lost or tells `broken` that it can work no more, they are stopped in reverse. Whoever cannot wait signals again: then
 * all are stopped at once, and the process ends within seconds. What went wrong is printed, in a line or two where an operator can mend it.
 */
export const runUntilStopped = (start: Start): Promise<void> => run(start, { isOverAtOnce: false });

/** Runs a command of an operator in the same way, until it is done. One that fails, or is stopped, ends with 1; one that is used amiss, with 2. */
export const runCommand = (command: (started: Started) => Promise<void>): Promise<void> =>
  run(command, { isOverAtOnce: true });

async function run(start: Start, { isOverAtOnce }: { readonly isOverAtOnce: boolean }): Promise<void> {
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
  const stopped = () => {
    if (isOverAtOnce) process.exitCode = 1;
    end();
  };
  onLostShell(stopped);
  onSignals({ first: stopped, second: () => void stopAtOnce(parts) });
  const starting = start(started, broken).then(
    () => isOverAtOnce && end(),
    (error: unknown) => {
      if (!(error instanceof StoppedError)) fail(error);
      end();
    },
  );
  await stop.promise;
  const endAt = performance.now() + patience.all;
  await withinTime(starting, patience.start, undefined);
  for (const [index, part] of parts.entries().toArray().toReversed())
    await stopInTime(part, endAt - performance.now() - index * patience.least);
  await allWritten();
  process.exit();
}

/** Where it goes into a pipe, it may not have left yet. */
const allWritten = (): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write('', () => resolve());
  });

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
  process.exitCode = error instanceof UsageError ? 2 : 1;
  process.stderr.write(`${wordsForOperators(error)}\n`);
}

/** npm passes a SIGTERM on to its shell alone, which ends by it without a word to what it runs. */
function onLostShell(stop: () => void): void {
  if (!isRunByNpm()) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop();
  }, patience.shell);
  watch.unref();
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
