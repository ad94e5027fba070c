import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { findServerUser, handOver } from '../../src/db/embedded/server-user.ts';

export type SystemPostgres = {
  readonly url: string;
  readonly stop: () => Promise<void>;
};

/** The folder of the newest Postgres of this machine that has server and pg_dump, such as Debian's packages. */
export const installedPostgres = (): string | undefined =>
  globSync('/usr/lib/postgresql/*/bin')
    .filter((bin) =>
      ['initdb', 'postgres', 'pg_dump', 'pg_restore'].every((name) => existsSync(join(bin, name))),
    )
    .toSorted((one, other) => Number(other.split('/').at(-2)) - Number(one.split('/').at(-2)))[0];

/** A server of that Postgres in a folder of its own, as an operator's own server would be. */
export async function startSystemPostgres(bin: string, folder: string): Promise<SystemPostgres> {
  const [data, passwordFile] = [join(folder, 'data'), join(folder, 'password')];
  const password = randomBytes(12).toString('hex');
  const user = await findServerUser();
  await mkdir(data, { recursive: true });
  await chmod(folder, 0o755);
  await chmod(data, 0o700);
  await writeFile(passwordFile, password, { mode: 0o600 });
  for (const path of [data, passwordFile]) await handOver(path, user);
  const options = { ...user, cwd: folder, env: { LC_ALL: 'C', TZ: 'UTC' } };
  const settings = ['--auth=scram-sha-256', '--encoding=UTF8', '--no-locale', '--no-sync'];
  execFileSync(
    join(bin, 'initdb'),
    [`--pgdata=${data}`, '--username=postgres', `--pwfile=${passwordFile}`, ...settings],
    { ...options, stdio: 'ignore' },
  );
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, `--port=${port}`, '--listen_addresses=127.0.0.1', '--unix_socket_directories='],
    { ...options, stdio: 'ignore' },
  );
  const at = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  await untilItAnswers(at('postgres'));
  return {
    url: at('peer_pairs'),
    stop: async () => {
      server.kill('SIGINT');
      await once(server, 'exit');
    },
  };
}

async function untilItAnswers(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.query('create database peer_pairs');
      return;
    } catch (error) {
      if (tries > 100) throw error;
      await pause(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
