import { LogLevel, WebClient, type Logger, type WebClientOptions } from '@slack/web-api';
import type { Log } from '../log.ts';
import { readingAnswers } from './answers.ts';
import type { Fetch } from './watched-calls.ts';

/**
 * A call is made once: the SDK's own retries run for half an hour, pause every other call of the workspace, and can
 * post twice. What must be tried again is tried again by the queue.
 */
export function clientOptions(
  apiUrl: string,
  log: Log,
  watching: (send: Fetch) => Fetch = (send) => send,
): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    allowAbsoluteUrls: false,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    fetch: readingAnswers(watching(fetch)),
    logger: slackLogger(log),
  };
}

/** Deliveries of one workspace that are on their way at once; and so many of its Homes that are drawn of their own accord. */
export const callsAtOnce = 5;

/** The client of scheduled work. Interactions use Bolt's own, so that neither waits for the other's rate limits. */
export const backgroundClient = (token: string, options: WebClientOptions): WebClient =>
  new WebClient(token, options);

export type WorkspaceClients = {
  /**
   * Undefined where Peer Pairs is not installed, or is so no longer. By what is kept in mind: a change on another replica
   * may be moments old, and Slack refuses a token that is void.
   */
  readonly forWorkspace: (workspaceId: string) => Promise<WebClient | undefined>;
};

/** Slack's libraries log through ours: debug lines are dropped, since they carry whole payloads. */
export function slackLogger(log: Log): Logger {
  const line =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) => {
      log[level](parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' '));
    };
  return {
    debug: () => {},
    info: () => {},
    warn: line('warn'),
    error: line('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
