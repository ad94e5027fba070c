import { createHash, timingSafeEqual } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { CustomRoute, Receiver } from '@slack/bolt';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import type { Log } from './log.ts';
import type { Health } from './health.ts';
import type { Metrics } from './operating/metrics.ts';
import type { Route } from './route.ts';
import { httpReceiver } from './slack/listening/receiver.ts';
import { eventsPath } from './slack/manifest.ts';
import { socketReceiver } from './slack/listening/socket-receiver.ts';

type Watch = {
  readonly health: () => Promise<Health>;
  readonly readiness: () => Promise<Health>;
  /** Undefined where nobody reads them. */
  readonly metrics: Pick<Metrics, 'read' | 'refused'> | undefined;
  /** Told why, once Slack will not reach us any more. */
  readonly broken: (error: Error) => void;
  /** What is served to others than Slack, where Slack calls by HTTP. */
  readonly routes: readonly Route[];
};

type Receiving = Pick<Config, 'slack' | 'port'> & Partial<Pick<Config, 'metricsToken'>>;

/** How Slack reaches us: by Socket Mode where there is an app token, else by HTTP. Either way what an operator asks is served. */
export function createReceiver(
  { slack: { appToken, signingSecret }, port, metricsToken }: Receiving,
  deps: Pick<Deps, 'log' | 'slackOptions'>,
  { health, readiness, metrics, broken, routes }: Watch,
): Receiver {
  const customRoutes = [
    healthRoute('/healthz', health),
    healthRoute('/readyz', readiness),
    ...(metrics && metricsToken !== undefined ? [metricsRoute(metrics.read, metricsToken)] : []),
  ];
  if (appToken !== undefined) {
    const installerOptions = { clientOptions: deps.slackOptions, port };
    return socketReceiver({ appToken, customRoutes, installerOptions, log: deps.log, broken });
  }
  return httpReceiver({
    signingSecret,
    endpoint: eventsPath,
    customRoutes: [...customRoutes, ...routes.map((route) => servedBy(route, deps.log))],
    log: deps.log,
    refused: metrics?.refused,
  });
}

function servedBy(route: Route, log: Log): CustomRoute {
  return {
    path: route.path,
    method: ['GET', 'HEAD'],
    handler: (request, response) => {
      void answerBy(route, request, response).catch((error: unknown) => {
        // The address is a secret, so that nothing of it is logged.
        log.error({ err: error }, 'what was asked for by HTTP could not be served');
        if (!response.headersSent) response.writeHead(503);
        response.end();
      });
    },
  };
}

async function answerBy(
  { answer }: Route,
  request: Parameters<CustomRoute['handler']>[0],
  response: ServerResponse,
): Promise<void> {
  const name = request.params?.['name'];
  const { status, headers, body } = await answer({
    name: typeof name === 'string' ? name : '',
    ifNoneMatch: request.headers['if-none-match'],
    query: new URL(request.url ?? '', 'http://localhost').searchParams,
    cookies: cookiesIn(request.headers.cookie),
  });
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function cookiesIn(header = ''): ReadonlyMap<string, string> {
  const pairs = header.split(';').map((pair) => pair.trim());
  return new Map(pairs.map((pair) => [pair.split('=', 1)[0] ?? '', pair.slice(pair.indexOf('=') + 1)]));
}

function healthRoute(path: string, health: () => Promise<Health>): CustomRoute {
  return {
    path,
    method: 'GET',
    handler: (_request, response) => {
      void answerHealth(health, response);
    },
  };
}

async function answerHealth(health: () => Promise<Health>, response: ServerResponse): Promise<void> {
  const { isHealthy, words } = await health();
  response.writeHead(isHealthy ? 200 : 503, { 'content-type': 'text/plain' });
  response.end(`${words}\n`);
}

/** Slack's address is open to everybody: how much goes on here is told to whoever shows the token alone. */
function metricsRoute(read: Metrics['read'], token: string): CustomRoute {
  return {
    path: '/metrics',
    method: 'GET',
    handler: (request, response) => {
      if (isShown(token, request.headers.authorization)) void answerMetrics(read, response);
      else response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
    },
  };
}

const isShown = (token: string, authorization = ''): boolean =>
  timingSafeEqual(digestOf(`Bearer ${token}`), digestOf(authorization));

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

async function answerMetrics(read: Metrics['read'], response: ServerResponse): Promise<void> {
  const { contentType, body } = await read();
  response.writeHead(200, { 'content-type': contentType }).end(body);
}
