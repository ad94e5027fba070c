import { describe, expect, it } from '@jest/globals';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { failureOf } from '../../src/slack/errors.ts';

const platform = (error: string) => new WebAPIPlatformError({ ok: false, error });
const network = (code: string) =>
  new WebAPIRequestError(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }));

describe('a call to Slack that failed', () => {
  it('waits for as long as Slack asks', () => {
    expect(failureOf(new WebAPIRateLimitedError(42))).toEqual({
      kind: 'later',
      afterSeconds: 42,
      cause: 'ratelimited',
    });
  });

  it.each(['channel_not_found', 'invalid_blocks', 'account_inactive'])(
    'is over where Slack says %s',
    (cause) => {
      expect(failureOf(platform(cause))).toEqual({ kind: 'refused', cause });
    },
  );

  it.each(['internal_error', 'fatal_error', 'request_timeout'])(
    'leaves it open where Slack says %s',
    (cause) => {
      expect(failureOf(platform(cause))).toEqual({ kind: 'unsure', cause });
    },
  );

  it.each([
    'ratelimited',
    'rate_limited',
    'service_unavailable',
    'team_added_to_org',
    'message_limit_exceeded',
  ])('is made again later where Slack says %s', (cause) => {
    expect(failureOf(platform(cause))).toEqual({ kind: 'later', afterSeconds: 30, cause });
  });

  it.each([
    { code: 'ECONNREFUSED', kind: 'later' },
    { code: 'ENOTFOUND', kind: 'later' },
    { code: 'EAI_AGAIN', kind: 'later' },
    { code: 'EHOSTUNREACH', kind: 'later' },
    { code: 'ENETUNREACH', kind: 'later' },
    { code: 'UND_ERR_CONNECT_TIMEOUT', kind: 'later' },
    { code: 'EPIPE', kind: 'unsure' },
    { code: 'ETIMEDOUT', kind: 'unsure' },
    { code: 'UND_ERR_HEADERS_TIMEOUT', kind: 'unsure' },
    { code: 'ECONNRESET', kind: 'unsure' },
    { code: 'UND_ERR_SOCKET', kind: 'unsure' },
  ])('is $kind after $code, by whether the connection was ever made', ({ code, kind }) => {
    expect(failureOf(network(code))).toMatchObject({ kind, cause: code });
  });

  /** Behind a 500 or a 504 Slack may have done it; a 502 or 503 never came through to it. */
  it.each([
    { status: 400, kind: 'refused' },
    { status: 404, kind: 'refused' },
    { status: 500, kind: 'unsure' },
    { status: 502, kind: 'later' },
    { status: 503, kind: 'later' },
    { status: 504, kind: 'unsure' },
  ])('is $kind after HTTP $status', ({ status, kind }) => {
    expect(failureOf(new WebAPIHTTPError(status, 'not well', {}))).toMatchObject({
      kind,
      cause: `http_${status}`,
    });
  });

  it('is not taken for Slack’s where it is our own', () => {
    const bug = new TypeError('undefined is not a function');
    expect(() => failureOf(bug)).toThrow(bug);
  });
});
