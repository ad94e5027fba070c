import { describe, expect, it } from '@jest/globals';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { failureOf } from '../../src/slack/errors.ts';

const network = (code: string) =>
  new WebAPIRequestError(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }));

describe('what Slack’s library throws', () => {
  it.each([
    { what: 'a limit', error: new WebAPIRateLimitedError(42), is: { kind: 'busy', cause: 'ratelimited' } },
    {
      what: 'a word of Slack’s',
      error: new WebAPIPlatformError({ ok: false, error: 'is_archived' }),
      is: { kind: 'refused', cause: 'is_archived' },
    },
    {
      what: 'another status',
      error: new WebAPIHTTPError(500, 'not well', {}, '<html>'),
      is: { kind: 'outage', cause: 'http_500' },
    },
    { what: 'a socket’s code', error: network('ECONNRESET'), is: { kind: 'unsure', cause: 'ECONNRESET' } },
    {
      what: 'a time-out',
      error: new WebAPIRequestError(new DOMException('too long', 'TimeoutError')),
      is: { kind: 'unsure', cause: 'timeout' },
    },
  ])('is read: $what', ({ error, is }) => {
    expect(failureOf(error, 'chat.postMessage')).toMatchObject(is);
  });

  it('is not taken for Slack’s where it is our own', () => {
    const bug = new TypeError('undefined is not a function');
    expect(() => failureOf(bug, 'chat.postMessage')).toThrow(bug);
  });
});
