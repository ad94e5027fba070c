import type { Self } from './self.ts';

/** Whom to look at, and where: a conversation's id, or `home`. */
export type Look = Omit<Self, 'teamId'> & { readonly at: string };

export type StoryInShort = {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** What happens in each of its steps. */
  readonly steps: readonly string[];
};

export type Told = {
  readonly stories: readonly StoryInShort[];
  /** The one that is played, if any is. */
  readonly current:
    | {
        readonly name: string;
        /** How many of its steps have been played. */
        readonly done: number;
        /** One person, or two side by side. */
        readonly look: readonly Look[];
      }
    | undefined;
  /** One of its steps is being played: until that is done no other is. */
  readonly isUnderWay: boolean;
};

export type StoryControls = {
  readonly told: () => Told;
  /** Nothing of it is left to be played on. */
  readonly over: () => void;
  /** In a fresh workspace, on its first morning. */
  readonly begin: (name: string) => Promise<void>;
  /** Until so many steps are done, or somebody stops it. */
  readonly playTo: (done: number) => Promise<void>;
  /** After the step that is under way. */
  readonly stop: () => void;
};
