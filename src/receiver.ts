import type { ServerResponse } from 'node:http';
import type { CustomRoute, Receiver } from '@slack/bolt';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import type { Health } from './health.ts';
import { httpReceiver } from './slack/listening/receiver.ts';
import { socketReceiver } from './slack/listening/socket-receiver.ts';

type Watch = {
  readonly health: () => Promise<Health>;
  /** Told why, once Slack will not reach us any more. */
  readonly broken: (error: Error) => void;
};

/** How Slack reaches us: by Socket Mode where there is an app token, else by HTTP. Either way `/healthz` is served. */
export function createReceiver(
  { slack: { appToken, signingSecret }, port }: Pick<Config, 'slack' | 'port'>,
  deps: Pick<Deps, 'log' | 'slackOptions'>,
  { health, broken }: Watch,
): Receiver {
  const customRoutes = [healthRoute(health)];
  if (appToken !== undefined) {
    const installerOptions = { clientOptions: deps.slackOptions, port };
    return socketReceiver({ appToken, customRoutes, installerOptions, log: deps.log, broken });
  }
  return httpReceiver({
    signingSecret,
    endpoint: '/slack/events',
    customRoutes,
    log: deps.log,
  });
}

function healthRoute(health: () => Promise<Health>): CustomRoute {
  return {
    path: '/healthz',
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
