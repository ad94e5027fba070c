import type { App, ViewResponseAction } from '@slack/bolt';
import { inOneAct } from '../../db/one-act.ts';
import { DatabaseAwayError } from '../../db/out-of-reach.ts';
import { RefusedError } from '../../refused-error.ts';
import { withinTime } from '../../time-limit.ts';
import { notice, saying } from './answering.ts';
import { reachOf, timeLeft } from './authorizing.ts';
import { ownFault, refusalIn, type Answers } from './explaining.ts';
import { handleOnce, type Submitted } from './handling-once.ts';
import { occasionOf } from './make-occasion.ts';
import type { Occasion, SubmissionAnswer } from './occasion.ts';
import { texts } from './texts.ts';
import { becomesOfTyped } from './typed-words.ts';
import { atFirstField, beneath, byBlock, inItsTurn, type ShownView } from './view-turns.ts';
import { whatHolds } from './outside-modal.ts';

export type Track = (work: Promise<unknown>) => Promise<void>;

/** What becomes of a submitted modal, or in which words it is our fault that nothing does. */
type SubmissionOutcome = SubmissionAnswer | { readonly kind: 'fault'; readonly words: string };

/** Slack shows nothing of what an app says later than three seconds after a submission, so that whatever takes longer is told apart. */
export function onSubmissions(app: App, answers: Answers, track: Track): void {
  app.view(/.*/, async ({ ack, body, view, client: slack, context }) => {
    if (body.type === 'view_closed') return ack();
    const source = {
      workspaceId: body.team?.id ?? context.teamId ?? '',
      personId: body.user.id,
      asks: view.callback_id,
      triggerId: body.trigger_id,
      slack,
      ...reachOf(context),
    };
    const answered = async () => {
      const { occasion, isDatabaseAway } = await occasionOf(answers, source);
      const handling = outcomeOf(answers, { isDatabaseAway, occasion, view });
      const outcome = await withinTime(handling, timeLeft(context), 'late' as const);
      const goesBack = outcome !== 'late' && outcome.kind === 'back' && beneathOf(view) !== undefined;
      await (goesBack ? ack() : ack(asResponse(outcome, view, occasion)));
      if (outcome === 'late') await tellLate(await handling, view, occasion);
      else if (goesBack) await showBeneath(outcome, view, occasion);
      else if (outcome.kind === 'work') await occasion.replaceModal(view.id, outcome.work);
    };
    await track(inOneAct(answered));
  });
}

type Submitting = { readonly isDatabaseAway: boolean; readonly occasion: Occasion; readonly view: Submitted };

async function outcomeOf(
  answers: Answers,
  { isDatabaseAway, occasion, view }: Submitting,
): Promise<SubmissionOutcome> {
  const { reader } = occasion;
  try {
    if (isDatabaseAway) throw new DatabaseAwayError('database-away');
    return await handleOnce(answers, occasion, view);
  } catch (error) {
    const refusal = refusalIn(error, reader, answers);
    if (!refusal) return { kind: 'fault', words: ownFault(error, reader, answers) };
    const words = error instanceof RefusedError ? becomesOfTyped(error, view.state.values, reader) : [];
    return { kind: 'show', view: notice(reader, { ...refusal, blocks: [...refusal.blocks, ...words] }) };
  }
}

function asResponse(
  outcome: SubmissionOutcome | 'late',
  submitted: ShownView,
  occasion: Occasion,
): ViewResponseAction {
  if (outcome === 'late') return inPlace(texts(occasion.reader).stillSaving, submitted, occasion);
  switch (outcome.kind) {
    case 'errors':
      return { response_action: 'errors', errors: byBlock(outcome.errors, submitted) };
    case 'show':
    case 'back':
      return { response_action: 'update', view: inItsTurn(outcome.view, submitted) };
    case 'work':
      return { response_action: 'update', view: inItsTurn(outcome.loading) };
    case 'fault':
      return inPlace(outcome.words, submitted, occasion);
  }
}

/** By its id, the modal on top of which this one stands. */
const beneathOf = ({ previous_view_id: id }: ShownView): string | undefined => id ?? undefined;

type Back = Extract<SubmissionAnswer, { readonly kind: 'back' }>;

/** The modal is closed by now, and what stood beneath it stands there. */
async function showBeneath({ view, anew }: Back, submitted: ShownView, occasion: Occasion): Promise<void> {
  const { slack, tell, reader } = occasion;
  try {
    await slack.views.update({
      view_id: beneathOf(submitted) ?? '',
      view: beneath(view, submitted, anew),
    });
  } catch (error) {
    await tell(whatHolds(view, reader)([error]));
  }
}

/** At the form, whose fields keep what was typed; in the place of a modal that has none. */
function inPlace(words: string, submitted: ShownView, { reader }: Occasion): ViewResponseAction {
  const errors = atFirstField(words, submitted);
  return errors
    ? { response_action: 'errors', errors }
    : { response_action: 'update', view: inItsTurn(notice(reader, saying(words)), submitted) };
}

/** The form still stands there, with the word that it is being saved. */
async function tellLate(outcome: SubmissionOutcome, { id }: Submitted, occasion: Occasion): Promise<void> {
  const { tell, replaceModal } = occasion;
  switch (outcome.kind) {
    case 'errors':
      return tell(saying(Object.values(outcome.errors).join('\n')));
    case 'show':
    case 'back':
      return replaceModal(id, async () => outcome.view);
    case 'work':
      return replaceModal(id, outcome.work);
    case 'fault':
      return tell(saying(outcome.words));
  }
}
