import { Server, type ServerResponse } from 'node:http';
import { App, SocketModeReceiver, type CustomRoute, type Receiver } from '@slack/bolt';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import * as agenda from './features/agenda/listeners.ts';
import { agendaTouchpoint } from './features/agenda/jobs.ts';
import * as archiving from './features/archiving/listeners.ts';
import {
  closingTouchpoint,
  goesOnTouchpoint,
  noMoreRoundsTouchpoint,
  windDownTouchpoint,
} from './features/archiving/jobs.ts';
import * as agreement from './features/agreement/listeners.ts';
import { proposedTouchpoint, signedTouchpoint } from './features/agreement/jobs.ts';
import * as checkIns from './features/check-ins/listeners.ts';
import { answeredTouchpoint, checkInSeries } from './features/check-ins/jobs.ts';
import * as endings from './features/endings/listeners.ts';
import { endedTouchpoint } from './features/endings/jobs.ts';
import * as enrolment from './features/enrolment/listeners.ts';
import * as firstWeeks from './features/first-weeks/listeners.ts';
import {
  askedSlotsTouchpoint,
  nudgeSeries,
  stillWantItTouchpoint,
  slotsTouchpoint,
} from './features/first-weeks/jobs.ts';
import * as goals from './features/goals/listeners.ts';
import { goalSetTouchpoint } from './features/goals/jobs.ts';
import * as home from './features/home/listeners.ts';
import * as installations from './features/installation/listeners.ts';
import * as introductions from './features/introductions/listeners.ts';
import { outcomeTouchpoint, questionTouchpoint, reminderTouchpoint } from './features/introductions/jobs.ts';
import * as invitations from './features/invitations/listeners.ts';
import { invitationTouchpoint } from './features/invitations/jobs.ts';
import * as menu from './features/menu/listeners.ts';
import * as ownPrompts from './features/own-prompts/listeners.ts';
import * as pairing from './features/pairing/listeners.ts';
import { introductionTouchpoint, leftOverTouchpoint } from './features/pairing/jobs.ts';
import * as pausing from './features/pausing/listeners.ts';
import { pausedTouchpoint, returnTouchpoint } from './features/pausing/jobs.ts';
import * as people from './features/people/listeners.ts';
import * as programs from './features/programs/listeners.ts';
import { roundDayTouchpoint } from './features/programs/jobs.ts';
import * as prompts from './features/prompts/listeners.ts';
import { promptSeries, topicTouchpoint } from './features/prompts/jobs.ts';
import * as rematch from './features/rematch/listeners.ts';
import { rematchTouchpoint } from './features/rematch/jobs.ts';
import * as sessions from './features/sessions/listeners.ts';
import { sessionHeldTouchpoint } from './features/sessions/jobs.ts';
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
