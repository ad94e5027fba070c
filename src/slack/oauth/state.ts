import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { KeyRing } from '../../config.ts';

/** Within it somebody who began to install has said yes or no in Slack. */
export const stateLife = Temporal.Duration.from({ minutes: 10 });

/**
 * Who began in a browser ends in it: the browser keeps the nonce in a cookie, and Slack hands the state back. The state is a MAC of the
 * nonce and its last moment, so that any replica can tell, and nothing is kept of those who never come back.
 */
export type Begun = { readonly state: string; readonly nonce: string };

export function begin(keys: KeyRing, now: Temporal.Instant): Begun {
  const nonce = randomBytes(32).toString('base64url');
  const until = now.add(stateLife).epochMilliseconds;
  return { nonce, state: `${until}.${macOf(keys[0].key, nonce, until)}` };
}

/** Whether this state was given to the browser with this nonce, and not too long ago. */
export function isOurs(keys: KeyRing, { state, nonce }: Begun, now: Temporal.Instant): boolean {
  const [, until, mac] = /^(\d{1,15})\.([\w-]{43})$/u.exec(state) ?? [];
  if (until === undefined || mac === undefined || Number(until) < now.epochMilliseconds) return false;
  // A replica may have the ring of before, or of after.
  return keys.some(({ key }) =>
    timingSafeEqual(Buffer.from(macOf(key, nonce, Number(until))), Buffer.from(mac)),
  );
}

const macOf = (key: Buffer, nonce: string, until: number): string =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', key, '', 'peer-pairs state of an install', 32)))
    .update(`${until}.${nonce}`)
    .digest('base64url');
