import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import type { KeyRing } from '../../config.ts';
import { systemErrorCode } from '../../db/embedded/embedded-postgres-error.ts';
import type { Options } from '../options.ts';
import type { KeptSandbox } from '../sandbox.ts';

export type KeptErrorCode = 'other_version' | 'damaged' | 'no_database' | 'in_use' | 'other_place';

/** What is kept cannot be gone on with. The message says so, and the way out. */
export class KeptError extends Error {
  readonly code: KeptErrorCode;

  constructor(code: KeptErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Of the shape of what is kept: counted up with each change of it. */
export const VERSION = 1;

/** The first line, which every version writes alike: by it the rest can be thrown away without being understood. */
const header = z.object({ version: z.int(), database: z.string() });

export type KeptWithKeys = {
  readonly keys: KeyRing;
  readonly sandbox: KeptSandbox;
};

export type KeptFile = {
  /** The name of the database that belongs to it. */
  readonly database: string;
  /** Throws KeptError. */
  readonly read: () => KeptWithKeys;
};

export const pathOf = (dataDirectory: string): string => join(dataDirectory, 'sandbox-kept');

export const startAgain = 'Add --fresh to throw it away and start again.';

/** Undefined where nothing is kept. Throws KeptError where that cannot even be thrown away. */
export function findKept(path: string): KeptFile | undefined {
  const bytes = bytesOf(path);
  if (!bytes) return undefined;
  const end = bytes.indexOf('\n');
  const { version, database } = headerOf(path, bytes.subarray(0, end).toString());
  return {
    database,
    read: () => {
      if (version !== VERSION)
        throw new KeptError(
          'other_version',
          `${path} was written by another version of the sandbox (${version}, and this is ${VERSION}). ${startAgain}`,
        );
      try {
        return deserialize(bytes.subarray(end + 1)) as KeptWithKeys;
      } catch (cause) {
        throw new KeptError('damaged', `${path} can’t be read to its end. ${startAgain}`, { cause });
      }
    },
  };
}

/** Where somebody names a place, or how many people, it is as they say only where nothing is kept. Throws KeptError. */
export function requireSamePlace({ added }: KeptSandbox, { isChosen }: Pick<Options, 'isChosen'>): void {
  if (isChosen)
    throw new KeptError(
      'other_place',
      `What is kept goes on at ${added[0]?.name}. Leave out --place and --people, or add --fresh to throw it away.`,
    );
}

/** Whole or not at all, and for this user alone: it holds the keys. */
export function writeKept(
  path: string,
  { database, ...kept }: KeptWithKeys & { readonly database: string },
): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.new`;
  rmSync(beside, { force: true });
  const firstLine = `${JSON.stringify({ version: VERSION, database })}\n`;
  writeFileSync(beside, Buffer.concat([Buffer.from(firstLine), serialize(kept)]), {
    mode: 0o600,
    flag: 'wx',
  });
  renameSync(beside, path);
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function headerOf(path: string, line: string): z.infer<typeof header> {
  try {
    return header.parse(JSON.parse(line));
  } catch (cause) {
    throw new KeptError(
      'damaged',
      `${path} holds nothing that a sandbox has kept. Delete it, and start again.`,
      {
        cause,
      },
    );
  }
}
