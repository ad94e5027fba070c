import type { StoryControls } from '../../../src/sandbox/page-server/stories.ts';

const steps = Array.from(
  { length: 24 },
  (_, at) => `Step ${at + 1}: somebody puts the kettle on, and waits.`,
);

/** A story that is longer than the drawer is high, and whose steps last until they are told to end. */
export function longStory(play: () => Promise<unknown>) {
  const played: number[] = [];
  let held = Promise.resolve();
  let isUnderWay = false;
  let isBegun = false;
  const controls: StoryControls = {
    told: () => ({
      stories: [{ name: 'tea', title: 'Tea', about: 'A long one.', steps }],
      current: isBegun ? { name: 'tea', done: played.at(-1) ?? 0, look: [] } : undefined,
      isUnderWay,
    }),
    begin: async () => void (isBegun = true),
    over: () => {},
    stop: () => {},
    playTo: async (done) => {
      isUnderWay = true;
      await play();
      await held;
      isUnderWay = false;
      played.push(done);
    },
  };
  return {
    controls,
    played,
    /** @returns what ends the step that is played next */
    hold: () => {
      const step = Promise.withResolvers<void>();
      held = step.promise;
      return step.resolve;
    },
  };
}
