import type { WebClient } from '@slack/web-api';
import type { View } from '@slack/types';
import type { Deps } from '../../deps.ts';
import type { Reader } from '../../language.ts';
import type { Message } from '../blocks.ts';

/** One thing a person did in Slack: who, where, and how to answer. */
export type Occasion = {
  readonly workspaceId: string;
  readonly personId: string;
  readonly reader: Reader;
  /** The conversation it was done in, if it was done in one. */
  readonly channelId: string | undefined;
  readonly slack: WebClient;
  /**
   * Says something to this person alone, where they are: in the conversation, or in a modal. What cannot be shown there, in this
   * and in all that follows, is told another way. Throws UntoldError where there is none.
   */
  readonly tell: (message: Message) => Promise<void>;
  /** Puts another message in the place of the one whose button was pressed, for everybody who sees it. */
  readonly replaceMessage: (message: Message) => Promise<void>;
  /** Good once, for three seconds after the click; of a button in a modal, in the place of that modal. */
  readonly openModal: (view: View) => Promise<void>;
  /** As `openModal`; in a modal, on top of it: once it is closed, that one stands there again with what was typed. Three deep at most. */
  readonly openAbove: (view: View) => Promise<void>;
  /** For what takes longer than that: `loading` stands there at once, then what `work` gives, or why it could not. */
  readonly openModalWith: (loading: View, work: ModalWork) => Promise<void>;
  /** Puts what `work` gives, or why it could not, in the place of an open modal; in a modal of its own where there is none. */
  readonly replaceModal: (viewId: string | undefined, work: ModalWork) => Promise<void>;
};

/** Gives the view that a modal ends with; `meanwhile` shows how far it is, at most once a second. */
export type ModalWork = (meanwhile: (view: View) => void) => Promise<View>;

/** The values of a view's inputs, as Slack sends them: block id → action id → value. Checked by a feature's forms. */
export type ViewState = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export type Click = {
  /** What the button, or the chosen option or person, stands for. Anyone could forge it, and all else in here. */
  readonly value: string;
  /** The name of the block that it stands in. */
  readonly blockId: string;
  /** The private metadata of the modal that it stands in. */
  readonly metadata: string;
  /** The modal that it stands in, if it stands in one. */
  readonly viewId: string | undefined;
  /** What stands in the inputs around it, sent or not. */
  readonly values: ViewState;
};

export type Submission = {
  readonly metadata: string;
  readonly values: ViewState;
  /**
   * For the one verb by which the submission acts, in one transaction: submitted twice, it acts once. What only reads, or writes
   * the same however often it does, needs none of it.
   */
  readonly once: Deps;
  /** As `once`, for what no other form of the workspace may be acted on beside. */
  readonly alone: Deps;
};

/** What becomes of a submitted modal. */
export type SubmissionAnswer =
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'show'; readonly view: View }
  /** Closes it. The modal beneath becomes `view` and keeps what was typed, but for the blocks in `anew`; without one, as `show`. */
  | { readonly kind: 'back'; readonly view: View; readonly anew?: readonly string[] }
  /** For what takes longer than the three seconds that Slack waits. */
  | { readonly kind: 'work'; readonly loading: View; readonly work: ModalWork };
