import { constants, existsSync, readFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { makeEnterableDirectory } from './server-user.ts';
import { makeWholeDirectory } from './whole-directory.ts';

export type Binaries = {
  /** Holds bin, lib and share. */
  readonly directory: string;
  /** The npm package's version, such as 18.4.0-beta.17. */
  readonly version: string;
};

export type Platform = { readonly platform: string; readonly arch: string };

/** Finds a package's main file as seen from another file; throws where it is not installed. */
export type ResolvePackage = (name: string, from: string) => string;

const INSTEAD = 'Set DATABASE_URL to a Postgres server of your own.';

const packageDescription = z.object({ version: z.string() });
const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

const resolveInstalled: ResolvePackage = (name, from) => createRequire(from).resolve(name);

/** Finds the binaries that npm installed for this platform. Throws `not-installed` or `unsupported-platform`. */
export function locateBinaries(
  { platform, arch }: Platform = process,
  resolvePackage: ResolvePackage = resolveInstalled,
): Binaries {
  const platformPackage = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const embedded = resolveOrRefuse(
    () => resolvePackage('embedded-postgres', import.meta.filename),
    'not-installed',
    'The optional package embedded-postgres is not installed, and DATABASE_URL is not set.',
  );
  const main = resolveOrRefuse(
    () => resolvePackage(platformPackage, embedded),
    'unsupported-platform',
    `There is no embedded Postgres for this platform: ${platformPackage} is not installed.`,
  );
  const root = dirname(dirname(main));
  const { version } = packageDescription.parse(readJson(join(root, 'package.json')));
  return { directory: join(root, 'native'), version };
}

function resolveOrRefuse(
  resolve: () => string,
  code: 'not-installed' | 'unsupported-platform',
  message: string,
): string {
  try {
    return resolve();
  } catch (cause) {
    throw new EmbeddedPostgresError(code, `${message} ${INSTEAD}`, { cause });
  }
}

/**
 * Copies the binaries into `directory/<version>`, once for each version. The copy is what runs: the checkout may be closed
 * to the server's user or read-only, and a server outlives the `npm ci` that replaces the package.
 */
export async function installBinaries(packaged: Binaries, directory: string): Promise<Binaries> {
  const installed = join(directory, packaged.version);
  await makeEnterableDirectory(directory);
  await makeWholeDirectory(installed, async (partial) => {
    await chmod(partial, 0o755);
    await copyFiles(packaged.directory, partial);
    await makeLinks(packaged.directory, partial);
  });
  return { directory: installed, version: packaged.version };
}

/** Modes are set anew, because the package's own depend on the umask under which npm unpacked it. */
async function copyFiles(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const directories = entries.filter((entry) => entry.isDirectory());
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.a'));
  const target = (entry: { parentPath: string; name: string }) =>
    join(to, relative(from, entry.parentPath), entry.name);

  for (const entry of directories) {
    await mkdir(target(entry), { recursive: true });
    await chmod(target(entry), 0o755);
  }
  await Promise.all(
    files.map(async (entry) => {
      await copyFile(join(entry.parentPath, entry.name), target(entry), constants.COPYFILE_FICLONE);
      await chmod(target(entry), relative(from, entry.parentPath) === 'bin' ? 0o755 : 0o644);
    }),
  );
}

/** npm packages carry no symbolic links. The package lists them for its install script, which may be switched off. */
async function makeLinks(from: string, to: string): Promise<void> {
  const list = join(from, 'pg-symlinks.json');
  const links = existsSync(list) ? linkList.parse(readJson(list)) : [];
  for (const { source, target } of links) {
    await symlink(relative(dirname(target), source), join(to, relative('native', target)));
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
