import { randomBytes } from 'node:crypto';
import type { Config, KeyRing } from '../config.ts';
import type { OAuthApp } from '../config-of-access.ts';
import type { Contents } from '../content/pack/content.ts';
import type { Patience } from '../db/patience.ts';
import type { Log } from '../log.ts';
import { slackRates, unpaced, type Rates } from '../slack/rates.ts';
import { createBot, type Bot } from '../start.ts';
import { advancingOf, type Advance } from './advancing.ts';
import { startBotLife, type BotLife } from './bot-life.ts';
import type { Workspace } from './driver/workspace.ts';
import { readManifest } from './manifest.ts';
import { movableClock, type MovableClock } from './movable-clock.ts';
import { pageControls } from './page-controls.ts';
import type { KeptWorld } from './state/kept-world.ts';
import type { RatedWait } from './state/rate-limits.ts';
import { workspacesOf, type KeptSetups, type WorkspaceSetup } from './workspaces.ts';
import { startStandInSlack, type StandInSlack } from './stand-in-slack.ts';

export type SandboxParts = {
  /** A database of the sandbox's own. */
  readonly databaseUrl: string;
  /** Made up where they are not given: nobody has to open tomorrow what it seals. */
  readonly keys?: KeyRing;
  readonly log: Log;
  readonly start?: Temporal.Instant;
  /** The stand-in's port; a free one where it is not given. */
  readonly port?: number;
  readonly patience?: Patience;
  readonly content?: Contents;
  /** How many have joined where somebody moves to another place on the page; 24 where it is not given. */
  readonly people?: number;
  /** Unpaced where it is not given: what comes on the way of a day that is passed over would wait for minutes. */
  readonly rates?: Rates | undefined;
  /** Whether the clock goes on by what the bot would have waited for room in Slack's rates, where it is unpaced. */
  readonly waitsByClock?: boolean;
  /** Milliseconds that a slow machine may add to those that Slack gives the bot for an answer; none where it is not given. */
  readonly leeway?: number;
  /** Made up where it is not given. */
  readonly signingSecret?: string;
  /** What an earlier one on this database had at its end, and goes on here. */
  readonly before?: KeptSandbox | undefined;
  /** What there is from the start on, where nothing was before: nobody sees it on the page until it is whole. */
  readonly first?: WorkspaceSetup | undefined;
  /** Whether the page says that all is kept: whoever starts it sees to that, by `kept`. */
  readonly isKept?: boolean;
};

/** All that another sandbox needs to go on from here, but for the database and its keys. */
export type KeptSandbox = KeptSetups & {
  readonly slack: KeptWorld;
  /** By its clock: ISO 8601 */
  readonly now: string;
  /** As `people` of its parts. */
  readonly people: number;
};

/** A Slack and the bot in one process, joined by HTTP both ways, with a clock that can be moved. */
export type Sandbox = {
  readonly slack: StandInSlack;
  /** The one that runs, or ran last. */
  readonly bot: Bot;
  readonly clock: MovableClock;
  /** Where the bot is reached by HTTP, as by a calendar program. */
  readonly botUrl: string;
  /** Adds a workspace, installs the bot in it, and enrols its people. */
  readonly addWorkspace: (setup: WorkspaceSetup) => Promise<Workspace>;
  /** Lets time pass as it would by itself: what comes due on the way is sent on the way. */
  readonly advance: Advance;
  /** The bot is at its end by this error, until somebody starts it again; Slack and the page go on, and say so. */
  readonly crashed: (error: Error) => Promise<void>;
  readonly kept: () => KeptSandbox;
  readonly stop: () => Promise<void>;
};

/** Few people are about, and Slack answers at once: more would look for the same work in vain. */
const enoughForOne = 2;

const configOf = (slack: Pick<Config['slack'], 'signingSecret' | 'apiUrl' | 'oauth'>) => ({
  slack: { botToken: undefined, appToken: undefined, ...slack },
  port: 0,
  publicUrl: 'https://peer-pairs.example',
});

/** A bot that is paced would have made these calls later, and no others. */
const waitingOf =
  (clock: MovableClock) =>
  ({ method, seconds }: RatedWait): boolean => {
    if (!Object.hasOwn(slackRates, method)) return false;
    clock.move(Temporal.Duration.from({ seconds }));
    return true;
  };

type MadeUp = {
  readonly clock: MovableClock;
  readonly oauth: OAuthApp;
  readonly signingSecret: string;
  readonly opening: Promise<void>;
};

const startSlack = (
  { port, leeway = 0, before, waitsByClock = false }: SandboxParts,
  { clock, oauth, signingSecret, opening }: MadeUp,
): Promise<StandInSlack> =>
  startStandInSlack({
    manifest: readManifest(new URL('../../manifest.yml', import.meta.url)),
    signingSecret,
    oauthApp: oauth,
    clock,
    timing: { leeway },
    opening,
    before: before?.slack,
    waitOut: waitsByClock ? waitingOf(clock) : undefined,
    ...(port !== undefined && { port }),
  });

export async function startSandbox(parts: SandboxParts): Promise<Sandbox> {
  const {
    databaseUrl,
    keys = [{ id: 'sandbox', key: randomBytes(32) }],
    log,
    before,
    isKept = false,
    start = before && Temporal.Instant.from(before.now),
    patience,
    content,
    people = before?.people ?? 24,
    rates = unpaced,
    signingSecret = randomBytes(16).toString('hex'),
  } = parts;
  const clock = movableClock(start);
  const oauth = { clientId: '1.2', clientSecret: randomBytes(16).toString('hex') };
  const opening = Promise.withResolvers<void>();
  const slack = await startSlack(parts, { clock, oauth, signingSecret, opening: opening.promise });
  const life: BotLife = await startBotLife({
    slack,
    create: () =>
      createBot({
        config: configOf({ signingSecret, oauth, apiUrl: slack.apiUrl }),
        database: { url: databaseUrl, keys },
        clock,
        log,
        patience,
        content,
        rates,
        workers: enoughForOne,
        leeway: slack.leeway,
        broken: (error) => void life.crashed(error),
      }),
  });

  const { advance, advanceToNext } = advancingOf({ clock, life, slack });
  const workspaces = workspacesOf({ slack, bot: life.now, clock, before });
  slack.control(pageControls({ slack, life, clock, workspaces, advance, advanceToNext, people, isKept }));
  if (parts.first) await workspaces.add(parts.first);
  opening.resolve();

  return {
    slack,
    get bot() {
      return life.now();
    },
    clock,
    get botUrl() {
      return life.url();
    },
    addWorkspace: workspaces.add,
    advance,
    crashed: life.crashed,
    kept: () => ({ ...workspaces.kept(), slack: slack.kept(), now: clock.now().toString(), people }),
    stop: async () => {
      await life.stop();
      await slack.stop();
    },
  };
}
