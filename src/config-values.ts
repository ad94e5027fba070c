import { join } from 'node:path';
import { z } from 'zod';
import { homeDirectory } from './db/embedded/data-directory.ts';

/** One key of the ring: `id:base64`, 32 bytes once decoded. */
export const encryptionKey = z.string().transform((text, context) => {
  const [id = '', encoded = ''] = text.split(':');
  const key = Buffer.from(encoded, 'base64');
  if (!/^[a-z0-9-]{1,16}$/.test(id) || key.length !== 32) {
    context.addIssue({
      code: 'custom',
      message: 'each key reads "id:base64 of 32 bytes", and commas stand between keys',
    });
    return z.NEVER;
  }
  return { id, key };
});

export const port = z
  .string()
  .regex(/^\d{1,5}$/, 'a whole number, 0 to 65535')
  .transform(Number)
  .pipe(z.int().max(65_535, 'a whole number, 0 to 65535'));

export const encryptionKeys = z
  .string()
  .transform((text) => text.split(',').map((key) => key.trim()))
  .pipe(z.tuple([encryptionKey], encryptionKey))
  .refine(
    (ring) => new Set(ring.map(({ id }) => id)).size === ring.length,
    'each key needs an id of its own',
  );

export const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error:
    'reads "postgres://user:password@host:5432/database", with each of "/", "@", ":", "#", "?" and "%" in the password percent-encoded',
});

/** @param such an address that would do */
export const webAddress = (such: string) =>
  z.url({ protocol: /^https?$/, error: `a whole address, such as "${such}"` });

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What a shell would have done, had it read the value: a service manager or an `.env` hands it on as it stands. */
export const directoryPath = z
  .string()
  .regex(/^(?!~[^/])/, 'begins with "~" and a name: write that home out, since only "~/" is understood')
  .transform((path) => (/^~(\/|$)/.test(path) ? join(homeDirectory(), path.slice(1)) : path));
