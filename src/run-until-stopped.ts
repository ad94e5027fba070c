export type Stoppable = { readonly stop: () => Promise<void> };

/** One Ctrl-C comes twice: from the terminal, and from npm, which passes it on. */
const sameSignalMs = 1_000;

type Started = <Part extends Stoppable>(part: Part) => Part;

/**
 * Runs a program: `start` hands over each part that it has started, and on SIGTERM or SIGINT, where the start fails, or where a
 * part tells `broken` that it can work no more, they are stopped in reverse. Whoever cannot wait signals again: that ends the
 * process at once. What went wrong is printed, in one line where it is an error of ours.
 */
export async function runUntilStopped(
  start: (started: Started, broken: (error: Error) => void) => Promise<void>,
): Promise<void> {
  const parts: Stoppable[] = [];
  const started = <Part extends Stoppable>(part: Part): Part => {
    parts.push(part);
    return part;
  };
  const end = Promise.withResolvers<void>();
  // What breaks during the start is told once the start is over.
  end.promise.catch(() => undefined);
  void firstSignal().then(end.resolve);
  try {
    await start(started, end.reject);
    await end.promise;
  } catch (error) {
    fail(error);
  }
  for (const part of parts.toReversed()) await part.stop().catch(fail);
  process.exit();
}

function fail(error: unknown): void {
  process.exitCode = 1;
  process.stderr.write(`${inWords(error)}\n`);
}

function firstSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let firstAt: number | undefined;
  const onSignal = () => {
    if (firstAt !== undefined && performance.now() - firstAt > sameSignalMs) process.exit(1);
    firstAt ??= performance.now();
    resolve();
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  return promise;
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? error.message : (error.stack ?? error.message);
}
