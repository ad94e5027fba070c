import { chmod, chown, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Whom Postgres runs as; undefined is the user that this process runs as. */
export type ServerUser = { readonly uid: number; readonly gid: number } | undefined;

const NOBODY = { uid: 65_534, gid: 65_534 };

/** Postgres refuses to run as root: root lends it the unprivileged user that every Unix has, so none need be made. */
export async function findServerUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return undefined;
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(passwd) ?? [];
  return uid === undefined || gid === undefined ? NOBODY : { uid: Number(uid), gid: Number(gid) };
}

export async function handOver(path: string, user: ServerUser): Promise<void> {
  if (user) await chown(path, user.uid, user.gid);
}

/** Makes the directory and what leads to it so that the server's user may pass through, whatever the umask; what was there stays as it is. */
export async function makeEnterableDirectory(directory: string): Promise<void> {
  const firstMade = await mkdir(directory, { recursive: true });
  if (firstMade === undefined) return;
  for (let made = directory; made.length >= firstMade.length; made = dirname(made)) await chmod(made, 0o755);
}
