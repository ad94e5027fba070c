import type { ServerResponse } from 'node:http';
import { SocketModeReceiver, type CustomRoute, type Receiver } from '@slack/bolt';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import type { Health } from './health.ts';
import { slackLogger } from './slack/clients.ts';
import { httpReceiver } from './slack/listening/receiver.ts';

/** How Slack reaches us: by Socket Mode where there is an app token, else by HTTP. Either way `/healthz` is served. */
export function createReceiver(
  { slack, port }: Pick<Config, 'slack' | 'port'>,
  deps: Pick<Deps, 'log' | 'slackOptions'>,
  health: () => Promise<Health>,
): Receiver {
  const customRoutes = [healthRoute(health)];
  const logger = slackLogger(deps.log);
  if (slack.appToken !== undefined) {
    const installerOptions = { clientOptions: deps.slackOptions, port };
    return new SocketModeReceiver({ appToken: slack.appToken, customRoutes, logger, installerOptions });
  }
  return httpReceiver({
    signingSecret: slack.signingSecret,
    endpoints: '/slack/events',
    customRoutes,
    logger,
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
