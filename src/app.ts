import { createBoltApp, portOf, type BoltConfig, type Watchers } from './bolt-app.ts';
import type { Deps } from './deps.ts';
import { commandsOf } from './feature.ts';
import { features } from './features.ts';
import { createLeaving, createPulse } from './health.ts';
import { deliver, secondsUntilSent } from './scheduling/deliveries.ts';
import type { DeliveryJob } from './scheduling/queue.ts';
import { queueRefreshes, queueRefreshOfPressed } from './scheduling/live-messages.ts';
import { oneAtATime } from './scheduling/one-at-a-time.ts';
import { tick } from './scheduling/tick.ts';
import { followedForGood, touchpointsByKind } from './scheduling/touchpoints.ts';
import { callsAtOnce } from './slack/clients.ts';
import { gate } from './slack/gate.ts';
import { createHomes } from './slack/homes.ts';
import type { PressedMessage } from './scheduling/copies.ts';
import { connect } from './slack/listening/connect.ts';
import { collectListeners, commandAction, type Listeners } from './slack/listening/listeners.ts';
import { inTrace, newTrace } from './trace.ts';

export type PeerPairs = {
  /** Receives from Slack and works on the queue. @returns the port, where Slack calls by HTTP */
  readonly start: () => Promise<number | undefined>;
  /** Says that it is not ready any more, and still takes what comes, until whoever asks for that has heard it. */
  readonly leave: () => Promise<void>;
  /** Takes nothing new, and waits for what is under way, however long Slack lets it wait. */
  readonly stop: () => Promise<void>;
  /** Resolves once all that people have asked for, and that has been acknowledged, is done: Slack waits for no more than the acknowledgement. */
  readonly settled: () => Promise<void>;
  /** Queues what is due. Called each minute; calling it more often, or late, does no harm. */
  readonly tick: () => Promise<number>;
};

export function createApp(config: BoltConfig, deps: Deps, watchers: Watchers): PeerPairs {
  const { metrics, routes = [] } = watchers;
  const { within } = deps;
  const [pulse, leaving] = [createPulse(), createLeaving()];
  const app = createBoltApp(config, deps, {
    ...watchers,
    pulse,
    leaving,
    routes: [...routes, ...features.flatMap((feature) => feature.routes?.(deps) ?? [])],
  });
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
      const handle = (job: DeliveryJob) =>
        inTurn(laneOf(job), () =>
          within({ name: 'delivery', attributes: namesOf(job) }, () => deliver(deps, touchpoints, job)),
        );
      await deps.queue.work(oneAtATime(handle, (job) => deps.queue.enqueueLater(job, secondsUntilSent)));
      const server = await app.start({ port: config.port });
      hasStarted = true;
      return portOf(server);
    },
    leave: leaving.leave,
    stop: async () => {
      if (hasStarted) await app.stop();
      await inFlight.settled();
      await homes.stop();
      metrics?.stop();
    },
    settled: inFlight.settled,
    tick: () => {
      pulse.beat();
      return inTrace(newTrace(), () => within({ name: 'tick' }, ticked));
    },
  };
}

const namesOf = ({ workspaceId, deliveryId }: DeliveryJob) => ({
  workspace_id: workspaceId,
  delivery_id: deliveryId,
});

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

const whenPressed =
  ({ db, queue }: Deps) =>
  (workspaceId: string, message: PressedMessage) =>
    db.inWorkspace(workspaceId, (tx) => queueRefreshOfPressed(tx, queue, message));
