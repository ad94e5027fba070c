import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import { systemClock } from '../clock.ts';
import type { RequestDelivery } from './outgoing/send.ts';
import { sendToApp } from './outgoing/send.ts';
import { verifyUrl } from './outgoing/events.ts';
import { consent, type Consent } from './driver/consent.ts';
import { Workspace } from './driver/workspace.ts';
import type { Manifest } from './manifest.ts';
import { scopesOf } from './manifest.ts';
import type { Live } from './page-server/live.ts';
import { createLive } from './page-server/live.ts';
import type { Controls, PageOptions } from './page-server/controls.ts';
import { createPageRoute } from './page-server/page-server.ts';
import { randomToken } from './state/identifiers.ts';
import type { PersonDetails } from './state/records.ts';
import { copyOf } from './state/copying.ts';
import { keptOf, putBack, type KeptWorld } from './state/kept-world.ts';
import { createWorkspaceState, type WorkspaceState } from './state/workspace-state.ts';
import type { ApiRequest, SentRequest, Timing, World } from './state/world.ts';
import { leewayNow, SLACK_TIMING, tellError } from './state/world.ts';
import { listen } from './server.ts';
import type { FaultPlan } from './state/faults.ts';
import { createFaultPlan } from './state/faults.ts';
import { createOAuthState, type AppCredentials } from './state/oauth.ts';
import type { RatedWait, RateLimits } from './state/rate-limits.ts';
import { createRateLimits, passedOf } from './state/rate-limits.ts';

export type StandInOptions = {
  readonly manifest: Manifest;
  readonly signingSecret: string;
  /** As what the app asks for tokens; made up where it never does. */
  readonly oauthApp?: AppCredentials;
  /** The date the workspace lives in: message times, expiry of response URLs. */
  readonly clock?: Clock;
  /** A free one where it is not given. */
  readonly port?: number;
  readonly timing?: Partial<Timing>;
  /** Puts "move the clock" and "start over" on the page. */
  readonly controls?: Controls;
  /** Lines of mrkdwn for the page's "What to try first". */
  readonly guide?: readonly string[];
  /** Nothing is shown to anybody, nor done for them, before it is fulfilled; at once where it is not given. */
  readonly opening?: Promise<unknown> | undefined;
  /** What there is from the start on, as an earlier one had it at its end. */
  readonly before?: KeptWorld | undefined;
  /** Lets time pass where a call is one too many, and says whether it did; never where it is not given. */
  readonly waitOut?: ((wait: RatedWait) => boolean) | undefined;
};

export type NewWorkspace = {
  /** `T` and upper-case letters or digits. */
  readonly teamId: string;
  readonly name: string;
  readonly people: readonly PersonDetails[];
  readonly botToken?: string;
  /** All scopes of the manifest where it is not given: leave some out to play an installer who declined the optional ones. */
  readonly grantedScopes?: readonly string[];
};

