import type { Bot } from '../start.ts';
import type { MovableClock } from './movable-clock.ts';
import type { StandInSlack } from './stand-in-slack.ts';

type Parts = {
  readonly clock: MovableClock;
  readonly bot: () => Pick<Bot, 'daily'>;
  readonly slack: Pick<StandInSlack, 'workspaces'>;
};

type Move = (by: Temporal.Duration) => Promise<void>;

const dayOf = (clock: MovableClock) => clock.now().toZonedDateTimeISO('UTC').toPlainDate();

/** As in an installation, the work of the night is done: once for all nights that one move of the clock goes past. */
export const withNights =
  (move: Move, { clock, bot, slack }: Parts): Move =>
  async (by) => {
    const before = dayOf(clock);
    await move(by);
    if (dayOf(clock).equals(before)) return;
    const { signal } = new AbortController();
    for (const { teamId: workspaceId } of slack.workspaces()) await bot().daily({ workspaceId, signal });
  };
