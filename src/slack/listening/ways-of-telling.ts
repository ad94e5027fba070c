import { createHash } from 'node:crypto';
import type { RespondFn } from '@slack/bolt';
import type { View } from '@slack/types';
import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Log } from '../../log.ts';
import type { Reader } from '../../language.ts';
import type { Message } from '../blocks.ts';
import { openConversation, postMessage, updateMessage, type Posted } from '../messages.ts';
import { notice } from './answering.ts';
import type { Otherwise } from './outside-modal.ts';
import { aboveInTurn, inItsTurn, type ShownView } from './view-turns.ts';

/** Where something was done, and with it where it can be answered. */
export type Source = {
  readonly workspaceId: string;
  readonly personId: string;
  /** What they ask for, by its name: a command's is that of its button. */
  readonly asks: string;
  readonly channelId?: string | undefined;
  readonly triggerId?: string | undefined;
  /** When it was pressed, in seconds, as Slack tells it. */
  readonly pressedAt?: number | undefined;
  /** The modal that it was done in. */
  readonly modal?: (ShownView & { readonly id: string }) | undefined;
  readonly slack: WebClient;
  /** Where what was done happened in a conversation. */
  readonly respond?: RespondFn | undefined;
  /** The message whose button was pressed, unless only this person sees it. */
  readonly message?: Posted | undefined;
  /** Nothing can be done, which is all there is to say. */
  readonly isDatabaseAway: boolean;
  /** In milliseconds: how long the database may take until it counts as away. */
  readonly patience: number;
};

export type Answering = { readonly source: Source; readonly reader: Reader; readonly log: Log };

/** Nothing could be shown to the person at all. What they asked for may be done all the same. */
export class UntoldError extends Error {
  readonly code = 'untold';
}

/** It is told why the ways before it did not work. */
type Way = (causes: readonly unknown[]) => Promise<unknown>;

/** A modal may be closed, a trigger or a response_url run out, a rate be used up: then the next way is taken. */
async function firstThatWorks({ source, log }: Answering, ways: readonly Way[]): Promise<void> {
  const causes: unknown[] = [];
  for (const way of ways) {
    try {
      await way(causes);
      return;
    } catch (error) {
      const { workspaceId } = source;
      log.info({ err: error, workspaceId }, 'an answer could not be shown there; the next way is tried');
      causes.push(error);
    }
  }
  throw new UntoldError('an answer could not be shown anywhere', { cause: new AggregateError(causes) });
}

/** To this person alone: in the conversation, or in a modal on top of the one that is open; where neither takes it, in a DM. */
export const tell = (answering: Answering, message: Message): Promise<void> =>
  firstThatWorks(
    answering,
    waysToTell(answering, () => message),
  );

/** For everybody who sees it, in the place of the message whose button was pressed. */
export function replaceMessage(answering: Answering, message: Message): Promise<void> {
  const { respond, slack, message: pressed } = answering.source;
  return firstThatWorks(answering, [
    ...(respond ? [() => respond({ replace_original: true, ...bodyOf(message) })] : []),
    ...(pressed ? [() => updateMessage(slack, pressed, message)] : []),
    ...waysToTell(answering, () => message),
  ]);
}

type ViewShown = {
  readonly view: View;
  /** The modal whose place it takes, if there is one. */
  readonly viewId: string | undefined;
  /** Says the same in a message. */
  readonly otherwise: Otherwise;
};

export function showView(answering: Answering, { view, viewId, otherwise }: ViewShown): Promise<void> {
  const { slack, triggerId = '', modal: before } = answering.source;
  const update = () => slack.views.update({ view_id: viewId ?? '', view: inItsTurn(view, before) });
  const open = () => slack.views.open({ trigger_id: triggerId, view: inItsTurn(view) });
  return firstThatWorks(answering, [
    viewId === undefined ? open : update,
    ...waysToTell(answering, otherwise),
  ]);
}

/** So many seconds make a moment: within one, the same form is not asked for twice on purpose. */
const moment = 10;

/**
 * Slack takes one view of a name: so a second press within the moment brings up nothing, whichever replica it comes to. Slack has been
 * seen to keep a name for good where a window was not closed but reloaded; the moment lets a later press through there.
 */
function named(view: View, below: ShownView & { readonly id: string }, pressedAt: number): View {
  const { callback_id: form = '', private_metadata: about = '' } = view;
  const what = [below.id, form, about, Math.floor(pressedAt / moment)];
  const external_id = createHash('sha256').update(JSON.stringify(what)).digest('base64url');
  return { ...view, external_id };
}

const isPressedTwice = (error: unknown): boolean =>
  error instanceof WebAPIPlatformError && error.data.error === 'duplicate_external_id';

/** On top of the modal that something was pressed in; in its place where there is no room for one more. */
export async function showAbove(answering: Answering, shown: ViewShown): Promise<void> {
  const { slack, triggerId = '', modal: below, pressedAt = 0 } = answering.source;
  if (!below) return showView(answering, shown);
  const view = named(aboveInTurn(shown.view, below), below, pressedAt);
  const push = async () => {
    try {
      await slack.views.push({ trigger_id: triggerId, view });
    } catch (error) {
      if (!isPressedTwice(error)) throw error;
    }
  };
  return firstThatWorks(answering, [push, () => showView(answering, shown)]);
}

function waysToTell({ source, reader }: Answering, message: Otherwise): readonly Way[] {
  const { respond, slack, channelId, triggerId = '', modal: below, personId } = source;
  const inDm: Way = async (causes) =>
    postMessage(slack, await openConversation(slack, [personId]), message(causes));
  if (!respond) {
    const show = below ? slack.views.push : slack.views.open;
    return [(causes) => show({ trigger_id: triggerId, view: notice(reader, message(causes)) }), inDm];
  }
  const ephemeral = (causes: readonly unknown[]) => bodyOf(message(causes));
  return [
    (causes) => respond({ response_type: 'ephemeral', replace_original: false, ...ephemeral(causes) }),
    ...(channelId === undefined
      ? []
      : [
          (causes: readonly unknown[]) =>
            slack.chat.postEphemeral({ channel: channelId, user: personId, ...ephemeral(causes) }),
        ]),
    inDm,
  ];
}

const bodyOf = ({ text, blocks }: Message) => ({ text, blocks: [...blocks] });
