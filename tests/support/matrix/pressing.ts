import type { WebClient } from '@slack/web-api';
import type { RawBuilder } from 'kysely';
import { ZodError } from 'zod';
import { inOneAct } from '../../../src/db/one-act.ts';
import type { Deps } from '../../../src/deps.ts';
import { features } from '../../../src/features.ts';
import { texts as goalTexts } from '../../../src/features/relationship/goals/texts.ts';
import type { OnRecord } from '../../../src/scheduling/sending.ts';
import { touchpointsByKind, type TouchpointsByKind } from '../../../src/scheduling/touchpoints.ts';
import { RefusedError } from '../../../src/refused-error.ts';
import type { Reader } from '../../../src/language.ts';
import { anyReader } from '../../../src/slack/directory.ts';
import { handleOnce } from '../../../src/slack/listening/handling-once.ts';
import { collectListeners, type Listeners } from '../../../src/slack/listening/listeners.ts';
import type { Occasion, SubmissionAnswer } from '../../../src/slack/listening/occasion.ts';
import { inputState, type ForgedAction, type ForgedSubmission } from '../forger.ts';
import { composed, undoing, type Sent, type Traces } from './undone.ts';

/** What somebody does, whether it is offered to them or not. */
export type Deed =
  | { readonly command: string }
  | { readonly shortcut: string }
  | { readonly action: ForgedAction & { readonly values?: ForgedSubmission['values'] } }
  | { readonly submission: ForgedSubmission };

export type By = { readonly workspaceId: string; readonly personId: string; readonly reader: Reader };

export type PressOutcome = Traces & {
  /** `unreadable` is a value that no view offers, `broken` a mistake of ours. */
  readonly how: 'done' | 'refused' | 'at-fields' | 'unreadable' | 'broken';
  /** Everything that they were shown, or why it was refused. */
  readonly shown: string;
};

export type Pressing = {
  readonly listeners: Listeners;
  /** As the bot does what Slack calls for, short of what stands afterwards: it is undone. */
  readonly press: (deed: Deed, by: By, given?: readonly RawBuilder<unknown>[]) => Promise<PressOutcome>;
  readonly touchpoints: TouchpointsByKind;
  /** What goes out of something that is queued, and where. */
  readonly send: (
    workspaceId: string,
    queued: Omit<OnRecord, 'id'>,
    given?: readonly RawBuilder<unknown>[],
  ) => Promise<readonly Sent[]>;
};

export function pressing(deps: Deps): Pressing {
  const touchpoints = touchpointsByKind(features.flatMap((feature) => feature.touchpoints?.(deps) ?? []));
  const { db, attempt } = undoing(deps.db, touchpoints);
  const undone = { ...deps, db };
  const listeners = collectListeners(
    features.flatMap(({ listen }) => listen ?? []),
    undone,
  );
  return {
    listeners,
    touchpoints,
    send: async (workspaceId, queued, given = []) => {
      const { came } = await attempt(given, () =>
        db.inWorkspace(workspaceId, (tx) =>
          composed(tx, touchpoints, { ...queued, id: crypto.randomUUID() }),
        ),
      );
      return came;
    },
    press: async (deed, by, given = []) => {
      const shown: string[] = [];
      const act = () => inOneAct(() => doIt({ listeners, deps: undone, shown }, deed, occasionOf(by, shown)));
      const { came, changed, sent } = await attempt(given, () => act().catch(howItFailed(shown)));
      const words = shown.join('\n');
      return { changed, sent, how: came === 'done' && toldNo(words) ? 'refused' : came, shown: words };
    },
  };
}

type Doing = { readonly listeners: Listeners; readonly deps: Deps; readonly shown: string[] };

async function doIt(
  { listeners, deps, shown }: Doing,
  deed: Deed,
  occasion: Occasion,
): Promise<PressOutcome['how']> {
  if ('command' in deed) await named(listeners.commands, deed.command)(occasion);
  else if ('shortcut' in deed) await named(listeners.shortcuts, deed.shortcut)(occasion);
  else if ('action' in deed) {
    const { id, value = '', metadata = '', blockId = '', viewId, values = {} } = deed.action;
    const click = { value, metadata, blockId, viewId, values: stateOf(values) };
    await named(listeners.actions, id)(occasion, click);
  } else {
    const { callbackId, metadata = '', values = {}, viewId = crypto.randomUUID() } = deed.submission;
    named(listeners.submissions, callbackId);
    const view = {
      id: viewId,
      type: 'modal' as const,
      callback_id: callbackId,
      private_metadata: typeof metadata === 'string' ? metadata : JSON.stringify(metadata),
      blocks: [],
      state: { values: stateOf(values) },
    };
    return finish(await handleOnce({ listeners, deps }, occasion, view), shown);
  }
  return 'done';
}

async function finish(answer: SubmissionAnswer, shown: string[]): Promise<PressOutcome['how']> {
  if (answer.kind === 'errors') {
    shown.push(wordsIn(answer.errors));
    return 'at-fields';
  }
  shown.push(wordsIn(answer.kind === 'work' ? await answer.work(() => undefined) : answer.view));
  return 'done';
}

function named<Handle>(handlers: ReadonlyMap<string, Handle>, name: string): Handle {
  const found = handlers.get(name);
  if (!found) throw new RangeError(`nothing listens to ${name}`);
  return found;
}

const stateOf = (values: NonNullable<ForgedSubmission['values']>) =>
  Object.fromEntries(Object.entries(values).map(inputState)) as Readonly<
    Record<string, Readonly<Record<string, unknown>>>
  >;

const howItFailed =
  (shown: string[]) =>
  (error: unknown): PressOutcome['how'] => {
    if (error instanceof ZodError) {
      shown.push(error.message);
      return 'unreadable';
    }
    if (error instanceof RefusedError) {
      shown.push(`${error.constructor.name}: ${error.code}`);
      return 'refused';
    }
    shown.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 'broken';
  };

function occasionOf(by: By, shown: string[]): Occasion {
  const show = async (what: unknown) => void shown.push(wordsIn(what));
  return {
    ...by,
    channelId: undefined,
    slack: deafSlack,
    tell: show,
    replaceMessage: show,
    openModal: show,
    openAbove: show,
    openModalWith: async (_, work) => show(await work(() => undefined)),
    replaceModal: async (_, work) => show(await work(() => undefined)),
  };
}

const goalWords = Object.values(goalTexts(anyReader).refusals);
const noPair = ['have a peer right now', 'not in a program right now'];

/** What some say themselves, rather than have it said for them. */
const toldNo = (words: string): boolean =>
  [...goalWords, ...noPair].some((refusal) => words.includes(refusal));

/** Every string in it: what is read, and what a button stands for. */
export function wordsIn(shown: unknown): string {
  if (typeof shown === 'string') return shown;
  if (typeof shown !== 'object' || shown === null) return '';
  return Object.values(shown).map(wordsIn).filter(Boolean).join('\n');
}

/** Takes whatever it is called with, and does nothing. */
const deafSlack = new Proxy(() => undefined, {
  get: (_, name) => (name === 'then' ? undefined : deafSlack),
  apply: async () => ({ ok: true, channel: { id: 'D1' }, view: { id: 'V1' }, ts: '1.1', members: [] }),
}) as unknown as WebClient;
