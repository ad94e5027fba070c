import { Server } from 'node:http';
import { App } from '@slack/bolt';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { commandsOf } from './feature.ts';
import { features } from './features.ts';
import { createPulse, healthOf, readinessOf } from './health.ts';
import { ownMigrations } from './db/migrate.ts';
import type { Metrics } from './operating/metrics.ts';
import { createReceiver } from './receiver.ts';
import type { Route } from './route.ts';
import { deliver } from './scheduling/deliveries.ts';
import type { DeliveryJob } from './scheduling/queue.ts';
import { queueRefreshes, queueRefreshOfPressed } from './scheduling/live-messages.ts';
import { tick } from './scheduling/tick.ts';
import { followedForGood, touchpointsByKind } from './scheduling/touchpoints.ts';
import { callsAtOnce, slackLogger } from './slack/clients.ts';
import { gate } from './slack/gate.ts';
import { createHomes } from './slack/homes.ts';
import type { Pressed } from './scheduling/copies.ts';
import { acknowledgeOnceHandled } from './slack/listening/acknowledging.ts';
import { authorizer } from './slack/listening/authorizing.ts';
import { connect } from './slack/listening/connect.ts';
import { parseAtTheDoor } from './slack/listening/door.ts';
import { EventNotHandledError } from './slack/listening/event-not-handled-error.ts';
import { collectListeners, commandAction, type Listeners } from './slack/listening/listeners.ts';
import { measureRequests } from './slack/listening/measuring.ts';
import { traceRequests } from './slack/listening/tracing.ts';
import { inTrace, newTrace } from './trace.ts';

export type PeerPairs = {
  /** Receives from Slack and works on the queue. @returns the port, where Slack calls by HTTP */
  readonly start: () => Promise<number | undefined>;
  /** Takes nothing new, and waits for what is under way. */
  readonly stop: () => Promise<void>;
  /** Queues what is due. Called each minute; calling it more often, or late, does no harm. */
  readonly tick: () => Promise<number>;
};

type Watchers = {
  /** Is told why, once Slack will not reach us any more. */
  readonly broken: (error: Error) => void;
  /** Where somebody reads them. */
  readonly metrics: Metrics | undefined;
  /** What is served beside what features serve. */
  readonly routes?: readonly Route[];
};

export function createApp(
  config: Pick<Config, 'slack' | 'port'> & Partial<Pick<Config, 'metricsToken'>>,
  deps: Deps,
  { broken, metrics, routes = [] }: Watchers,
): PeerPairs {
  const pulse = createPulse();
  const app = new App({
    receiver: createReceiver(config, deps, {
      health: () => healthOf(deps.db, pulse),
      readiness: () => readinessOf({ ...deps, migrations: ownMigrations }),
      metrics: metrics?.read,
      broken,
      routes: [...routes, ...features.flatMap((feature) => feature.routes?.(deps) ?? [])],
    }),
    authorize: authorizer(deps),
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
  const listeners = listenersOf(deps);
  const homes = createHomes(deps, listeners.home);
  const inFlight = connect(app, { listeners, deps, homes, pressed: whenPressed(deps) });
  const touchpoints = touchpointsByKind(features.flatMap((feature) => feature.touchpoints?.(deps) ?? []));
  const following = { ...deps, forGood: followedForGood(touchpoints) };
  deps.db.watch({
    beforeCommit: (tx, concerned) => queueRefreshes(tx, following, concerned),
    afterCommit: (workspaceId, concerned) => void homes.changed(workspaceId, concerned),
  });
  const tickOnce = () => tick(deps, touchpoints);
  const ticked = metrics ? () => metrics.ticking(tickOnce) : tickOnce;
  let hasStarted = false;
  return {
    start: async () => {
      // Claimed is only what can leave at once, so that a worker that dies leaves little behind.
      const inTurn = gate(callsAtOnce);
      await deps.queue.work((job) => inTurn(laneOf(job), () => deliver(deps, touchpoints, job)));
      const server = await app.start({ port: config.port });
      hasStarted = true;
      return portOf(server);
    },
    stop: async () => {
      if (hasStarted) await app.stop();
      await inFlight.settled();
      await homes.stop();
      metrics?.stop();
    },
    tick: () => {
      pulse.beat();
      return inTrace(newTrace(), ticked);
    },
  };
}

/** What somebody waits for waits for none of the many that go out at the same time. */
const laneOf = ({ workspaceId, isOfMany }: DeliveryJob): string =>
  isOfMany ? workspaceId : `${workspaceId} few`;

function listenersOf(deps: Deps): Listeners {
  const listeners = collectListeners(
    features.flatMap(({ listen }) => listen ?? []),
    deps,
  );
  for (const { word, shownTo } of commandsOf(features))
    if (shownTo !== 'everybody' && shownTo.includes('admin'))
      listeners.begins.set(commandAction(word), 'slack-admins');
  return listeners;
}

function observe(app: App, deps: Deps, metrics: Metrics | undefined): void {
  measureRequests(app, (measured) => {
    deps.log.info(measured, 'a request of Slack was handled');
    metrics?.request(measured);
  });
  traceRequests(app);
  metrics?.watch(deps);
}

const whenPressed =
  ({ db, queue }: Deps) =>
  (workspaceId: string, message: Pressed) =>
    db.inWorkspace(workspaceId, (tx) => queueRefreshOfPressed(tx, queue, message));

function portOf(server: unknown): number | undefined {
  const address = server instanceof Server ? server.address() : null;
  return typeof address === 'object' && address !== null ? address.port : undefined;
}
