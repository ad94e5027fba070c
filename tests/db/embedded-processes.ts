import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';

/** Another process that has started the embedded Postgres and uses it until it is killed. */
export type Holder = { readonly url: string; readonly process: ChildProcess };

export async function startHolder(dataDirectory: string): Promise<Holder> {
  const holder = fork(join(import.meta.dirname, 'embedded-holder.ts'), [dataDirectory], { detached: true });
  const [url]: unknown[] = await once(holder, 'message');
  return { url: String(url), process: holder };
}

export async function killHolder({ process: holder }: Holder): Promise<void> {
  if (holder.exitCode !== null || holder.signalCode !== null) return;
  holder.kill('SIGKILL');
  await once(holder, 'exit');
}

/** The first value of the first row. */
export async function queryValue(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}
