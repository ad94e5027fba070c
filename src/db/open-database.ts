import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEncryptionKeys, type Config, type EncryptionKey, type KeyRing } from '../config.ts';
import { startEmbeddedPostgres } from './embedded.ts';

export type OpenedDatabase = {
  readonly url: string;
  readonly appUrl: string | undefined;
  readonly keys: KeyRing;
  /** Fulfilled where an embedded one has ended for good. */
  readonly lost?: Promise<Error>;
  readonly stop: () => Promise<void>;
};

export class KeysMissingError extends Error {
  readonly code = 'keys-missing';
}

/**
 * The database that the configuration names, else an embedded one, whose key file then stands beside its data.
 * @throws KeysMissingError for a named database without keys: replicas must share them, so none is made up
 */
export async function openDatabase({
  databaseUrl,
  databaseAppUrl,
  dataDirectory,
  encryptionKeys,
}: Pick<
  Config,
  'databaseUrl' | 'databaseAppUrl' | 'dataDirectory' | 'encryptionKeys'
>): Promise<OpenedDatabase> {
  if (databaseUrl !== undefined) {
    if (!encryptionKeys)
      throw new KeysMissingError(
        'With DATABASE_URL, ENCRYPTION_KEYS is needed too. See .env.example for how to make one.',
      );
    return { url: databaseUrl, appUrl: databaseAppUrl, keys: encryptionKeys, stop: async () => {} };
  }
  const { url, lost, stop } = await startEmbeddedPostgres({ dataDirectory });
  const keys = encryptionKeys ?? [await keyFromFile(dataDirectory)];
  return { url, appUrl: undefined, keys, lost, stop };
}

/** Made at the first start, readable by its owner alone. Whoever loses it loses what it sealed. */
async function keyFromFile(directory: string): Promise<EncryptionKey> {
  await mkdir(directory, { recursive: true });
  const file = join(directory, 'encryption-key');
  const made = `k1:${randomBytes(32).toString('base64')}\n`;
  await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch(ignoreExisting);
  const [key] = parseEncryptionKeys((await readFile(file, 'utf8')).trim());
  return key;
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
