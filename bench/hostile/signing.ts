import { createHmac } from 'node:crypto';

export type Signed = Readonly<Record<'x-slack-request-timestamp' | 'x-slack-signature', string>>;

/** As Slack signs. @param at in seconds since 1970 */
export function signed(secret: string, body: string, at = Math.floor(Date.now() / 1000)): Signed {
  const digest = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${digest}` };
}
