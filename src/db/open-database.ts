import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config, KeyRing } from '../config.ts';
import { startEmbeddedPostgres } from './embedded.ts';
import { keptKey, keyWhereThere, makeKey } from './key-file.ts';

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

/** The bot has not been started yet. */
export class NoDatabaseError extends Error {
  readonly code = 'no-database';
}

type Named = Pick<Config, 'databaseUrl' | 'databaseAppUrl' | 'dataDirectory' | 'encryptionKeys'>;

/**
 * The database that the configuration names, else an embedded one, whose key file then stands beside its data. Of an embedded
 * one whatever is missing is made.
 * @throws KeysMissingError for a named database without keys: replicas must share them, so none is made up
 * @throws KeyFileError
 */
export const openDatabase = (named: Named): Promise<OpenedDatabase> =>
  named.databaseUrl === undefined
    ? openEmbedded(named, keyWhereThere)
    : openNamed({ ...named, databaseUrl: named.databaseUrl });

/**
 * The same for a command of an operator, which makes nothing.
 * @throws NoDatabaseError where there is none to open
 */
export async function openStandingDatabase(named: Named): Promise<OpenedDatabase> {
  const { databaseUrl, dataDirectory } = named;
  if (databaseUrl !== undefined) return openNamed({ ...named, databaseUrl });
  if (!existsSync(join(dataDirectory, 'postgres')))
    throw new NoDatabaseError(
      `There is no database yet: DATABASE_URL is not set, and ${dataDirectory} holds none. Start the bot, which makes one, or set PEER_DATA_DIR to where it is.`,
    );
  return openEmbedded(named, keptKey);
}

async function openNamed({
  databaseUrl,
  databaseAppUrl,
  encryptionKeys,
}: Named & { readonly databaseUrl: string }): Promise<OpenedDatabase> {
  if (!encryptionKeys)
    throw new KeysMissingError(
      'With DATABASE_URL, ENCRYPTION_KEYS is needed too. See .env.example for how to make one.',
    );
  return { url: databaseUrl, appUrl: databaseAppUrl, keys: encryptionKeys, stop: async () => {} };
}

/** Where something is wrong with the key, no server is left that somebody would have to end. */
async function openEmbedded(
  { dataDirectory, encryptionKeys }: Named,
  keyOf: typeof keyWhereThere,
): Promise<OpenedDatabase> {
  const key = encryptionKeys ? undefined : await keyOf(dataDirectory);
  const { url, lost, stop } = await startEmbeddedPostgres({ dataDirectory });
  try {
    const keys: KeyRing = encryptionKeys ?? [key ?? (await makeKey(dataDirectory))];
    return { url, appUrl: undefined, keys, lost, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
