import type { Clock } from '../../clock.ts';
import type { Manifest } from '../manifest.ts';
import type { FaultPlan } from './faults.ts';
import type { RateLimits } from './rate-limits.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** How long things may take, in milliseconds. Tests shorten them; Slack's own values are the defaults. */
export type Timing = {
  /** How long the app has to answer a command, an interaction or an event. */
  readonly answerWithin: number;
  readonly triggerLife: number;
  readonly responseUrlLife: number;
  /** Pauses before each repetition of an event that was not acknowledged. Slack waits longer. */
  readonly eventRetries: readonly number[];
};

export const SLACK_TIMING: Timing = {
  answerWithin: 3000,
  triggerLife: 3000,
  responseUrlLife: 30 * 60_000,
  eventRetries: [20, 200, 1000],
};

/** `submission`: from a modal that is about to close. Slack's desktop client then shows nothing that views.open opens. */
export type TriggerSource = 'gesture' | 'submission';

export type Trigger = {
  readonly teamId: string;
  readonly personId: string;
  readonly source: TriggerSource;
  /** Milliseconds on the machine's own clock: the movable one must not expire what a person has just clicked. */
  readonly issuedAt: number;
  isUsed: boolean;
};

export type ResponseUrl = {
  readonly teamId: string;
  readonly personId: string;
  readonly channelId: string;
  /** The message whose button was pressed. */
  readonly messageTs?: string;
  readonly issuedAt: Temporal.Instant;
  uses: number;
};

/** One call that the app made to the Web API. */
export type ApiRequest = {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly teamId: string | undefined;
  readonly status: number;
  readonly ok: boolean;
  readonly error?: string;
};

/** A request that the stand-in made to the app, and what came back. */
export type SentRequest = {
  readonly kind: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The HTTP status; 0 where the app did not answer in time or at all. */
  readonly status: number;
  readonly answer: string;
};

const LOG_LENGTH = 5000;

/** Adds to a log that keeps its newest entries only: a sandbox may run for days. */
export function remember<Entry>(log: Entry[], entry: Entry): void {
  log.push(entry);
  if (log.length > LOG_LENGTH) log.splice(0, log.length - LOG_LENGTH);
}

/** The whole stand-in: every workspace, the one app, and what has gone between them. */
export type World = {
  readonly clock: Clock;
  readonly timing: Timing;
  readonly manifest: Manifest;
  readonly signingSecret: string;
  /** Where the stand-in listens; set once it does. */
  url: string;
  /** Where the app listens; unset until it is connected. */
  appUrl: string | undefined;
  readonly workspaces: Map<string, WorkspaceState>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly requests: ApiRequest[];
  readonly sent: SentRequest[];
  readonly faults: FaultPlan;
  readonly rateLimits: RateLimits;
  /** Called after anything a person could see has changed. */
  readonly changed: () => void;
};

/** One person of one workspace of the world: who is acting. */
export type Actor = { readonly world: World; readonly workspace: WorkspaceState; readonly personId: string };
