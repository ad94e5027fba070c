import type { RespondFn } from '@slack/bolt';
import type { View } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Log } from '../../log.ts';
import type { Reader } from '../../language.ts';
import type { Message } from '../blocks.ts';
import { openConversation, postMessage, updateMessage, type Posted } from '../messages.ts';
import { notice } from './answering.ts';
import { aboveInTurn, inItsTurn, type ShownView } from './view-turns.ts';

/** Where something was done, and with it where it can be answered. */
export type Source = {
  readonly workspaceId: string;
  readonly personId: string;
  /** What they ask for, by its name: a command's is that of its button. */
  readonly asks: string;
  readonly channelId?: string | undefined;
  readonly triggerId?: string | undefined;
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

type Way = () => Promise<unknown>;

/** A modal may be closed, a trigger or a response_url run out, a rate be used up: then the next way is taken. */
async function firstThatWorks({ source, log }: Answering, ways: readonly Way[]): Promise<void> {
  const causes: unknown[] = [];
  for (const way of ways) {
    try {
      await way();
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
  firstThatWorks(answering, waysToTell(answering, message));

/** For everybody who sees it, in the place of the message whose button was pressed. */
export function replaceMessage(answering: Answering, message: Message): Promise<void> {
  const { respond, slack, message: pressed } = answering.source;
  return firstThatWorks(answering, [
    ...(respond ? [() => respond({ replace_original: true, ...bodyOf(message) })] : []),
    ...(pressed ? [() => updateMessage(slack, pressed, message)] : []),
    ...waysToTell(answering, message),
  ]);
}

type Shown = {
  readonly view: View;
  /** The modal whose place it takes, if there is one. */
  readonly viewId: string | undefined;
  /** Says the same in a message. */
  readonly otherwise: Message;
};

export function showView(answering: Answering, { view, viewId, otherwise }: Shown): Promise<void> {
  const { slack, triggerId = '', modal: before } = answering.source;
  const update = () => slack.views.update({ view_id: viewId ?? '', view: inItsTurn(view, before) });
  const open = () => slack.views.open({ trigger_id: triggerId, view: inItsTurn(view) });
  return firstThatWorks(answering, [
    viewId === undefined ? open : update,
    ...waysToTell(answering, otherwise),
  ]);
}

/** On top of the modal that something was pressed in; in its place where there is no room for one more. */
export async function showAbove(answering: Answering, shown: Shown): Promise<void> {
  const { slack, triggerId = '', modal: below } = answering.source;
  if (!below) return showView(answering, shown);
  const push = () => slack.views.push({ trigger_id: triggerId, view: aboveInTurn(shown.view, below) });
  return firstThatWorks(answering, [push, () => showView(answering, shown)]);
}

function waysToTell({ source, reader }: Answering, message: Message): readonly Way[] {
  const { respond, slack, channelId, triggerId = '', modal: below, personId } = source;
  const body = bodyOf(message);
  const view = notice(reader, message);
  const inDm = async () => postMessage(slack, await openConversation(slack, [personId]), message);
  if (!respond) {
    const show = below ? slack.views.push : slack.views.open;
    return [() => show({ trigger_id: triggerId, view }), inDm];
  }
  return [
    () => respond({ response_type: 'ephemeral', replace_original: false, ...body }),
    ...(channelId === undefined
      ? []
      : [() => slack.chat.postEphemeral({ channel: channelId, user: personId, ...body })]),
    inDm,
  ];
}

const bodyOf = ({ text, blocks }: Message) => ({ text, blocks: [...blocks] });