export type RawRequest = {
  readonly body: string;
  readonly contentType?: 'application/x-www-form-urlencoded' | 'application/json';
  /** These win over the true signature and timestamp. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** A Slack on this machine. The app reaches it at `apiUrl`; it reaches the app by signed requests. */
export type StandInSlack = {
  readonly url: string;
  /** For SLACK_API_URL. */
  readonly apiUrl: string;
  readonly addWorkspace: (setup: NewWorkspace) => Workspace;
  /** Another workspace in which everything stands as it does in this one, under the same ids. */
  readonly addCopy: (of: WorkspaceState, teamId: string) => Workspace;
  readonly workspaces: () => readonly Workspace[];
  /** Whoever looks at it in the browser is shown another. */
  readonly removeWorkspace: (teamId: string) => void;
  readonly connectApp: (app: { readonly url: string }) => void;
  /** Nothing reaches the app until it is connected once more, and the page says why. */
  readonly appCrashed: (why: string, how?: 'asked for') => void;
  /** The page says that this went wrong. */
  readonly tellError: (words: string) => void;
  readonly verifyUrl: () => Promise<boolean>;
  /** Answers the page to which the app sent a browser that wants to install it. @returns where Slack sends the browser back to */
  readonly consent: (asked: string, said: Consent) => string;
  /** Whether tokens that the app is given from now on run out, whatever its manifest says. */
  readonly rotateTokens: (rotates: boolean) => void;
  /** Whether the app still holds a token of a whole organization. */
  readonly hasOrgToken: () => boolean;
  /** What the app called, oldest first. */
  readonly requests: readonly ApiRequest[];
  /** What was sent to the app, oldest first. */
  readonly sent: readonly SentRequest[];
  readonly faults: FaultPlan;
  /** Milliseconds that the app may take just now beyond those that Slack gives it. */
  readonly leeway: () => number;
  readonly rateLimits: RateLimits;
  /** Puts on the page what only whoever started it can do, where that is made after it. */
  readonly control: (controls: Controls) => void;
  /** To be called after what the page shows has changed by itself. */
  readonly changed: () => void;
  /** It is told whenever what a person could see has changed. */
  readonly watch: (changed: () => void) => void;
  /** What another is to start from. */
  readonly kept: () => KeptWorld;
  /** Sends any body, truly signed unless the headers say otherwise: for forged requests. */
  readonly sendRaw: (request: RawRequest) => Promise<RequestDelivery>;
  /** Resolves once nothing has gone either way for `quietMs` milliseconds. */
  readonly settled: (quietMs?: number) => Promise<void>;
  /** Forgets every workspace and all that was said; the app stays connected. */
  readonly reset: () => void;
  readonly stop: () => Promise<void>;
};

export async function startStandInSlack(options: StandInOptions): Promise<StandInSlack> {
  const live = createLive();
  const world = createWorld(options, live);
  if (options.before) putBack(world, options.before);
  const { guide = [], opening } = options;
  const pageOptions: PageOptions = { live, controls: options.controls, guide, opening };
  const page = createPageRoute(world, pageOptions);
  const server = await listen(world, page, options.port ?? 0);
  return {
    url: world.url,
    apiUrl: `${world.url}/api/`,
    addWorkspace: (setup) => addWorkspace(world, setup),
    addCopy: (of, teamId) =>
      admit(world, copyOf(of, { teamId, botToken: tokenOf(teamId), clock: world.clock })),
    workspaces: () => [...world.workspaces.values()].map((state) => new Workspace(world, state)),
    removeWorkspace: (teamId) => {
      world.workspaces.delete(teamId);
      world.changed();
    },
    connectApp: ({ url }) => {
      world.appUrl = url;
      world.appCrash = undefined;
      world.isCrashAskedFor = false;
      world.changed();
    },
    appCrashed: (why, how) => {
      world.appCrash = why;
      world.isCrashAskedFor = how === 'asked for';
      world.changed();
    },
    tellError: (words) => tellError(world, words),
    verifyUrl: () => verifyUrl(world),
    consent: (asked, said) => consent(world, asked, said),
    rotateTokens: (rotates) => void (world.oauth.rotates = rotates),
    hasOrgToken: () => world.oauth.orgTokens.size > 0,
    requests: world.requests,
    sent: world.sent,
    faults: world.faults,
    leeway: () => leewayNow(world),
    rateLimits: world.rateLimits,
    sendRaw: ({ body, contentType = 'application/x-www-form-urlencoded', headers = {} }) =>
      sendToApp(world, { kind: 'raw', contentType, body, headers }),
    control: (controls) => void (pageOptions.controls = controls),
    changed: live.announce,
    watch: live.watch,
    kept: () => keptOf(world),
    settled: (quietMs = 40) => settled(world, quietMs),
    reset: () => reset(world),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function settled({ requests, sent }: World, quietMs: number): Promise<void> {
  let before = -1;
  while (before !== requests.length + sent.length) {
    before = requests.length + sent.length;
    await pause(quietMs);
  }
}

function reset({ workspaces, triggers, responseUrls, requests, sent, faults, rateLimits }: World): void {
  for (const kept of [workspaces, triggers, responseUrls]) kept.clear();
  for (const log of [requests, sent]) log.length = 0;
  faults.clear();
  rateLimits.reset();
}

function createWorld(
  { manifest, signingSecret, oauthApp, clock = systemClock, timing = {}, waitOut }: StandInOptions,
  live: Live,
): World {
  return {
    run: randomToken(),
    clock,
    timing: { ...SLACK_TIMING, ...timing },
    manifest,
    signingSecret,
    oauth: createOAuthState(
      oauthApp ?? { clientId: '0.0', clientSecret: randomToken() },
      manifest.settings.token_rotation_enabled,
    ),
    url: '',
    appUrl: undefined,
    isAppAway: false,
    appCrash: undefined,
    isCrashAskedFor: false,
    errors: [],
    workspaces: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    requests: [],
    sent: [],
    logged: 0,
    faults: createFaultPlan(),
    rateLimits: createRateLimits(passedOf(clock)),
    waitOut: waitOut ?? (() => false),
    changed: live.announce,
  };
}

function addWorkspace(world: World, { botToken, grantedScopes, ...setup }: NewWorkspace): Workspace {
  const state = createWorkspaceState({
    ...setup,
    botName: world.manifest.features.bot_user.display_name,
    botToken: botToken ?? tokenOf(setup.teamId),
    grantedScopes: new Set(grantedScopes ?? scopesOf(world.manifest)),
    clock: world.clock,
  });
  return admit(world, state);
}

const tokenOf = (teamId: string): string => `xoxb-${teamId}-sandbox`;

function admit(world: World, state: WorkspaceState): Workspace {
  world.workspaces.set(state.teamId, state);
  return new Workspace(world, state);
}
