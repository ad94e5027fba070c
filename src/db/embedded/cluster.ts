import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError, messageOf } from './embedded-postgres-error.ts';
import { runProgram } from './programs.ts';
import type { Programs } from './programs.ts';
import { handOver } from './server-user.ts';
import { makeWholeDirectory } from './whole-directory.ts';

/** The databases of one server, and what is needed to start it and log in. */
export type Cluster = {
  /** Postgres's own data directory, with links resolved. */
  readonly data: string;
  readonly log: string;
  readonly password: string;
};

/** `relaxed` is fast, and may lose everything when the machine itself goes down. */
export type Durability = 'full' | 'relaxed';

export const SUPERUSER = 'postgres';

const PASSWORD_FILE = 'password';

/** Opens the cluster in this directory, making it where there is none. Throws `initialisation-failed`, `version-mismatch` or `data-directory-unusable`. */
export async function openCluster(
  programs: Programs,
  directory: string,
  durability: Durability,
): Promise<Cluster> {
  await makeWholeDirectory(directory, (partial) => initialise(programs, partial, durability));
  const data = await realpath(join(directory, 'data'));
  await refuseOtherVersion(programs, data);
  const password = await readFile(join(directory, PASSWORD_FILE), 'utf8');
  return { data, log: join(directory, 'server.log'), password: password.trim() };
}

/** The builtin locale C.UTF-8 sorts alike on every platform and needs no locale of the system. */
async function initialise(programs: Programs, directory: string, durability: Durability): Promise<void> {
  const data = join(directory, 'data');
  const passwordFile = join(directory, PASSWORD_FILE);
  await chmod(directory, 0o755);
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  await handOver(data, programs.user);
  await handOver(passwordFile, programs.user);
  try {
    await runProgram(programs, 'initdb', [
      `--pgdata=${data}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-locale',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(durability === 'relaxed' ? ['--no-sync'] : []),
    ]);
  } catch (cause) {
    throw cause instanceof EmbeddedPostgresError ? cause : initialisationFailed(data, cause);
  }
}

function initialisationFailed(data: string, cause: unknown): EmbeddedPostgresError {
  const said = messageOf(cause);
  const [, uid] = /could not look up effective user ID (\d+)/.exec(said) ?? [];
  if (uid === undefined)
    return new EmbeddedPostgresError('initialisation-failed', `initdb failed in ${data}: ${said}`, { cause });
  const message =
    `The embedded Postgres needs a user with a name, and user ${uid}, whom this process runs as, is not in /etc/passwd. ` +
    'Run it as a user who is (in a container without --user, or with one of the image’s own), or set DATABASE_URL to a ' +
    'Postgres server of your own.';
  return new EmbeddedPostgresError('nameless-user', message, { cause });
}

async function refuseOtherVersion({ binaries }: Programs, data: string): Promise<void> {
  const found = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  const [major] = binaries.version.split('.');
  if (found === major) return;
  throw new EmbeddedPostgresError(
    'version-mismatch',
    `${data} was made by Postgres ${found}, and Postgres ${major} is installed, which cannot read it. ` +
      `Dump it with Postgres ${found} (pg_dumpall) and restore it, set PEER_DATA_DIR to another directory, ` +
      'or delete this one to start with an empty database.',
  );
}
