import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const ABANDONED_AFTER_MS = 10 * 60_000;

/**
 * Makes a directory whole or not at all: it is filled under another name and then renamed. So a reader never meets half
 * of it, a killed process leaves nothing that a later one would trust, and of two that make it at once the first wins
 * and the other takes what it finds. No lock is needed, so none can be left behind. Its parent directory must be there.
 */
export async function makeWholeDirectory(
  directory: string,
  fill: (partial: string) => Promise<void>,
): Promise<void> {
  if (existsSync(directory)) return;
  await removeAbandoned(directory);
  const partial = await mkdtemp(partialPrefix(directory));
  try {
    await fill(partial);
    await renameUnlessThere(partial, directory);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

function partialPrefix(directory: string): string {
  return `${directory}.partial-`;
}

async function renameUnlessThere(partial: string, directory: string): Promise<void> {
  try {
    await rename(partial, directory);
  } catch (error) {
    if (!existsSync(directory)) throw error;
  }
}

async function removeAbandoned(directory: string): Promise<void> {
  const parent = dirname(directory);
  const prefix = basename(partialPrefix(directory));
  for (const name of (await readdir(parent)).filter((entry) => entry.startsWith(prefix))) {
    const { mtimeMs } = await stat(join(parent, name));
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS)
      await rm(join(parent, name), { recursive: true, force: true });
  }
}
