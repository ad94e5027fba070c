import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { failureBy, type Fault, type SlackMethod } from '../../src/slack/failures.ts';

const methods: readonly SlackMethod[] = [
  'auth.test',
  'chat.postMessage',
  'chat.update',
  'conversations.close',
  'conversations.open',
  'oauth.v2.access',
  'users.list',
  'views.publish',
];
const anyMethod = fc.constantFrom(...methods);
const anyFault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ from: fc.constant('slack' as const), code: fc.string() }),
  fc.record({ from: fc.constant('limit' as const), afterSeconds: fc.integer({ min: 1, max: 86_400 }) }),
  fc.record({ from: fc.constant('http' as const), status: fc.integer({ min: 201, max: 599 }) }),
  fc.record({ from: fc.constant('network' as const), code: fc.string() }),
);
const said = (method: SlackMethod, code: string) => failureBy(method, { from: 'slack', code });

/** Written down here once more: a word that is added to the code is added here by somebody who thought of it. */
const refused: Readonly<Partial<Record<SlackMethod, readonly string[]>>> = {
  'conversations.open': [
    'cannot_dm_bot',
    'channel_not_found',
    'invalid_user_combination',
    'not_enough_users',
    'too_many_users',
    'user_disabled',
    'user_not_found',
    'user_not_visible',
  ],
  'chat.postMessage': [
    'cannot_dm_bot',
    'channel_not_found',
    'is_archived',
    'messages_tab_disabled',
    'not_in_channel',
    'restricted_action',
    'restricted_action_non_threadable_channel',
    'restricted_action_read_only_channel',
    'restricted_action_thread_locked',
    'restricted_action_thread_only_channel',
    'user_disabled',
    'user_not_found',
  ],
  'chat.update': [
    'block_mismatch',
    'cant_update_message',
    'channel_not_found',
    'edit_window_closed',
    'is_archived',
    'is_inactive',
    'message_not_found',
    'not_in_channel',
  ],
  'conversations.close': [
    'channel_not_found',
    'method_not_supported_for_channel_type',
    'user_does_not_own_channel',
  ],
  'views.publish': ['not_enabled', 'user_disabled', 'user_not_found'],
};

/** One that some method refuses, whichever is called. */
const anyListed: fc.Arbitrary<Fault> = fc
  .constantFrom(...Object.values(refused).flat())
  .map((code) => ({ from: 'slack', code }));

describe('what a fault means for a message', () => {
  it.each(Object.entries(refused).flatMap(([method, codes]) => codes.map((code) => ({ method, code }))))(
    'is final where $method refuses it: $code',
    ({ method, code }) => {
      expect(said(method as SlackMethod, code)).toEqual({ kind: 'refused', cause: code });
    },
  );

  it('is final for nothing else, whatever comes back', () => {
    fc.assert(
      fc.property(anyMethod, fc.oneof(anyFault, anyListed), (method, fault) => {
        const isListed = fault.from === 'slack' && refused[method]?.includes(fault.code);
        expect(failureBy(method, fault).kind === 'refused').toBe(isListed === true);
      }),
    );
  });

  it.each([
    'invalid_auth',
    'token_revoked',
    'token_expired',
    'account_inactive',
    'not_authed',
    'org_login_required',
    'team_access_not_granted',
    'missing_scope',
    'no_permission',
    'not_allowed_token_type',
  ])('is that nothing goes out until the app is let in again: %s', (code) => {
    for (const method of methods) expect(said(method, code).kind).toBe('no-access');
  });

  it.each([
    'internal_error',
    'fatal_error',
    'service_unavailable',
    'team_added_to_org',
    'request_timeout',
    'message_limit_exceeded',
    'unreadable_answer',
  ])('is that Slack takes nothing now: %s', (code) => {
    for (const method of methods) expect(said(method, code).kind).toBe('outage');
  });

  it.each(['ratelimited', 'rate_limited'])(
    'is half a minute of patience, where Slack names no time: %s',
    (code) => {
      expect(said('chat.postMessage', code)).toEqual({ kind: 'busy', cause: code, afterSeconds: 30 });
    },
  );

  it.each([
    'invalid_arguments',
    'invalid_blocks',
    'invalid_blocks_format',
    'msg_blocks_too_long',
    'msg_too_long',
    'no_text',
    'too_many_attachments',
  ])('is a mistake of ours where Slack cannot read what we wrote: %s', (code) => {
    for (const method of methods) expect(said(method, code).kind).toBe('malformed');
  });

  it('is no refusal where the word is not known, not even one that every object has', () => {
    for (const code of ['brand_new_error', 'constructor', 'toString', '__proto__'])
      expect(said('chat.postMessage', code)).toEqual({ kind: 'unknown', cause: code });
  });

  it.each([400, 403, 404, 500, 502, 503, 504])('is that Slack takes nothing now: HTTP %i', (status) => {
    expect(failureBy('chat.postMessage', { from: 'http', status })).toEqual({
      kind: 'outage',
      cause: `http_${status}`,
    });
  });

  it.each([
    { code: 'ECONNREFUSED', kind: 'outage' },
    { code: 'ENOTFOUND', kind: 'outage' },
    { code: 'EAI_AGAIN', kind: 'outage' },
    { code: 'EHOSTUNREACH', kind: 'outage' },
    { code: 'ENETUNREACH', kind: 'outage' },
    { code: 'UND_ERR_CONNECT_TIMEOUT', kind: 'outage' },
    { code: 'EPIPE', kind: 'unsure' },
    { code: 'ETIMEDOUT', kind: 'unsure' },
    { code: 'UND_ERR_HEADERS_TIMEOUT', kind: 'unsure' },
    { code: 'ECONNRESET', kind: 'unsure' },
    { code: 'UND_ERR_SOCKET', kind: 'unsure' },
    { code: 'timeout', kind: 'unsure' },
  ])('of a message is $kind after $code, by whether it was ever sent', ({ code, kind }) => {
    expect(failureBy('chat.postMessage', { from: 'network', code })).toEqual({ kind, cause: code });
  });

  it('is never in doubt for what may be called again', () => {
    fc.assert(
      fc.property(anyMethod, anyFault, (method, fault) => {
        fc.pre(method !== 'chat.postMessage');
        expect(failureBy(method, fault).kind).not.toBe('unsure');
      }),
    );
  });

  it('has a short code for its cause, and never a page', () => {
    fc.assert(
      fc.property(anyMethod, anyFault, (method, fault) => {
        expect(failureBy(method, fault).cause).toMatch(/^[\w.-]{1,60}$/u);
      }),
    );
    expect(said('chat.postMessage', '<!DOCTYPE html><p>down for maintenance</p>')).toEqual({
      kind: 'outage',
      cause: 'unreadable_answer',
    });
  });
});
