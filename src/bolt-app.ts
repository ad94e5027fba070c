import { Server } from 'node:http';
import { App } from '@slack/bolt';
import type { Config } from './config.ts';
import { ownMigrations } from './db/migrate.ts';
import type { Deps } from './deps.ts';
import { healthOf, readinessOf, type Departure, type TickPulse } from './health.ts';
import type { Metrics } from './operating/metrics.ts';
import { createReceiver } from './receiver.ts';
import type { Route } from './route.ts';
import { slackLogger } from './slack/clients.ts';
import { acknowledgeOnceHandled } from './slack/listening/acknowledging.ts';
import { authorizer, type Leeway } from './slack/listening/authorizing.ts';
import { parseAtTheDoor } from './slack/listening/door.ts';
import { EventNotHandledError } from './slack/listening/event-not-handled-error.ts';
import { measureRequests } from './slack/listening/measuring.ts';
import { traceRequests } from './slack/listening/tracing.ts';

export type BoltConfig = Pick<Config, 'slack' | 'port'> & Partial<Pick<Config, 'metricsToken'>>;

export type Watchers = {
  /** Is told why, once Slack will not reach us any more. */
  readonly broken: (error: Error) => void;
  /** Where somebody reads them. */
  readonly metrics: Metrics | undefined;
  /** What is served beside what Slack asks for. */
  readonly routes?: readonly Route[];
  /** None where it is not given. */
  readonly leeway?: Leeway | undefined;
};

type State = { readonly pulse: TickPulse; readonly leaving: Departure };

/** What Slack and an operator reach: each request is parsed at the door, measured and traced before a listener sees it. */
export function createBoltApp(
  config: BoltConfig,
  deps: Deps,
  { broken, metrics, routes, leeway, pulse, leaving }: Watchers & State,
): App {
  const app = new App({
    receiver: createReceiver(config, deps, {
      health: async () => healthOf(pulse),
      readiness: () => leaving.whileHere(() => readinessOf({ ...deps, migrations: ownMigrations })),
      metrics,
      broken,
      routes: routes ?? [],
    }),
    authorize: authorizer(deps, leeway),
    clientOptions: deps.slackOptions,
    logger: slackLogger(deps.log),
    convoStore: false,
    extendedErrorHandler: true,
  });
  app.error(async ({ error }: { readonly error: Error }) => {
    deps.log.error({ err: error }, 'a request could not be answered');
    // Thrown once more, it reaches Slack, which sends the event again.
    if (error instanceof EventNotHandledError) throw error;
  });
  acknowledgeOnceHandled(app);
  parseAtTheDoor(app, deps.log);
  observe(app, deps, metrics);
  return app;
}

function observe(app: App, deps: Deps, metrics: Metrics | undefined): void {
  measureRequests(app, (measured) => {
    deps.log.info(measured, 'a request of Slack was handled');
    metrics?.request(measured);
  });
  traceRequests(app, deps.within);
  metrics?.watch(deps);
}

/** @returns undefined where Slack does not call by HTTP */
export function portOf(server: unknown): number | undefined {
  const address = server instanceof Server ? server.address() : null;
  return typeof address === 'object' && address !== null ? address.port : undefined;
}
