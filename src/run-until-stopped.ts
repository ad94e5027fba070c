import { once } from 'node:events';

export type Stoppable = { readonly stop: () => Promise<void> };

/**
 * Runs a program: `start` hands over each part that it has started, and on SIGTERM or SIGINT, or where the start fails,
 * they are stopped in reverse. A second signal ends the process at once. Prints what went wrong in one line.
 */
export async function runUntilStopped(
  start: (started: <Part extends Stoppable>(part: Part) => Part) => Promise<void>,
): Promise<void> {
  const parts: Stoppable[] = [];
  const started = <Part extends Stoppable>(part: Part): Part => {
    parts.push(part);
    return part;
  };
  const signal = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  try {
    await start(started);
    await signal;
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof Error && 'code' in error ? error.message : inFull(error)}\n`);
  }
  process.once('SIGTERM', () => process.exit(1)).once('SIGINT', () => process.exit(1));
  for (const part of parts.toReversed()) await part.stop();
  process.exit();
}

const inFull = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
