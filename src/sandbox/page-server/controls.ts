import type { Live } from './live.ts';
import type { Passage } from './passage.ts';
import type { Self } from './self.ts';
import type { StoryControls } from './stories.ts';
import type { Timeline } from './timeline.ts';

export type PlaceInShort = { readonly id: string; readonly name: string; readonly about: string };

/** What the page can do beyond acting as a person; whoever starts the stand-in supplies it. */
export type Controls = {
  /** The duration is in hours alone, so that it can be added to an instant. */
  readonly advanceClock: (duration: Temporal.Duration) => Promise<void>;
  /** To when somebody next gets something that the bot sends by itself. @returns who got what, in a line, this person first */
  readonly advanceToNext?: (personId: string) => Promise<string>;
  /** The clock, while it is on its way. */
  readonly passage?: () => Passage | undefined;
  /** Ends it, and a story that is being played, as soon as what is under way is done. */
  readonly stop?: () => void;
  /** Everything as it was at the start. */
  readonly reset: () => Promise<void>;
  readonly stories?: StoryControls;
  /** The app is installed once more, where it was removed. */
  readonly reinstall?: (teamId: string) => Promise<void>;
  /** The bot is at its end, as by a fault of its own, until it is started again. */
  readonly crash?: () => Promise<void>;
  readonly startAgain?: () => Promise<void>;
  /** Whether what happens outlives the sandbox's end. */
  readonly isKept?: boolean;
  /** The organizations there are to play in. */
  readonly places?: readonly PlaceInShort[];
  /** Everything as at the start of that place. */
  readonly moveTo?: (placeId: string) => Promise<void>;
  /** As the stand-in's own guide, where that cannot know it. */
  readonly guide?: () => readonly string[];
  /** What the bot did and will do for a person. */
  readonly timeline?: (who: Self, nameOf: (personId: string) => string) => Promise<Timeline>;
};

export type PageOptions = {
  readonly live: Live;
  /** What is asked before it is fulfilled is answered then. */
  readonly opening?: Promise<unknown> | undefined;
  controls?: Controls | undefined;
  /** Lines of mrkdwn under "What to try first". */
  readonly guide: readonly string[];
};
