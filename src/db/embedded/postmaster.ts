import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { systemErrorCode } from './embedded-postgres-error.ts';
import { dataArgument } from './server-settings.ts';

/** What Postgres's own lock file, postmaster.pid, says of the server of a data directory. */
export type Postmaster =
  | { readonly state: 'absent' }
  /** Starting, recovering or stopping. */
  | { readonly state: 'busy' }
  | { readonly state: 'ready'; readonly port: number };

const PID_LINE = 0;
const PORT_LINE = 3;
const STATUS_LINE = 7;

/** Finds the server of this data directory, whoever started it. A lock file left by a dead one is cleared away where Postgres itself would not dare to. */
export async function findPostmaster(data: string): Promise<Postmaster> {
  const lockFile = join(data, 'postmaster.pid');
  const lines = (await readIfThere(lockFile)).split('\n').map((line) => line.trim());
  const pid = Number(lines[PID_LINE]);
  if (!pid || !isAlive(pid)) return { state: 'absent' };
  if (await isStranger(pid, data)) {
    await rm(lockFile, { force: true });
    return { state: 'absent' };
  }
  return lines[STATUS_LINE] === 'ready'
    ? { state: 'ready', port: Number(lines[PORT_LINE]) }
    : { state: 'busy' };
}

/** The port that the server was last started on, which Postgres keeps across restarts among its options. */
export async function lastPort(data: string): Promise<number | undefined> {
  const [, port] = /"--port=(\d+)"/.exec(await readIfThere(join(data, 'postmaster.opts'))) ?? [];
  return port === undefined ? undefined : Number(port);
}

async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return '';
    throw error;
  }
}

/** A process that we may not signal counts as dead: the server would run as our own user. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Process ids come round again, soonest in a restarted container, and a crashed server stays in the process table until
 * its parent asks for it. Postgres takes either for its own live server and refuses to start. Where the system tells a
 * process's arguments (Linux), neither has those that we start a server with.
 */
async function isStranger(pid: number, data: string): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return command !== undefined && !command.split('\0').includes(dataArgument(data));
}
