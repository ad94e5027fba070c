import type { HomeView } from '@slack/types';
import type { Actor } from '../../actor.ts';
import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import type { Reader } from '../../language.ts';
import type { RefusedError } from '../../refused-error.ts';
import type { Click, Occasion, Submission, SubmissionAnswer } from './occasion.ts';

export type SlackEvent = {
  readonly workspaceId: string;
  /** By Slack's clock, in whole seconds. Slack may tell of it an hour later. */
  readonly happenedAt: Temporal.Instant;
  readonly event: Readonly<Record<string, unknown>>;
};

/** Who begins by it, where nothing is kept of them any more since they were erased: all else is only looking. */
export type Begins = 'everybody' | 'slack-admins';

/** What the app listens to. A name is taken once; whatever is not in here is answered by the catch-all. */
export type Listeners = {
  readonly commands: Map<string, (occasion: Occasion) => Promise<void>>;
  readonly actions: Map<string, (occasion: Occasion, click: Click) => Promise<void>>;
  readonly submissions: Map<
    string,
    (occasion: Occasion, submission: Submission) => Promise<SubmissionAnswer>
  >;
  readonly shortcuts: Map<string, (occasion: Occasion) => Promise<void>>;
  readonly events: Map<string, (event: SlackEvent) => Promise<void>>;
  /** By the names of actions and modals, and of commands as `commandAction` has them. */
  readonly begins: Map<string, Begins>;
  /** What App Home shows somebody. */
  readonly home: ComposeHome;
  /** Finds the words for a refusal; undefined where no feature knows this error. */
  readonly explanations: ((error: unknown, reader: Reader) => string | undefined)[];
};

/** Tells that Home is before somebody, who has just come to it. */
const homeOpened = 'app_home_opened';

/** What Home shows somebody, as it is in this transaction. */
export type ComposeHome = (tx: WorkspaceTransaction, who: Actor) => Promise<HomeView>;

export class DuplicateListenerError extends Error {
  readonly code = 'duplicate-listener';
}

/** A feature registers what it listens to here; it never meets Bolt. */
export type Registry = {
  readonly command: (word: string, handle: (occasion: Occasion) => Promise<void>) => void;
  readonly action: (id: string, handle: (occasion: Occasion, click: Click) => Promise<void>) => void;
  readonly submission: (
    callbackId: string,
    handle: (occasion: Occasion, submission: Submission) => Promise<SubmissionAnswer>,
  ) => void;
  /** With these of its actions and modals, and commands as `commandAction` names them, somebody who was erased begins again. */
  readonly beginning: (...names: readonly string[]) => void;
  readonly shortcut: (callbackId: string, handle: (occasion: Occasion) => Promise<void>) => void;
  readonly event: (type: string, handle: (event: SlackEvent) => Promise<void>) => void;
  /** When it is drawn, and drawn anew, is the same for all: see homes.ts. */
  readonly home: (compose: ComposeHome) => void;
  /** Says in words what the feature's refusals mean. */
  readonly refusals: <Refusal extends RefusedError>(
    type: abstract new (...given: never[]) => Refusal,
    words: (reader: Reader, refusal: Refusal) => Readonly<Record<Refusal['code'], string>>,
  ) => void;
};

/** The action of a button that does what the typed command does. */
export const commandAction = (word: string): string => `command.${word}`;

/** The action of typing into a modal, of the inputs that tell of it. */
export const typingAction = (callbackId: string): string => `typing.${callbackId}`;

/** How a feature says what it listens to. */
export type Listen = (registry: Registry, deps: Deps) => void;

export function collectListeners(all: readonly Listen[], deps: Deps): Listeners {
  let home: Listeners['home'] | undefined;
  const listeners: Listeners = {
    commands: new Map(),
    actions: new Map(),
    submissions: new Map(),
    shortcuts: new Map(),
    events: new Map(),
    begins: new Map(),
    home: (tx, who) => {
      if (!home) throw new TypeError('no feature draws Home');
      return home(tx, who);
    },
    explanations: [],
  };
  const registry: Registry = {
    command: (word, handle) => {
      addOnce(listeners.commands, word, handle);
      addOnce(listeners.actions, commandAction(word), (occasion) => handle(occasion));
    },
    action: (id, handle) => addOnce(listeners.actions, id, handle),
    submission: (callbackId, handle) => addOnce(listeners.submissions, callbackId, handle),
    beginning: (...names) => {
      for (const name of names) listeners.begins.set(name, 'everybody');
    },
    shortcut: (callbackId, handle) => addOnce(listeners.shortcuts, callbackId, handle),
    event: (type, handle) => {
      if (type === homeOpened) throw new DuplicateListenerError('Home is drawn by one alone');
      addOnce(listeners.events, type, handle);
    },
    home: (compose) => {
      if (home) throw new DuplicateListenerError('two listeners for Home');
      home = compose;
    },
    refusals: (type, words) => {
      listeners.explanations.push(explanationOf(type, words));
    },
  };
  for (const listen of all) listen(registry, deps);
  return listeners;
}

function explanationOf<Refusal extends RefusedError>(
  type: abstract new (...given: never[]) => Refusal,
  words: (reader: Reader, refusal: Refusal) => Readonly<Record<Refusal['code'], string>>,
): Listeners['explanations'][number] {
  return (error, reader) => {
    if (!(error instanceof type)) return undefined;
    const code: Refusal['code'] = error.code;
    return words(reader, error)[code];
  };
}

function addOnce<Handle>(handlers: Map<string, Handle>, name: string, handle: Handle): void {
  if (handlers.has(name)) throw new DuplicateListenerError(`two listeners for ${name}`);
  handlers.set(name, handle);
}
