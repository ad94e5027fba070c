import type { WebClient } from '@slack/web-api';
import type { RespondFn } from '@slack/bolt';
import type { KnownBlock, View } from '@slack/types';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { Reader } from '../../language.ts';
import { escape, modal, section, type Message } from '../blocks.ts';
import { readerOf } from '../directory.ts';
import { openConversation, postMessage } from '../messages.ts';
import type { Listeners } from './listeners.ts';
import type { Occasion, SubmissionAnswer, Work } from './occasion.ts';
import { createProgress } from './progress.ts';
import { texts } from './texts.ts';

export type Source = {
  readonly workspaceId: string;
  readonly personId: string;
  readonly channelId?: string | undefined;
  readonly triggerId?: string | undefined;
  /** The modal that it was done in, which a new one takes the place of. */
  readonly modalId?: string | undefined;
  readonly slack: WebClient;
  /** Where what was done happened in a conversation. */
  readonly respond?: RespondFn | undefined;
};

export type Parts = { readonly listeners: Listeners; readonly deps: Deps };

export async function occasionOf(parts: Parts, source: Source): Promise<Occasion> {
  const { workspaceId, personId, channelId, slack, triggerId, modalId } = source;
  const reader = await parts.deps.db.inWorkspace(workspaceId, (tx) => readerOf(tx, personId));
  const open = async (view: View) => {
    if (modalId !== undefined) {
      await slack.views.update({ view_id: modalId, view });
      return modalId;
    }
    const { view: opened } = await slack.views.open({ trigger_id: triggerId ?? '', view });
    return opened?.id ?? '';
  };
  const outcomeOf = async (viewId: string, work: Work) => {
    const progress = createProgress((view) => slack.views.update({ view_id: viewId, view }));
    try {
      return await work(progress.show);
    } catch (error) {
      return notice(reader, explain(error, reader, parts));
    } finally {
      await progress.stop();
    }
  };
  return {
    workspaceId,
    personId,
    reader,
    channelId,
    slack,
    tell: (message) => tell(source, reader, message),
    replaceMessage: async ({ text, blocks }) => {
      await source.respond?.({ replace_original: true, text, blocks: [...blocks] });
    },
    openModal: async (view) => {
      await open(view);
    },
    openModalWith: async (loading, work) => {
      const viewId = await open(loading);
      await slack.views.update({ view_id: viewId, view: await outcomeOf(viewId, work) });
    },
    replaceModal: async (viewId, work) => {
      const view = await outcomeOf(viewId, work);
      try {
        await slack.views.update({ view_id: viewId, view });
      } catch {
        // The work is done by now, so its outcome is told even where the modal is gone.
        await tell(source, reader, { text: texts(reader).noticeTitle, blocks: view.blocks as KnownBlock[] });
      }
    },
  };
}

/**
 * In a conversation: a message that only this person sees. Elsewhere: a modal, on top of the one that is open, or where its
 * moment has passed, a DM.
 */
async function tell(
  { respond, slack, triggerId, modalId, personId }: Source,
  reader: Reader,
  message: Message,
): Promise<void> {
  if (respond) {
    await respond({
      response_type: 'ephemeral',
      replace_original: false,
      text: message.text,
      blocks: [...message.blocks],
    });
    return;
  }
  try {
    const show = modalId === undefined ? slack.views.open : slack.views.push;
    await show({ trigger_id: triggerId ?? '', view: notice(reader, message) });
  } catch {
    await postMessage(slack, await openConversation(slack, [personId]), message);
  }
}

export function notice(reader: Reader, message: Message) {
  const words = texts(reader);
  return modal({ id: 'notice', title: words.noticeTitle, close: words.close, blocks: message.blocks });
}

export const saying = (words: string): Message => ({ text: words, blocks: [section(escape(words))] });

/** A refusal in its feature's words. Anything else is ours to mend: logged, and owned up to. */
export function explain(error: unknown, reader: Reader, { listeners, deps: { log } }: Parts): Message {
  for (const words of listeners.explanations) {
    const explanation = words(error, reader);
    if (explanation !== undefined) return { text: explanation, blocks: [section(explanation)] };
  }
  if (error instanceof z.ZodError) {
    log.warn(
      { issues: error.issues.map(({ path, code }) => ({ path, code })) },
      'a request had a value that no view offers',
    );
    return saying(texts(reader).unreadable);
  }
  log.error({ err: error }, 'a listener failed');
  return saying(texts(reader).wentWrong);
}

/** The end of a submission: the modal says what now holds, instead of vanishing. */
export const showing = ({ reader }: Occasion, words: string): SubmissionAnswer => ({
  kind: 'show',
  view: notice(reader, { text: words, blocks: [section(words)] }),
});
