import { describe, expect, it } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { createLog } from '../../src/log.ts';
import { readingAnswers } from '../../src/slack/answers.ts';
import { clientOptions } from '../../src/slack/clients.ts';
import { failureOf } from '../../src/slack/errors.ts';
import type { Failure } from '../../src/slack/failures.ts';

const page = '<!DOCTYPE html><html><body>down for maintenance</body></html>';

/** What a call of Slack's own library comes to, where this is what comes back. */
async function failureAt(respond: () => Response | Promise<Response>): Promise<Failure | undefined> {
  const log = createLog('silent');
  const fetch = readingAnswers(async () => respond());
  const slack = new WebClient('xoxb-1', { ...clientOptions('http://127.0.0.1:9/api/', log), fetch });
  try {
    await slack.chat.postMessage({ channel: 'C1', text: 'Hello' });
    return undefined;
  } catch (error) {
    return failureOf(error, 'chat.postMessage');
  }
}

const json = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), init);

const breakingOff = () =>
  new Response(
    new ReadableStream({
      start: (stream) => {
        stream.enqueue(new TextEncoder().encode('{"ok":'));
        stream.error(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
      },
    }),
  );

describe('what comes back from Slack', () => {
  it('is taken as it is where it is an answer', async () => {
    expect(await failureAt(() => json({ ok: true, ts: '1.0' }))).toBeUndefined();
    expect(await failureAt(() => json({ ok: false, error: 'is_archived' }))).toEqual({
      kind: 'refused',
      cause: 'is_archived',
    });
  });

  it.each([
    { what: 'a page', body: page },
    { what: 'words', body: 'You are sending too many requests. Please relax.' },
    { what: 'nothing', body: '' },
    { what: 'half an answer', body: '{"ok":tru' },
    { what: 'null', body: 'null' },
    { what: 'a word in quotes', body: '"ok"' },
    { what: 'a list', body: '[]' },
    { what: 'a refusal without a word', body: '{"ok":false}' },
    { what: 'no word on whether it was done', body: '{"error":"is_archived"}' },
  ])('is no word of Slack’s where it is $what with 200', async ({ body }) => {
    expect(await failureAt(() => new Response(body))).toEqual({ kind: 'outage', cause: 'unreadable_answer' });
  });

  it.each([
    { header: undefined, seconds: 30 },
    { header: 'soon', seconds: 30 },
    { header: '', seconds: 30 },
    { header: '-5', seconds: 30 },
    { header: '1.5', seconds: 30 },
    { header: 'Wed, 21 Oct 2026 07:28:00 GMT', seconds: 30 },
    { header: '0', seconds: 1 },
    { header: '17', seconds: 17 },
    { header: '99999999', seconds: 86_400 },
  ])('is a limit that says for how long: Retry-After $header is $seconds s', async ({ header, seconds }) => {
    const headers = header === undefined ? {} : { 'retry-after': header };
    const limited = () => json({ ok: false, error: 'ratelimited' }, { status: 429, headers });
    expect(await failureAt(limited)).toEqual({ kind: 'busy', cause: 'ratelimited', afterSeconds: seconds });
  });

  it.each([404, 500, 503])('is an outage with status %i, whatever stands in it', async (status) => {
    expect(await failureAt(() => new Response(page, { status }))).toEqual({
      kind: 'outage',
      cause: `http_${status}`,
    });
  });

  it('is no answer where it breaks off', async () => {
    expect(await failureAt(breakingOff)).toEqual({ kind: 'unsure', cause: 'ECONNRESET' });
  });
});
