import type { Clock } from '../../clock.ts';
import type { Manifest } from '../manifest.ts';
import type { FaultPlan } from './faults.ts';
import type { OAuthState } from './oauth.ts';
import type { RatedWait, RateLimits } from './rate-limits.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** How long things may take, in milliseconds. Tests shorten them; Slack's own values are the defaults. */
export type Timing = {
  /** How long the app has to answer a command, an interaction or an event. */
  readonly answerWithin: number;
  readonly triggerLife: number;
  /** What a slow machine may add to either of them. Nothing is added where slowness is what was asked for. */
  readonly leeway: number;
  readonly responseUrlLife: number;
  /** Pauses before each repetition of an event that was not acknowledged. Slack waits longer. */
  readonly eventRetries: readonly number[];
};

export const SLACK_TIMING: Timing = {
  answerWithin: 3000,
  triggerLife: 3000,
  leeway: 0,
  responseUrlLife: 30 * 60_000,
  eventRetries: [20, 200, 1000],
};

type Timed = Pick<World, 'timing' | 'faults'>;

/** What a slow machine may add just now, in milliseconds. */
export const leewayNow = ({ timing, faults }: Timed): number => (faults.delays() ? 0 : timing.leeway);

/** How long this lasts here, in milliseconds, where Slack would give it so long. */
export const lengthHere = (world: Timed, inSlack: number): number => inSlack + leewayNow(world);

/** `submission`: from a modal that is about to close. Slack's desktop client then shows nothing that views.open opens. */
export type TriggerSource = 'gesture' | 'submission';

export type Trigger = {
  readonly teamId: string;
  readonly personId: string;
  readonly source: TriggerSource;
  /** Milliseconds on the machine's own clock: the movable one must not expire what a person has just clicked. */
  readonly issuedAt: number;
  isUsed: boolean;
  /** Milliseconds after which it was used, where Slack would have taken it no more. */
  late?: number;
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

/** In which order things went either way, and when by the sandbox's own clock. */
export type Logged = {
  readonly number: number;
  /** ISO 8601 */
  readonly at: string;
};

/** One call that the app made to the Web API. */
export type ApiRequest = Logged & {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly teamId: string | undefined;
  readonly status: number;
  readonly ok: boolean;
  readonly error?: string;
  /** Milliseconds until it was answered. */
  readonly took: number;
  /** What it was answered, where it was answered as Slack would. */
  readonly answer?: Readonly<Record<string, unknown>>;
  /** It met a fault that was asked for. */
  readonly isSpoiled?: boolean;
};

/** A request that the stand-in made to the app, and what came back. */
export type SentRequest = Logged & {
  readonly kind: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The HTTP status; 0 where the app did not answer in time or at all. */
  readonly status: number;
  readonly answer: string;
  /** Milliseconds until it came. */
  readonly took: number;
  /** It was asked that the app be out of reach. */
  readonly isSpoiled?: boolean;
};

/** Something that went wrong, in words for whoever develops. */
export type ErrorTold = Logged & { readonly words: string };

const LOG_LENGTH = 5000;

/** Adds to a log that keeps its newest entries only: a sandbox may run for days. */
export function remember<Entry extends Logged>(
  world: World,
  log: Entry[],
  entry: Omit<Entry, keyof Logged>,
): Entry {
  const logged = { ...entry, number: (world.logged += 1), at: world.clock.now().toString() } as Entry;
  log.push(logged);
  if (log.length > LOG_LENGTH) log.splice(0, log.length - LOG_LENGTH);
  return logged;
}

/** What the page then says to whoever looks. */
export function tellError(world: World, words: string): void {
  remember(world, world.errors, { words });
  world.changed();
}

/** Somebody has read them, up to the one of that number, or none of it is of any concern now. */
export function forgetErrors({ errors }: World, upTo = Infinity): void {
  errors.splice(0, errors.filter(({ number }) => number <= upTo).length);
}

/** The whole stand-in: every workspace, the one app, and what has gone between them. */
export type World = {
  /** Another at each start, for pages that outlive it. */
  readonly run: string;
  readonly clock: Clock;
  readonly timing: Timing;
  readonly manifest: Manifest;
  readonly signingSecret: string;
  readonly oauth: OAuthState;
  /** Where the stand-in listens; set once it does. */
  url: string;
  /** Where the app listens; unset until it is connected. */
  appUrl: string | undefined;
  /** It is asked that nothing reach the app. */
  isAppAway: boolean;
  /** Why the app is at its end, where it is: nothing reaches it. */
  appCrash: string | undefined;
  /** Whether that is what somebody wanted to see. */
  isCrashAskedFor: boolean;
  /** What went wrong in the app or here, and nobody was told, oldest first. */
  readonly errors: ErrorTold[];
  readonly workspaces: Map<string, WorkspaceState>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly requests: ApiRequest[];
  readonly sent: SentRequest[];
  /** How much has gone either way. */
  logged: number;
  readonly faults: FaultPlan;
  readonly rateLimits: RateLimits;
  /** Lets the seconds pass after which a call of this method is not one too many, where the app would have waited for them. */
  readonly waitOut: (wait: RatedWait) => boolean;
  /** Called after anything a person could see has changed. */
  readonly changed: () => void;
};

/** One person of one workspace of the world: who is acting. */
export type SandboxActor = {
  readonly world: World;
  readonly workspace: WorkspaceState;
  readonly personId: string;
};
