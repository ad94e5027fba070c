import { nearlyEachMinute, type Advance, type AdvanceToNext } from './advancing.ts';
import type { BotLife } from './bot-life.ts';
import type { MovableClock } from './movable-clock.ts';
import { withNights } from './nights.ts';
import type { Controls } from './page-server/controls.ts';
import type { StandInSlack } from './stand-in-slack.ts';
import { storyteller } from './stories/telling.ts';
import { timelineOf } from './timeline/timeline.ts';
import type { Workspaces } from './workspaces.ts';

type Parts = {
  readonly slack: StandInSlack;
  readonly life: BotLife;
  readonly clock: MovableClock;
  readonly workspaces: Workspaces;
  readonly advance: Advance;
  readonly advanceToNext: AdvanceToNext;
};

class AskedToCrashError extends Error {
  readonly code = 'asked_to_crash';
}

/** What people can do on the page that only the whole sandbox can. */
export function pageControls({ slack, life, clock, workspaces, advance, advanceToNext }: Parts): Controls {
  const advanceSeen: Advance = (by, pace) => advance(by, { every: nearlyEachMinute, ...pace });
  const startOver = async () => {
    await life.startAgain();
    return workspaces.startOver();
  };
  return {
    advanceClock: withNights(advanceSeen, { clock, bot: life.now, slack }),
    advanceToNext,
    reset: async () => void (await startOver()),
    reinstall: workspaces.reinstall,
    timeline: ({ teamId, personId }, nameOf) =>
      timelineOf(life.now().deps)({ workspaceId: teamId, personId }, nameOf),
    stories: storyteller({ startOver, advance: advanceSeen, changed: slack.changed }),
    crash: () => life.crashed(new AskedToCrashError('Somebody asked it to.')),
    startAgain: life.startAgain,
  };
}
