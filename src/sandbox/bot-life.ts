import type { Bot } from '../start.ts';
import { withinTime } from '../time-limit.ts';
import type { StandInSlack } from './stand-in-slack.ts';

/** In milliseconds: so long a bot that has crashed may take to let go of what it holds. */
const patience = 5_000;

export class AskedToCrashError extends Error {
  readonly code = 'asked_to_crash';
}

type BotLifeParts = {
  readonly slack: Pick<StandInSlack, 'connectApp' | 'appCrashed'>;
  /** On the same database each time. */
  readonly create: () => Promise<Bot>;
};

/** The bot beside the stand-in: it may crash, and be started again, while Slack and what was said there go on. */
export type BotLife = {
  /** The one that runs, or ran last. */
  readonly now: () => Bot;
  /** Fulfilled once that one has crashed, by why. */
  readonly lost: () => Promise<Error>;
  readonly url: () => string;
  readonly crashed: (error: Error) => Promise<void>;
  /** Where it has crashed; else nothing happens. */
  readonly startAgain: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function startBotLife({ slack, create }: BotLifeParts): Promise<BotLife> {
  let life = await begun(create);
  let lost = Promise.withResolvers<Error>();
  let ending: Promise<void> | undefined;
  let starting: Promise<void> | undefined;
  const startAgain = async () => {
    await ending;
    life = await begun(create);
    lost = Promise.withResolvers();
    ending = undefined;
    slack.connectApp({ url: `${life.url}/slack/events` });
  };
  slack.connectApp({ url: `${life.url}/slack/events` });
  return {
    now: () => life.bot,
    lost: () => lost.promise,
    url: () => life.url,
    crashed: (error) => {
      slack.appCrashed(error.message, error instanceof AskedToCrashError ? 'asked for' : undefined);
      ending ??= left(life.bot);
      lost.resolve(error);
      return ending;
    },
    startAgain: async () => {
      if (ending) starting ??= startAgain().finally(() => (starting = undefined));
      await starting;
    },
    stop: () => ending ?? life.bot.stop(),
  };
}

/** It may be past stopping in good order. */
async function left(bot: Bot): Promise<void> {
  await withinTime(Promise.allSettled([bot.stop()]), patience, undefined);
}

async function begun(create: BotLifeParts['create']): Promise<{ readonly bot: Bot; readonly url: string }> {
  const bot = await create();
  return { bot, url: `http://127.0.0.1:${await bot.app.start()}` };
}
