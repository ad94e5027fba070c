import type { WebClientOptions } from '@slack/web-api';
import type { Clock } from './clock.ts';
import type { Contents } from './content/pack/content.ts';
import type { WorkspaceDatabase } from './db/database.ts';
import type { Announce } from './happenings.ts';
import type { Log } from './log.ts';
import type { OnDays } from './on-days.ts';
import type { HoursOfPeople } from './scheduling/people.ts';
import type { Queue } from './scheduling/queue.ts';
import type { WorkspaceClients } from './slack/clients.ts';
import type { KnownInstallations } from './slack/known-installations.ts';
import type { Rates } from './slack/rates.ts';
import type { WithinSpan } from './spans.ts';

/** What a feature may ask for. Everything is made in one place and passed in; a test may replace any part. */
export type Deps = {
  readonly db: WorkspaceDatabase;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly log: Log;
  readonly content: Contents;
  readonly slackOptions: WebClientOptions;
  readonly installations: KnownInstallations;
  readonly clients: WorkspaceClients;
  /** How often Slack lets each workspace call. */
  readonly rates: Rates;
  readonly within: WithinSpan;
  readonly announce: Announce;
  /** As all features tell it. */
  readonly onDays: OnDays;
  /** Under which others than Slack reach the bot by HTTP; undefined where nobody does. */
  readonly publicUrl: string | undefined;
  /** Whom what is sent reaches, and when they work. */
  readonly people: HoursOfPeople;
};

/** What an act needs: where it is kept, when it is, and who sends what follows from it. */
export type ActDeps = Pick<Deps, 'db' | 'clock' | 'queue'>;

/** What it takes to change something that sends nothing: where it is kept, and when it is. */
export type StoreDeps = Pick<Deps, 'db' | 'clock'>;

/** What follows from an act within its transaction: what is sent, and what others are told of. */
export type FollowUpDeps = Pick<Deps, 'queue' | 'announce'>;

/** What composing a message takes: when it is, and the packs. */
export type TouchpointDeps = Pick<Deps, 'clock' | 'content'>;
