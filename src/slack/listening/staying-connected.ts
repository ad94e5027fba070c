import { setTimeout as pause } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import type { Log } from '../../log.ts';
import { failureIn } from '../errors.ts';
import { anotherToken, stepAfter, tokenRefusals } from '../socket-refusals.ts';

/** Slack does not take the app token: it would take it no better the next time. */
export class AppTokenError extends Error {
  readonly code = 'app-token-refused';
}

export type Staying = {
  readonly log: Log;
  /** Told once Slack will not be reached any more, and why. */
  readonly broken: (error: Error) => void;
  /** Rejects once the signal is aborted. */
  readonly wait?: (seconds: number, signal: AbortSignal) => Promise<unknown>;
};

type Client = SocketModeReceiver['client'];
type Opened = Awaited<ReturnType<Client['start']>>;

const inRealTime: Required<Staying>['wait'] = (seconds, signal) =>
  pause(seconds * 1000, undefined, { signal });

/** In seconds. */
const longestWait = 30;
/** In milliseconds. A connection that ends before counts as one more try that failed. */
const steadyAfter = 60_000;
/** In milliseconds. Slack says hello at once, and a connection without it is none. */
const helloWithin = 30_000;

/**
 * Has the client connect until it is connected, and again whenever it no longer is: left to itself, it ends the process at the
 * first answer that it does not expect. Its `start` waits for the first try alone, so that nothing hangs on Slack's being there.
 * @throws AppTokenError from `client.start`
 */
export function stayConnected(client: Client, { log, broken, wait = inRealTime }: Staying): void {
  const connect = helloInTime(client);
  const disconnect = client.disconnect.bind(client);
  const stopping = new AbortController();
  let failures = 0;
  let waitFor = 0;
  let connectedAt: number | undefined;

  const attempt = async (): Promise<Opened | undefined> => {
    try {
      return await connect();
    } catch (error) {
      if (isRefusal(error)) throw inWords(error);
      failures += 1;
      waitFor = secondsAfter(failures, error);
      log.warn(
        { err: error, waitFor, next: stepAfter(failureIn(error, 'apps.connections.open')) },
        'Slack opened no connection by Socket Mode; it is tried again',
      );
      return undefined;
    }
  };
  const keepTrying = async (): Promise<void> => {
    for (let opened: Opened | undefined; !opened; opened = await attempt()) {
      await wait(waitFor, stopping.signal).catch(() => undefined);
      if (stopping.signal.aborted) return;
    }
  };
  const goOn = () => void keepTrying().catch(broken);

  client.on('connected', () => {
    connectedAt = performance.now();
    // Slack was asked before the stop, and answers after it.
    if (stopping.signal.aborted) void disconnect();
  });
  client.on('disconnected', () => {
    // Of one that was never made, its own try hears.
    if (connectedAt === undefined) return;
    const wasSteady = performance.now() - connectedAt > steadyAfter;
    connectedAt = undefined;
    failures = wasSteady ? 0 : failures + 1;
    waitFor = secondsAfter(failures);
    if (!stopping.signal.aborted) goOn();
  });
  client.start = async () => {
    const opened = await attempt();
    if (!opened) goOn();
    return opened ?? { ok: false };
  };
  client.disconnect = () => {
    stopping.abort();
    return disconnect();
  };
}

/** One, two, four … and thirty at most; longer where Slack asks for it. */
function secondsAfter(failures: number, error?: unknown): number {
  const seconds = failures === 0 ? 0 : Math.min(longestWait, 2 ** (failures - 1));
  return error instanceof WebAPIRateLimitedError ? Math.max(seconds, error.retryAfter) : seconds;
}

function helloInTime(client: Client): () => Promise<Opened> {
  const start = client.start.bind(client);
  return async () => {
    const timer = setTimeout(() => client.websocket?.disconnect(), helloWithin);
    try {
      return await start();
    } catch (error) {
      // What is left of it must not come up beside the next one.
      client.websocket?.disconnect();
      throw error ?? new Error('the connection ended before Slack said hello');
    } finally {
      clearTimeout(timer);
    }
  };
}

const isRefusal = (error: unknown): error is WebAPIPlatformError =>
  error instanceof WebAPIPlatformError && tokenRefusals.has(error.data.error);

const inWords = ({ data }: WebAPIPlatformError): AppTokenError =>
  new AppTokenError(`Slack did not take SLACK_APP_TOKEN (${data.error}). ${anotherToken}`);
