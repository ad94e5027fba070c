import type { Bot } from '../start.ts';
import type { MovableClock } from './movable-clock.ts';
import type { StandInSlack } from './stand-in-slack.ts';

type NightsParts = {
  readonly clock: MovableClock;
  readonly bot: () => Pick<Bot, 'daily'>;
  readonly slack: Pick<StandInSlack, 'workspaces'>;
};

const dayOf = (clock: MovableClock) => clock.now().toZonedDateTimeISO('UTC').toPlainDate();

/** As in an installation, the work of the night is done: once for all nights that one move of the clock goes past. */
export const withNights =
  <Given extends readonly unknown[], Result>(
    move: (...given: Given) => Promise<Result>,
    { clock, bot, slack }: NightsParts,
  ) =>
  async (...given: Given): Promise<Result> => {
    const before = dayOf(clock);
    const result = await move(...given);
    if (dayOf(clock).equals(before)) return result;
    const { signal } = new AbortController();
    for (const { teamId: workspaceId } of slack.workspaces()) await bot().daily({ workspaceId, signal });
    return result;
  };
