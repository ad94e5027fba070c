import { rmSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestRun } from './test-run.ts';

const folderOf = ({ name }: TestRun): string => join(tmpdir(), `${name}-compiled`);

/**
 * Has the processes of a run share what Node has compiled: to read Bolt and our own modules anew takes a bot that lives for
 * one story most of its time.
 */
export function keepCompiled(run: TestRun): void {
  process.env['NODE_COMPILE_CACHE'] = folderOf(run);
}

export const forgetCompiled = (run: TestRun): void => rmSync(folderOf(run), { recursive: true, force: true });

/** Writes down what has been compiled so far, which Node would do only as this process ends. */
export const handOnCompiled = (): void => flushCompileCache();

/** All that a process of its own gets from the environment of the tests. */
export function bareEnvironment(): Readonly<Record<string, string | undefined>> {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  return { PATH, NODE_COMPILE_CACHE };
}
