import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type TimedTotal = { readonly milliseconds: number; readonly pairs: number; readonly weight: number };

/** Solves a graph file, with `raise` added to every weight on the way. */
export type Lemon = (graphFile: string, raise: bigint) => TimedTotal;

/** Compiles the driver; undefined where there is no compiler, or LEMON's headers (liblemon-dev) are not installed. */
export function buildLemon(): Lemon | undefined {
  const driver = join(mkdtempSync(join(tmpdir(), 'lemon-')), 'solve');
  const source = join(import.meta.dirname, 'solve.cc');
  try {
    execFileSync('g++', ['-std=c++17', '-O3', source, '-o', driver], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return (graphFile, raise) => {
    const output = execFileSync(driver, [graphFile, raise.toString()], { encoding: 'utf8' });
    const [milliseconds = NaN, pairs = NaN, weight = NaN] = output.trim().split(' ').map(Number);
    return { milliseconds, pairs, weight };
  };
}
