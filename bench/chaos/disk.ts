import { execFile } from 'node:child_process';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A small one of the run's own, which can be filled without harm to anybody else. */
export type Disk = {
  readonly fill: () => Promise<void>;
  readonly free: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** More than the database of a run takes, its log among it. */
const size = '1g';

const megabyte = Buffer.alloc(2 ** 20);

/** @returns undefined where this system or this user can mount none: then no disk is filled */
export async function mountDisk(folder: string): Promise<Disk | undefined> {
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder]);
  } catch {
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  return {
    fill: async () => {
      const file = await open(ballast, 'w');
      try {
        await writeWhileThereIsRoom(file);
      } finally {
        await file.close();
      }
    },
    free: () => rm(ballast, { force: true }),
    stop: async () => {
      await run('umount', ['--lazy', folder]);
    },
  };
}

async function writeWhileThereIsRoom(file: FileHandle): Promise<void> {
  // What is left beneath a megabyte is filled too: a page of a table takes 8 kB.
  for (let part = megabyte; part.length >= 4_096;) {
    try {
      await file.appendFile(part);
    } catch {
      part = part.subarray(0, part.length / 2);
    }
  }
}
