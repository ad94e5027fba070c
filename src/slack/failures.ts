/** The calls that can fail, by Slack's names. */
export type SlackMethod =
  | 'apps.connections.open'
  | 'auth.test'
  | 'chat.postMessage'
  | 'chat.update'
  | 'conversations.close'
  | 'conversations.open'
  | 'oauth.v2.access'
  | 'users.list'
  | 'views.publish';

/** How a call failed, as far as anybody can see. */
export type Fault =
  /** Slack's own word for it. */
  | { readonly from: 'slack'; readonly code: string }
  | { readonly from: 'limit'; readonly afterSeconds: number }
  /** A status other than 200: an answer, though not one of Slack's API. */
  | { readonly from: 'http'; readonly status: number }
  /** No answer: the socket's code. */
  | { readonly from: 'network'; readonly code: string };

/**
 * What follows from a fault, and its cause as a short code. Only the first is final; what nobody recognizes is never taken for a refusal.
 * - `refused`: Slack surely will not take this message, for those whom it is for
 * - `malformed`: Slack surely has not taken it, for a mistake of ours that a later version may mend
 * - `busy`: again after so many seconds, as Slack asks
 * - `outage`: Slack takes nothing of this workspace now, or something before it does not let it through
 * - `no-access`: it takes nothing until the app is let in again
 * - `unknown`: a word that is not known here; of this call alone
 * - `unsure`: it was sent and no answer came, so that it may have been done: only where doing it twice would be seen
 */
export type Failure = Lasting | Passing;

type Of<Name extends string> = { readonly kind: Name; readonly cause: string };

/** No use trying again just so. */
export type Lasting = Of<'refused'> | Of<'malformed'>;

export type Passing =
  | Of<'outage'>
  | Of<'no-access'>
  | Of<'unknown'>
  | Of<'unsure'>
  | (Of<'busy'> & { readonly afterSeconds: number });
export type PassingKind = Exclude<Passing['kind'], 'busy'>;

type Kind = Lasting['kind'] | PassingKind;

/** Where Slack does not say, or does not say so that it can be read, for how long to wait. */
export const patienceSeconds = 30;

const limits: readonly string[] = ['ratelimited', 'rate_limited'];

/** Slack's words that mean the same whatever was called. */
const whatever: ReadonlyMap<string, Kind> = new Map([
  ...each('no-access', [
    'account_inactive',
    'invalid_auth',
    'missing_scope',
    'no_permission',
    'not_allowed_token_type',
    'not_authed',
    'org_login_required',
    'team_access_not_granted',
    'token_expired',
    'token_revoked',
  ]),
  ...each('outage', [
    'fatal_error',
    'internal_error',
    'message_limit_exceeded',
    'request_timeout',
    'service_unavailable',
    'team_added_to_org',
    'unreadable_answer',
  ]),
  ...each('malformed', [
    'invalid_arguments',
    'invalid_blocks',
    'invalid_blocks_format',
    'msg_blocks_too_long',
    'msg_too_long',
    'no_text',
    'too_many_attachments',
  ]),
]);

/** What a method refuses for whom, or for where, the message is. */
const refusals: Readonly<Record<SlackMethod, readonly string[]>> = {
  'apps.connections.open': [],
  'auth.test': [],
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
  'oauth.v2.access': [],
  'users.list': [],
  'views.publish': ['not_enabled', 'user_disabled', 'user_not_found'],
};

/** The connection was never made, so that nothing was sent. */
const unsentCodes: readonly string[] = [
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** All else may be called again: it gives the same, or says the same again. */
const seenTwice: readonly SlackMethod[] = ['chat.postMessage'];

export function failureBy(method: SlackMethod, fault: Fault): Failure {
  switch (fault.from) {
    case 'slack':
      return ofSlack(method, shortCode(fault.code));
    case 'limit':
      return { kind: 'busy', afterSeconds: fault.afterSeconds, cause: 'ratelimited' };
    case 'http':
      return { kind: 'outage', cause: `http_${fault.status}` };
    case 'network':
      return { kind: mayBeDone(method, fault.code) ? 'unsure' : 'outage', cause: shortCode(fault.code) };
  }
}

const mayBeDone = (method: SlackMethod, code: string): boolean =>
  seenTwice.includes(method) && !unsentCodes.includes(code);

function ofSlack(method: SlackMethod, cause: string): Failure {
  if (limits.includes(cause)) return { kind: 'busy', afterSeconds: patienceSeconds, cause };
  if (refusals[method].includes(cause)) return { kind: 'refused', cause };
  return { kind: whatever.get(cause) ?? 'unknown', cause };
}

/** It is kept, logged and compared: whatever an answer holds, never a page of it. */
const shortCode = (code: string): string => (/^[\w.-]{1,60}$/u.test(code) ? code : 'unreadable_answer');

function each(kind: Kind, codes: readonly string[]): readonly (readonly [string, Kind])[] {
  return codes.map((code) => [code, kind]);
}
