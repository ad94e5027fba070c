import type { Fault } from '../../src/sandbox/state/faults.ts';

export const methods = ['conversations.open', 'chat.postMessage'] as const;
export type Met = (typeof methods)[number];

export type Named = {
  readonly name: string;
  readonly fault: Fault;
  /** It is of one message alone: the next call is answered as always. */
  readonly isOfOne?: true;
};

const html = '<!DOCTYPE html><html><body>down for maintenance</body></html>';

const everyMethod: readonly Named[] = [
  { name: 'HTTP 500', fault: { status: 500 } },
  { name: 'HTTP 503', fault: { status: 503 } },
  { name: 'HTTP 429, `Retry-After: 60`', fault: { status: 429, retryAfter: 60 } },
  { name: 'HTTP 429, no `Retry-After`', fault: { status: 429 } },
  { name: 'HTTP 429, `Retry-After: soon`', fault: { status: 429, retryAfter: 'soon' } },
  { name: '200 with a page of HTML', fault: { body: html } },
  { name: '200 with an empty body', fault: { body: '' } },
  { name: '200 with broken JSON', fault: { body: '{"ok":tru' } },
  { name: '`internal_error`', fault: { error: 'internal_error' } },
  { name: '`fatal_error`', fault: { error: 'fatal_error' } },
  { name: '`service_unavailable`', fault: { error: 'service_unavailable' } },
  { name: '`team_added_to_org`', fault: { error: 'team_added_to_org' } },
  { name: '`org_login_required`', fault: { error: 'org_login_required' } },
  { name: '`token_revoked`', fault: { error: 'token_revoked' } },
  { name: 'a word that nobody knows', fault: { error: 'brand_new_error' } },
  { name: 'connection cut before it acts', fault: { dropConnection: true } },
  { name: 'connection cut after it acted', fault: { dropConnection: true, afterEffect: true } },
  { name: '`invalid_arguments`', fault: { error: 'invalid_arguments' } },
];

const refusalOf = { 'conversations.open': 'user_disabled', 'chat.postMessage': 'channel_not_found' } as const;

/** Nineteen for each method: the last is what this one alone refuses. */
export const faultsOf = (method: Met): readonly Named[] => [
  ...everyMethod,
  { name: `\`${refusalOf[method]}\``, fault: { error: refusalOf[method] }, isOfOne: true },
];
