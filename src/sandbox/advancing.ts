import type { Bot } from '../start.ts';
import type { MovableClock } from './movable-clock.ts';
import { allSent } from './on-its-way.ts';
import { moveOn } from './passing-time.ts';
import type { StandInSlack } from './stand-in-slack.ts';

export type Pace = {
  /** How far apart the ticks are that find something due; half an hour where it is not given. */
  readonly every?: Temporal.Duration;
  /** Resolves once what came due is sent; once nothing is on its way and Slack is quiet where it is not given. */
  readonly sent?: () => Promise<void>;
};

export type Advance = (by: Temporal.DurationLike, pace?: Pace) => Promise<void>;

type Parts = {
  readonly clock: MovableClock;
  readonly bot: Bot;
  readonly slack: Pick<StandInSlack, 'workspaces' | 'settled'>;
};

const halfAnHour = Temporal.Duration.from({ minutes: 30 });

/** Lets time pass as it would by itself: what comes due on the way is sent on the way. */
export function advanceOf({ clock, bot, slack }: Parts): Advance {
  const { db } = bot.deps;
  const allIsSent = async () => {
    await allSent(
      db,
      slack.workspaces().map(({ teamId }) => teamId),
    );
    await slack.settled();
  };
  return async (by, { every = halfAnHour, sent = allIsSent } = {}) => {
    const end = clock.now().toZonedDateTimeISO('UTC').add(by).toInstant();
    // What is sent only after so long a leap would come too late, and be dropped.
    await sent();
    while (Temporal.Instant.compare(clock.now(), end) < 0) {
      await moveOn({ clock, db }, { step: every, end });
      if ((await bot.app.tick()) > 0) await sent();
    }
  };
}
