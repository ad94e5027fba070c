import { createHmac } from 'node:crypto';
import type { SentRequest, World } from '../state/world.ts';
import { lengthHere, remember } from '../state/world.ts';

export type RequestDelivery = SentRequest & { readonly retriesRefused: boolean };

export type OutgoingRequest = {
  /** `command`, an interaction's type, or `event`: for the log of sent requests. */
  readonly kind: string;
  readonly contentType: 'application/x-www-form-urlencoded' | 'application/json';
  readonly body: string;
  /** Sent as they are; they win over the signature's own. */
  readonly headers?: Readonly<Record<string, string>>;
};

export class AppNotConnectedError extends Error {
  readonly code = 'app_not_connected';
}

/** Sends one signed request to the app and waits for its answer, as long as Slack would. */
export async function sendToApp(
  world: World,
  { kind, contentType, body, headers: extra }: OutgoingRequest,
): Promise<RequestDelivery> {
  if (!world.appUrl) throw new AppNotConnectedError('No app is connected: call connectApp first');
  const headers = { 'content-type': contentType, ...signature(world.signingSecret, body), ...extra };
  const begun = performance.now();
  const isOutOfReach = world.isAppAway || world.appCrash !== undefined;
  const answered = isOutOfReach ? NO_ANSWER : await post(world, world.appUrl, { headers, body });
  const { retriesRefused, ...answer } = answered;
  const took = Math.round(performance.now() - begun);
  const sent = remember(world, world.sent, {
    kind,
    body,
    headers,
    took,
    ...answer,
    ...((world.isAppAway || world.isCrashAskedFor) && { isSpoiled: true }),
  });
  return { ...sent, retriesRefused };
}

const NO_ANSWER = { status: 0, answer: '', retriesRefused: false } as const;

async function post(
  world: World,
  url: string,
  request: { readonly headers: Record<string, string>; readonly body: string },
): Promise<{ status: number; answer: string; retriesRefused: boolean }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      ...request,
      signal: AbortSignal.timeout(lengthHere(world, world.timing.answerWithin)),
    });
    return {
      status: response.status,
      answer: await response.text(),
      retriesRefused: response.headers.get('x-slack-no-retry') === '1',
    };
  } catch {
    return NO_ANSWER;
  }
}

/** Slack's v0 signature, by the machine's own clock: it proves freshness, whatever date the sandbox plays. */
function signature(secret: string, body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
}
