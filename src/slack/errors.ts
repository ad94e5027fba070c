import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { failureBy, type Failure, type Fault, type SlackMethod } from './failures.ts';

/** What became of a call that failed. @throws the error itself, where it is none of a call's */
export function failureOf(error: unknown, method: SlackMethod): Failure {
  const failure = failureIn(error, method);
  if (!failure) throw error;
  return failure;
}

/** @returns undefined where it is no error of a call */
export function failureIn(error: unknown, method: SlackMethod): Failure | undefined {
  const fault = faultIn(error);
  return fault && failureBy(method, fault);
}

function faultIn(error: unknown): Fault | undefined {
  if (error instanceof WebAPIRateLimitedError) return { from: 'limit', afterSeconds: error.retryAfter };
  if (error instanceof WebAPIPlatformError) return { from: 'slack', code: error.data.error };
  if (error instanceof WebAPIHTTPError) return { from: 'http', status: error.statusCode };
  if (error instanceof WebAPIRequestError) return { from: 'network', code: networkCode(error.original) };
  return undefined;
}

const accessLost: ReadonlySet<string> = new Set(['account_inactive', 'invalid_auth', 'token_revoked']);

/** Slack says that the app is in the workspace no more, and never will be of itself: somebody has to install it again. */
export const isAccessLost = (error: unknown): boolean =>
  error instanceof WebAPIPlatformError && accessLost.has(error.data.error);

/** fetch hides the socket's code in the error's cause. */
function networkCode(error: unknown): string {
  for (
    let each = error;
    typeof each === 'object' && each !== null;
    each = 'cause' in each ? each.cause : null
  ) {
    if ('code' in each && typeof each.code === 'string') return each.code;
    if ('name' in each && each.name === 'TimeoutError') return 'timeout';
  }
  return 'network';
}
