import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

/** What became of a call that failed: whether it may be made again, and whether Slack may have acted on it. */
export type Failure =
  | { readonly kind: 'later'; readonly afterSeconds: number; readonly cause: string }
  | { readonly kind: 'refused'; readonly cause: string }
  | { readonly kind: 'unsure'; readonly cause: string };

/** Slack's own words for "some of it may have happened". */
const unsureErrors = new Set(['internal_error', 'fatal_error', 'request_timeout']);
const passingErrors = new Set([
  'ratelimited',
  'rate_limited',
  'service_unavailable',
  'team_added_to_org',
  'message_limit_exceeded',
]);
/** The connection was never made. */
const unsentCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const pauseSeconds = 30;

export function failureOf(error: unknown): Failure {
  if (error instanceof WebAPIRateLimitedError) return later('ratelimited', error.retryAfter);
  if (error instanceof WebAPIPlatformError) {
    const cause = error.data.error;
    if (unsureErrors.has(cause)) return { kind: 'unsure', cause };
    return passingErrors.has(cause) ? later(cause, pauseSeconds) : { kind: 'refused', cause };
  }
  if (error instanceof WebAPIHTTPError) {
    const cause = `http_${error.statusCode}`;
    if (error.statusCode === 502 || error.statusCode === 503) return later(cause, pauseSeconds);
    return error.statusCode >= 500 ? { kind: 'unsure', cause } : { kind: 'refused', cause };
  }
  if (error instanceof WebAPIRequestError) {
    const cause = networkCode(error.original);
    return unsentCodes.has(cause) ? later(cause, pauseSeconds) : { kind: 'unsure', cause };
  }
  throw error;
}

function later(cause: string, afterSeconds: number): Failure {
  return { kind: 'later', afterSeconds, cause };
}

/** fetch hides the socket's code in the error's cause. */
function networkCode(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause) {
    if ('code' in each && typeof each.code === 'string') return each.code;
  }
  return 'network';
}
