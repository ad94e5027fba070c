import { describe, expect, it } from '@jest/globals';
import { WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
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

  it.each(['service_unavailable', 'ratelimited'])('is made again later where Slack says %s', (cause) => {
    expect(failureOf(platform(cause))).toMatchObject({ kind: 'later', cause });
  });

  it.each([
    { code: 'ECONNREFUSED', kind: 'later' },
    { code: 'ENOTFOUND', kind: 'later' },
    { code: 'ECONNRESET', kind: 'unsure' },
    { code: 'UND_ERR_SOCKET', kind: 'unsure' },
  ])('is $kind after $code, by whether the connection was ever made', ({ code, kind }) => {
    expect(failureOf(network(code))).toMatchObject({ kind, cause: code });
  });

  it('is not taken for Slack’s where it is our own', () => {
    const bug = new TypeError('undefined is not a function');
    expect(() => failureOf(bug)).toThrow(bug);
  });
});
