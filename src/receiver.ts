import type { ServerResponse } from 'node:http';
import type { CustomRoute, Receiver } from '@slack/bolt';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { httpReceiver } from './slack/listening/receiver.ts';
import { socketReceiver } from './slack/listening/socket-receiver.ts';

/**
 * How Slack reaches us: by Socket Mode where there is an app token, else by HTTP. Either way `/healthz` is served.
 * @param broken is told why, once Slack will not reach us any more
 */
export function createReceiver(
  { slack: { appToken, signingSecret }, port }: Pick<Config, 'slack' | 'port'>,
  deps: Deps,
  broken: (error: Error) => void,
): Receiver {
  const customRoutes = [healthRoute(deps)];
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
