import type { Bot } from '../start.ts';
import type { BotLife } from './bot-life.ts';
import type { MovableClock } from './movable-clock.ts';
import { allSent } from './on-its-way.ts';
import { isAnythingDue, moveOn } from './passing-time.ts';
import type { StandInSlack } from './stand-in-slack.ts';
import { arrivalsSince, type Arrival } from './timeline/arrivals.ts';
import type { Underway } from './travel.ts';

export type Pace = Partial<Underway> & {
  /** How far apart the ticks are that find something due; half an hour where it is not given. */
  readonly every?: Temporal.Duration;
  /** Resolves once what came due is sent; once nothing is on its way and Slack is quiet where it is not given. */
  readonly sent?: () => Promise<void>;
};

/**
 * It ends before its time where somebody stops it.
 * @throws CrashedOnTheWayError
 */
export type Advance = (by: Temporal.DurationLike, pace?: Pace) => Promise<void>;

/**
 * To when somebody next gets something that the bot sends by itself; nothing where it is stopped before.
 * @throws NothingComesError where that is too far off
 * @throws CrashedOnTheWayError
 */
export type AdvanceToNext = (underway: Underway) => Promise<readonly Arrival[]>;

export class NothingComesError extends Error {
  readonly code = 'nothing_comes';
}

/** The bot of which the way was has crashed: what comes due after that is another's. */
export class CrashedOnTheWayError extends Error {
  readonly code = 'crashed_on_the_way';

  constructor() {
    super('The bot crashed on the way, so the clock stopped. Start the bot again, and move on from here.');
  }
}

type AdvancingParts = {
  readonly clock: MovableClock;
  readonly life: Pick<BotLife, 'now' | 'lost'>;
  readonly slack: Pick<StandInSlack, 'workspaces' | 'settled'>;
};

const halfAnHour = Temporal.Duration.from({ minutes: 30 });

/** So near to its time comes what is bound to one, for people who look on. */
export const nearlyEachMinute = Temporal.Duration.from({ minutes: 5 });

/** So far is looked ahead for what comes next. */
const weeks = 8;

/** Lets time pass as it would by itself: what comes due on the way is sent on the way. */
export function advancingOf({ clock, life, slack }: AdvancingParts): {
  readonly advance: Advance;
  readonly advanceToNext: AdvanceToNext;
} {
  const allIsSent = async ({ app, deps }: Bot, isLost: () => boolean) => {
    // What somebody has asked for a moment ago belongs to the time before.
    await app.settled();
    await allSent(
      deps.db,
      slack.workspaces().map(({ teamId }) => teamId),
      isLost,
    );
    await slack.settled();
  };
  const after = (by: Temporal.DurationLike) => clock.now().toZonedDateTimeISO('UTC').add(by).toInstant();
  const isBefore = (end: Temporal.Instant) => Temporal.Instant.compare(clock.now(), end) < 0;
  const advance: Advance = (by, { every = halfAnHour, sent, signal, reached } = {}) =>
    withOneBot(life, async (bot, isLost) => {
      const untilSent = sent ?? (() => allIsSent(bot, isLost));
      const end = after(by);
      // What is sent only after so long a leap would come too late, and be dropped.
      await untilSent();
      while (isBefore(end)) {
        if (signal?.aborted || isLost()) return;
        await moveOn({ clock, db: bot.deps.db }, { step: every, end });
        if ((await bot.app.tick()) > 0) await untilSent();
        reached?.();
      }
    });
  const arrived = async ({ deps }: Bot, since: Temporal.Instant) => {
    const each = slack.workspaces().map(({ state }) => arrivalsSince(deps.db, state, since));
    return (await Promise.all(each)).flat();
  };
  const advanceToNext: AdvanceToNext = ({ signal, reached }) =>
    withOneBot(life, async (bot, isLost) => {
      const end = after({ weeks });
      await allIsSent(bot, isLost);
      if (!(await isAnythingDue(bot.deps.db, end)))
        throw new NothingComesError(`Nothing comes by itself in the next ${weeks} weeks.`);
      while (isBefore(end)) {
        if (signal.aborted || isLost()) return [];
        const since = clock.now();
        await moveOn({ clock, db: bot.deps.db }, { step: nearlyEachMinute, end });
        reached();
        if ((await bot.app.tick()) === 0) continue;
        await allIsSent(bot, isLost);
        const arrivals = await arrived(bot, since);
        if (arrivals.length > 0) return arrivals;
      }
      throw new NothingComesError(`Nobody gets anything by itself in the ${weeks} weeks that went by.`);
    });
  return { advance, advanceToNext };
}

/** From beginning to end by the one that runs now: once it has crashed, it answers nobody, and waits for what never comes. */
async function withOneBot<Result>(
  life: AdvancingParts['life'],
  move: (bot: Bot, isLost: () => boolean) => Promise<Result>,
): Promise<Result> {
  let isLost = false;
  const end = life.lost().then((): never => {
    isLost = true;
    throw new CrashedOnTheWayError();
  });
  return Promise.race([move(life.now(), () => isLost), end]);
}
