import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EncryptionKey } from '../config.ts';
import { encryptionKey } from '../config-values.ts';
import { messageOf, systemErrorCode } from './embedded/embedded-postgres-error.ts';

/** The key beside the data of the embedded Postgres is of no use. The message says to the operator both why, and what to do. */
export class KeyFileError extends Error {
  readonly code = 'key-file';
  readonly words: string;
  readonly next: string;
  constructor(words: string, next: string) {
    super(`The ${words}. ${next}`);
    this.words = words;
    this.next = next;
  }
}

const fileIn = (directory: string): string => join(directory, 'encryption-key');

/** The one that stands there. Throws KeyFileError, also where there is none. */
export async function keptKey(directory: string): Promise<EncryptionKey> {
  const key = await keyWhereThere(directory);
  if (!key) throw unusable(directory, 'it is not there', backNext);
  return key;
}

/** Throws KeyFileError where what is there is no key. */
export async function keyWhereThere(directory: string): Promise<EncryptionKey | undefined> {
  const text = await textIn(directory);
  if (text === undefined) return undefined;
  const key = encryptionKey.safeParse(text);
  if (key.success) return key.data;
  const why = text === '' ? 'it is empty' : 'it does not read "id:base64 of 32 bytes", as the bot wrote it';
  throw unusable(directory, why, backNext);
}

/** Readable by its owner alone: whoever loses it loses what it sealed. Where another start was quicker, its key counts. */
export async function makeKey(directory: string): Promise<EncryptionKey> {
  const made = `k1:${randomBytes(32).toString('base64')}\n`;
  try {
    await writeFile(fileIn(directory), made, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const next = 'See that this user may write there, or set PEER_DATA_DIR to another directory.';
    if (systemErrorCode(error) !== 'EEXIST') throw unusable(directory, messageOf(error), next);
  }
  return keptKey(directory);
}

async function textIn(directory: string): Promise<string | undefined> {
  try {
    return (await readFile(fileIn(directory), 'utf8')).trim();
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw unusable(directory, messageOf(error), 'See that it is a file, and that this user may read it.');
  }
}

const backNext =
  'Put it back from your backup, or set ENCRYPTION_KEYS to that key: without it nobody can read what is kept.';

const unusable = (directory: string, why: string, next: string): KeyFileError =>
  new KeyFileError(`key file ${fileIn(directory)} cannot be used: ${why}`, next);
