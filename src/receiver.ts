import type { ServerResponse } from 'node:http';
import { SocketModeReceiver, type CustomRoute, type Receiver } from '@slack/bolt';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { slackLogger } from './slack/clients.ts';
import { httpReceiver } from './slack/listening/receiver.ts';

/** How Slack reaches us: by Socket Mode where there is an app token, else by HTTP. Either way `/healthz` is served. */
export function createReceiver({ slack, port }: Pick<Config, 'slack' | 'port'>, deps: Deps): Receiver {
  const customRoutes = [healthRoute(deps)];
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

function healthRoute({ db }: Deps): CustomRoute {
  return {
    path: '/healthz',
    method: 'GET',
    handler: (_request, response) => {
      void answerHealth(db, response);
    },
  };
}

async function answerHealth(db: Deps['db'], response: ServerResponse): Promise<void> {
  const isReachable = await db.isReachable();
  response.writeHead(isReachable ? 200 : 503, { 'content-type': 'text/plain' });
  response.end(isReachable ? 'ok\n' : 'the database is out of reach\n');
}
