import type { Advance } from '../advancing.ts';
import type { Workspace } from '../driver/workspace.ts';
import type { Look, StoryControls } from '../page-server/stories.ts';
import { stories } from './stories.ts';
import { inHome, type Stage, type Story } from './story.ts';

export class StoryError extends Error {
  readonly code: 'no_such_story' | 'under_way';

  constructor(code: StoryError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

type TellingParts = {
  /** A workspace in which nothing has happened, on the first morning. */
  readonly startOver: () => Promise<Workspace>;
  readonly advance: Advance;
  /** How many have joined by the first morning. */
  readonly people: () => number;
  readonly changed: () => void;
};

type Playing = { readonly story: Story; readonly stage: Stage; done: number; look: readonly Look[] };

/** Plays stories step by step, by the same driver as people and tests. */
export function storyteller({ startOver, advance, people, changed }: TellingParts): StoryControls {
  let playing: Playing | undefined;
  let isUnderWay = false;
  let isStopped = false;

  const alone = async (act: () => Promise<void>): Promise<void> => {
    if (isUnderWay) throw new StoryError('under_way', 'A step is under way.');
    isUnderWay = true;
    changed();
    try {
      await act();
    } finally {
      isUnderWay = false;
    }
  };

  return {
    over: () => void (playing = undefined),
    stop: () => void (isStopped = true),
    told: () => ({
      stories: stories.map(({ name, title, about, steps }) => ({
        name,
        title: counted(title, people()),
        about: counted(about, people()),
        steps: steps.map(({ says }) => counted(says, people())),
      })),
      current: playing && { name: playing.story.name, done: playing.done, look: playing.look },
      isUnderWay,
    }),
    begin: (name) =>
      alone(async () => {
        const story = stories.find((each) => each.name === name);
        if (!story) throw new StoryError('no_such_story', `There is no story "${name}"`);
        playing = undefined;
        const workspace = await startOver();
        const look = inHome({ workspace });
        playing = { story, stage: { workspace, advance }, done: 0, look };
      }),
    playTo: (done) =>
      alone(async () => {
        const played = playing;
        if (!played) return;
        isStopped = false;
        while (played.done < Math.min(done, played.story.steps.length)) {
          await playStep(played);
          changed();
          if (isStopped) return;
        }
      }),
  };
}

/** Of as many people as there are, in pairs. */
const counted = (words: string, people: number): string =>
  words.replaceAll('{people}', String(people)).replaceAll('{pairs}', String(Math.floor(people / 2)));

async function playStep(playing: Playing): Promise<void> {
  const { story, stage, done } = playing;
  const step = story.steps[done];
  await step?.play(stage);
  playing.done += 1;
  playing.look = step?.look?.(stage) ?? playing.look;
}
