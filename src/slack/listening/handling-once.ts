import { saying, notice } from './answering.ts';
import type { Answers } from './explaining.ts';
import type { Occasion, SubmissionAnswer, ViewState } from './occasion.ts';
import { actingOnce, SubmittedBeforeError, type Once } from './once.ts';
import {
  findShown,
  keepShown,
  keyOf,
  releaseSubmission,
  type SubmittedView,
} from './received-submissions.ts';
import { texts } from './texts.ts';
import { byName } from './view-turns.ts';

export type Submitted = SubmittedView & { readonly state: { readonly values: ViewState } };

/**
 * The same modal may be submitted twice: by a double click, or once more after an answer that came too late. What it does is done
 * once, and the second is answered as the first one was.
 */
export async function handleOnce(
  answers: Answers,
  occasion: Occasion,
  view: Submitted,
): Promise<SubmissionAnswer> {
  const { listeners, deps } = answers;
  const { reader, workspaceId, personId } = occasion;
  const handle = listeners.submissions.get(view.callback_id);
  if (!handle) return { kind: 'show', view: notice(reader, saying(texts(reader).staleButton)) };
  const key = keyOf(personId, view);
  const once = actingOnce(deps.db, { key, personId, submittedAt: deps.clock.now() });
  try {
    const answer = await handle(occasion, {
      metadata: view.private_metadata,
      values: byName(view.state.values),
      once: { ...deps, db: once.db },
      alone: { ...deps, db: once.alone },
    });
    await keep(answers, workspaceId, { key, once, answer });
    return answer;
  } catch (error) {
    if (error instanceof SubmittedBeforeError) return answerAgain(answers, occasion, key);
    throw error;
  }
}

type Answered = { readonly key: string; readonly once: Once; readonly answer: SubmissionAnswer };

/** What it did stands, whether or not its answer can be kept. */
async function keep(
  { deps: { db, log } }: Answers,
  workspaceId: string,
  { key, once, answer }: Answered,
): Promise<void> {
  if (!once.hasActed()) return;
  try {
    await db.inWorkspace(workspaceId, async (tx) => {
      if (answer.kind === 'errors') await releaseSubmission(tx, key);
      if (answer.kind === 'show' || answer.kind === 'back') await keepShown(tx, key, answer.view);
    });
  } catch (error) {
    log.error({ err: error }, 'the answer to a submission could not be kept');
  }
}

/** Where the first one has not been answered yet, all that can be said is that it counts. */
async function answerAgain(
  { deps: { db } }: Answers,
  { workspaceId, reader }: Occasion,
  key: string,
): Promise<SubmissionAnswer> {
  const shown = await db.inWorkspace(workspaceId, (tx) => findShown(tx, key));
  return { kind: 'show', view: shown ?? notice(reader, saying(texts(reader).submittedBefore)) };
}
