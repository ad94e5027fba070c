import { Server, type ServerResponse } from 'node:http';
import { App, SocketModeReceiver, type CustomRoute, type Receiver } from '@slack/bolt';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import * as agenda from './features/relationship/sessions/listeners.ts';
import { agendaTouchpoint } from './features/relationship/sessions/touchpoints.ts';
import * as archiving from './features/programs/archiving/listeners.ts';
import {
  closingTouchpoint,
  goesOnTouchpoint,
  noMoreRoundsTouchpoint,
  windDownTouchpoint,
} from './features/programs/archiving/touchpoints.ts';
import * as agreement from './features/relationship/agreement/listeners.ts';
import { proposedTouchpoint, signedTouchpoint } from './features/relationship/agreement/touchpoints.ts';
import * as checkIns from './features/relationship/check-ins/listeners.ts';
import { answeredTouchpoint, checkInSeries } from './features/relationship/check-ins/touchpoints.ts';
import * as endings from './features/ways-on/leaving/listeners.ts';
import { endedTouchpoint } from './features/ways-on/leaving/touchpoints.ts';
import * as enrolment from './features/people/enrolment/listeners.ts';
import * as firstWeeks from './features/relationship/first-weeks/listeners.ts';
import {
  askedSlotsTouchpoint,
  nudgeSeries,
  stillWantItTouchpoint,
  slotsTouchpoint,
} from './features/relationship/first-weeks/touchpoints.ts';
import * as goals from './features/relationship/goals/listeners.ts';
import { goalSetTouchpoint } from './features/relationship/goals/touchpoints.ts';
import * as home from './features/home/listeners.ts';
import * as installations from './features/workspace/installation/listeners.ts';
import * as introductions from './features/rounds/asked-first/listeners.ts';
import { outcomeTouchpoint, questionTouchpoint, reminderTouchpoint } from './features/rounds/asked-first/touchpoints.ts';
import * as invitations from './features/people/invitations/listeners.ts';
import { invitationTouchpoint } from './features/people/invitations/touchpoints.ts';
import * as menu from './features/help/listeners.ts';
import * as ownPrompts from './features/relationship/own-topics/listeners.ts';
import * as pairing from './features/rounds/drafts/listeners.ts';
import { introductionTouchpoint } from './features/rounds/introductions/touchpoints.ts';
import { leftOverTouchpoint } from './features/rounds/left-over/touchpoints.ts';
import * as pausing from './features/people/pausing/listeners.ts';
import { pausedTouchpoint, returnTouchpoint } from './features/people/pausing/touchpoints.ts';
import * as people from './features/people/listing/listeners.ts';
import * as programs from './features/programs/setup/listeners.ts';
import { roundDayTouchpoint } from './features/rounds/round-day/touchpoints.ts';
import * as prompts from './features/relationship/topics/listeners.ts';
import { promptSeries, topicTouchpoint } from './features/relationship/topics/touchpoints.ts';
import * as rematch from './features/ways-on/rematch/listeners.ts';
import { rematchTouchpoint } from './features/ways-on/rematch/touchpoints.ts';
import * as sessions from './features/relationship/rota/listeners.ts';
import { sessionHeldTouchpoint } from './features/relationship/rota/touchpoints.ts';
import { deliver } from './scheduling/deliveries.ts';
import { tick } from './scheduling/tick.ts';
import { touchpointKinds, type TouchpointKinds } from './scheduling/touchpoints.ts';
import { callsAtOnce, slackLogger } from './slack/clients.ts';
import { gate } from './slack/gate.ts';
import { findInstallation } from './slack/installations.ts';
import { connect } from './slack/listening/connect.ts';
import { collectListeners } from './slack/listening/listeners.ts';
import { httpReceiver } from './slack/listening/receiver.ts';

const features = [
  menu,
  home,
  programs,
  archiving,
  enrolment,
  pausing,
  rematch,
  endings,
  people,
  invitations,
  pairing,
  introductions,
  firstWeeks,
  agreement,
  goals,
  sessions,
  agenda,
  checkIns,
  prompts,
  ownPrompts,
  installations,
];

function kindsOf(deps: Deps): TouchpointKinds {
  const series = [checkInSeries(deps), promptSeries(deps), nudgeSeries];
  return touchpointKinds({
    ofPairs: [
      introductionTouchpoint(deps, series),
      ...series,
      slotsTouchpoint(deps),
      askedSlotsTouchpoint(deps),
      proposedTouchpoint,
      signedTouchpoint,
      goalSetTouchpoint,
      sessionHeldTouchpoint,
      answeredTouchpoint,
      topicTouchpoint(deps),
      agendaTouchpoint(deps),
      pausedTouchpoint(deps),
      returnTouchpoint,
      endedTouchpoint(deps),
      closingTouchpoint,
      goesOnTouchpoint,
    ],
    ofMembers: [
      questionTouchpoint(deps),
      reminderTouchpoint(deps),
      outcomeTouchpoint,
      rematchTouchpoint(deps),
      stillWantItTouchpoint,
      windDownTouchpoint(deps),
    ],
    ofPrograms: [roundDayTouchpoint, noMoreRoundsTouchpoint],
    ofPeople: [invitationTouchpoint(deps), leftOverTouchpoint(deps)],
  });
}

export type PeerPairs = {
  /** Receives from Slack and works on the queue. @returns the port, where Slack calls by HTTP */
  readonly start: () => Promise<number | undefined>;
  /** Takes nothing new, and waits for what is under way. */
  readonly stop: () => Promise<void>;
  /** Queues what is due. Called each minute; calling it more often, or late, does no harm. */
  readonly tick: () => Promise<number>;
};

export function createApp(config: Pick<Config, 'slack' | 'port'>, deps: Deps): PeerPairs {
  const app = new App({
    receiver: createReceiver(config, deps),
    authorize: async ({ teamId }) => authorize(deps, teamId ?? ''),
    clientOptions: deps.slackOptions,
    logger: slackLogger(deps.log),
    convoStore: false,
    extendedErrorHandler: true,
  });
  app.error(async ({ error }: { readonly error: Error }) => {
    deps.log.error({ err: error }, 'a request could not be answered');
  });
  const listeners = collectListeners(
    features.map(({ register }) => register),
    deps,
  );
  const inFlight = connect(app, { listeners, deps });
  const kinds = kindsOf(deps);
  let hasStarted = false;
  return {
    start: async () => {
      // Claimed is only what can leave at once, so that a worker that dies leaves little behind.
      const inTurn = gate(callsAtOnce);
      await deps.queue.work((job) => inTurn(job.workspaceId, () => deliver(deps, kinds, job)));
      const server = await app.start({ port: config.port });
      hasStarted = true;
      return portOf(server);
    },
    stop: async () => {
      if (hasStarted) await app.stop();
      await inFlight.settled();
    },
    tick: () => tick(deps, kinds),
  };
}

function createReceiver({ slack, port }: Pick<Config, 'slack' | 'port'>, deps: Deps): Receiver {
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

async function authorize({ db }: Deps, teamId: string) {
  const installation = await db.inWorkspace(teamId, findInstallation);
  if (!installation) throw new Error(`Peer Pairs is not installed in workspace ${teamId}`);
  const { botToken, botUserId } = installation;
  return { botToken, botUserId, teamId };
}

function portOf(server: unknown): number | undefined {
  const address = server instanceof Server ? server.address() : null;
  return typeof address === 'object' && address !== null ? address.port : undefined;
}
