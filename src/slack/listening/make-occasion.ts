import type { View } from '@slack/types';
import { DatabaseAwayError } from '../../db/out-of-reach.ts';
import type { Reader } from '../../language.ts';
import { anyReader } from '../directory.ts';
import { notice } from './answering.ts';
import { explain, type Answers } from './explaining.ts';
import { meet } from './meeting.ts';
import type { Occasion, ModalWork } from './occasion.ts';
import { instead, whatHolds } from './outside-modal.ts';
import { createProgress } from './progress.ts';
import { inItsTurn } from './view-turns.ts';
import { replaceMessage, showAbove, showView, tell, type Answering, type Source } from './ways-of-telling.ts';

/** @returns also whether nothing can be done, since the database is out of reach */
export async function occasionOf(
  answers: Answers,
  source: Source,
): Promise<{ readonly occasion: Occasion; readonly isDatabaseAway: boolean }> {
  const known = await readerFor(answers, source);
  const isDatabaseAway = known === 'away';
  return { occasion: occasionFor(answers, source, isDatabaseAway ? anyReader : known), isDatabaseAway };
}

function occasionFor(answers: Answers, source: Source, reader: Reader): Occasion {
  const { workspaceId, personId, channelId, slack, modal: below } = source;
  const { log } = answers.deps;
  const answering: Answering = { source, reader, log };
  const finish = async (viewId: string | undefined, work: ModalWork) => {
    const view = await outcomeOf({ ...answers, ...answering }, viewId, work);
    await showView(answering, { view, viewId, otherwise: whatHolds(view, reader) });
  };
  return {
    workspaceId,
    personId,
    reader,
    channelId,
    slack,
    tell: (message) => tell(answering, message),
    replaceMessage: (message) => replaceMessage(answering, message),
    openModal: (view) => showView(answering, { view, viewId: below?.id, otherwise: instead(view, reader) }),
    openAbove: (view) => showAbove(answering, { view, viewId: below?.id, otherwise: instead(view, reader) }),
    openModalWith: async (loading, work) => finish(await opened(answering, loading), work),
    replaceModal: finish,
  };
}

/** Whoever asks is answered, even where nobody can tell in which language they would like to be. */
async function readerFor({ deps, listeners }: Answers, source: Source): Promise<Reader | 'away'> {
  if (source.isDatabaseAway) return 'away';
  try {
    return await meet(deps, { ...source, begins: listeners.begins.get(source.asks) });
  } catch (error) {
    if (error instanceof DatabaseAwayError) return 'away';
    throw error;
  }
}

/** The id of the modal in which `loading` stands; undefined where it could not be opened, and the outcome must be told. */
async function opened({ source, log }: Answering, loading: View): Promise<string | undefined> {
  const { slack, triggerId = '', modal: below } = source;
  const view = inItsTurn(loading);
  try {
    if (below) await slack.views.update({ view_id: below.id, view });
    return below?.id ?? (await slack.views.open({ trigger_id: triggerId, view })).view?.id;
  } catch (error) {
    log.info({ err: error, workspaceId: source.workspaceId }, 'a modal could not be opened for its work');
    return undefined;
  }
}

async function outcomeOf(
  { source, reader, ...answers }: Answers & Answering,
  viewId: string | undefined,
  work: ModalWork,
): Promise<View> {
  const show = async (view: View) => source.slack.views.update({ view_id: viewId ?? '', view });
  const progress = createProgress(viewId === undefined ? async () => undefined : show);
  try {
    return await work(progress.show);
  } catch (error) {
    return notice(reader, explain(error, reader, answers));
  } finally {
    await progress.stop();
  }
}
