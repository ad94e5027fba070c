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

/** To when the bot next writes something by itself; throws NothingComesError where that is too far off. */
export type AdvanceToNext = () => Promise<void>;

export class NothingComesError extends Error {
  readonly code = 'nothing_comes';
}

type Parts = {
  readonly clock: MovableClock;
  readonly bot: () => Bot;
  readonly slack: Pick<StandInSlack, 'workspaces' | 'settled' | 'requests'>;
};

const halfAnHour = Temporal.Duration.from({ minutes: 30 });

/** So near to its time comes what is bound to one, for people who look on. */
export const nearlyEachMinute = Temporal.Duration.from({ minutes: 5 });

/** So many days are looked through for what comes next. */
const farthest = 60;

/** Lets time pass as it would by itself: what comes due on the way is sent on the way. */
export function advancingOf({ clock, bot, slack }: Parts): {
  readonly advance: Advance;
  readonly advanceToNext: AdvanceToNext;
} {
  const allIsSent = async () => {
    await allSent(
      bot().deps.db,
      slack.workspaces().map(({ teamId }) => teamId),
    );
    await slack.settled();
  };
  const after = (by: Temporal.DurationLike) => clock.now().toZonedDateTimeISO('UTC').add(by).toInstant();
  const advance: Advance = async (by, { every = halfAnHour, sent = allIsSent } = {}) => {
    const end = after(by);
    // What is sent only after so long a leap would come too late, and be dropped.
    await sent();
    while (Temporal.Instant.compare(clock.now(), end) < 0) {
      await moveOn({ clock, db: bot().deps.db }, { step: every, end });
      if ((await bot().app.tick()) > 0) await sent();
    }
  };
  const advanceToNext: AdvanceToNext = async () => {
    const end = after({ days: farthest });
    await allIsSent();
    const last = lastPosted(slack);
    while (Temporal.Instant.compare(clock.now(), end) < 0) {
      await moveOn({ clock, db: bot().deps.db }, { step: nearlyEachMinute, end });
      if ((await bot().app.tick()) === 0) continue;
      await allIsSent();
      if (lastPosted(slack) !== last) return;
    }
    throw new NothingComesError(`Nothing comes by itself in the next ${farthest} days.`);
  };
  return { advance, advanceToNext };
}

const lastPosted = ({ requests }: Pick<StandInSlack, 'requests'>) =>
  requests.findLast(({ method, ok }) => ok && method === 'chat.postMessage');
