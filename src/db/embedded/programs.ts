import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError, messageOf, systemErrorCode } from './embedded-postgres-error.ts';
import type { ServerUser } from './server-user.ts';

const execute = promisify(execFile);

export type Programs = {
  readonly binaries: Binaries;
  /** Whom they run as. */
  readonly user: ServerUser;
};

export type PostgresProgram = 'initdb' | 'pg_ctl' | 'postgres';

/** Runs a program of Postgres to its end. Where it fails, the error says what it printed. */
export async function runProgram(
  programs: Programs,
  program: PostgresProgram,
  args: readonly string[],
): Promise<void> {
  try {
    await execute(programPath(programs, program), args, spawnOptions(programs));
  } catch (error) {
    throw explained(error, programs);
  }
}

/** Starts the server in a session of its own, so that Ctrl-C in the terminal reaches us alone and we stop it in order. */
export async function spawnServer(
  programs: Programs,
  args: readonly string[],
  log: number,
): Promise<ChildProcess> {
  const server = spawn(programPath(programs, 'postgres'), args, {
    ...spawnOptions(programs),
    stdio: ['ignore', log, log],
    detached: true,
  });
  server.unref();
  try {
    await once(server, 'spawn');
  } catch (error) {
    throw explained(error, programs);
  }
  return server;
}

function programPath({ binaries }: Programs, program: PostgresProgram): string {
  return join(binaries.directory, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

/** An environment of its own, so that PG… variables, locale and time zone of the caller change nothing. */
function spawnOptions({ binaries, user }: Programs) {
  return { ...user, cwd: binaries.directory, env: { LC_ALL: 'C', TZ: 'UTC' }, windowsHide: true };
}

/** A program that cannot even be started has two usual causes, and the system's own words name neither. */
function explained(error: unknown, { binaries, user }: Programs): Error {
  switch (systemErrorCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return new EmbeddedPostgresError(
        'data-directory-unusable',
        `Postgres cannot be run from ${binaries.directory}${user ? ` by user ${user.uid}, which it needs as root` : ''}. ` +
          'Set PEER_DATA_DIR to a directory that every user may enter, on a file system that may hold programs.',
        { cause: error },
      );
    case 'ENOENT':
      return new EmbeddedPostgresError(
        'unsupported-platform',
        'The embedded Postgres does not run on this system, which may lack the GNU C library. ' +
          'Set DATABASE_URL to a Postgres server of your own.',
        { cause: error },
      );
    default:
      return new Error(printed(error) || messageOf(error), { cause: error });
  }
}

function printed(error: unknown): string {
  return Error.isError(error) && 'stderr' in error ? String(error.stderr).trim() : '';
}
