import { createHash, randomBytes } from 'node:crypto';
import { RefusedError } from '../../../refused-error.ts';

/** How things stand with somebody's address: this install serves none, there is none, or there is one that cannot be shown again. */
export type Address =
  | { readonly kind: 'unserved' }
  | { readonly kind: 'none' }
  | { readonly kind: 'kept'; readonly madeAt: Temporal.Instant };

export class CalendarError extends RefusedError<'unserved' | 'not-in-directory'> {}

const path = '/calendar/';
const ending = '.ics';
export const routePath = `${path}:name`;

/** More than anybody could guess: 256 bits. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const addressOf = (publicUrl: string, secret: string): string =>
  new URL(`${path}${secret}${ending}`, publicUrl).href;

/** The secret in a name that was asked for; undefined where it is none of ours. */
export const secretIn = (name: string): string | undefined =>
  /^(?<secret>[A-Za-z0-9_-]{43})\.ics$/u.exec(name)?.groups?.['secret'];

/** What is further back is not in it. */
export const longestAgo = Temporal.Duration.from({ hours: 60 * 24 });
