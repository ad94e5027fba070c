import type { WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import { patienceSeconds } from './failures.ts';

type Fetch = NonNullable<WebClientOptions['fetch']>;

/** What Slack answers always, with whatever else. */
const slackAnswer = z.discriminatedUnion('ok', [
  z.looseObject({ ok: z.literal(true) }),
  z.looseObject({ ok: z.literal(false), error: z.string() }),
]);

/**
 * What comes back from a call is read here whole, before Slack's library makes anything of it: a page of HTML, half a JSON
 * or nothing at all is no word of Slack's, and a limit always says for how long. A body that breaks off is no answer.
 */
export const readingAnswers =
  (send: Fetch): Fetch =>
  async (url, init) => {
    const response = await send(url, init);
    const { status, statusText } = response;
    const headers = new Headers(Object.fromEntries(response.headers.entries()));
    const body = await response.text();
    if (status === 429) headers.set('retry-after', String(secondsIn(headers.get('retry-after'))));
    const isAnswer = status !== 200 || slackAnswer.safeParse(jsonIn(body)).success;
    const told = isAnswer ? body : JSON.stringify({ ok: false, error: 'unreadable_answer' });
    return new Response(told === '' ? null : told, { status, statusText, headers: withoutLength(headers) });
  };

/** A day at most: whatever stands there, nothing waits for longer. */
function secondsIn(header: string | null): number {
  const seconds = /^\d{1,9}$/u.test(header ?? '') ? Number(header) : patienceSeconds;
  return Math.min(Math.max(seconds, 1), 24 * 60 * 60);
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** They are of the body as it came over the wire. */
function withoutLength(headers: Headers): Headers {
  headers.delete('content-length');
  headers.delete('content-encoding');
  return headers;
}
