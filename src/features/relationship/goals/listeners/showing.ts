import type { Deps } from '../../../../deps.ts';
import { todayOf } from '../../../../language.ts';
import { notice } from '../../../../slack/listening/answering.ts';
import type { Click, Occasion, Submission, SubmissionAnswer } from '../../../../slack/listening/occasion.ts';
import { typedIn } from '../forms.ts';
import { GoalError } from '../model/goal.ts';
import { goalMeant, kindsToSet, type GoalSeen } from '../service/reading.ts';
import { texts } from '../texts.ts';
import { goalView, type Pack } from '../views/one.ts';
import type { Viewer } from '../views/parts.ts';
import { refused } from '../views/told.ts';

export const packFor = ({ content }: Pick<Deps, 'content'>, { reader }: Occasion): Pack => {
  const { goalExamples, tags } = content.in(reader.language);
  const names = Object.entries(tags.themes).map(([theme, { name }]) => [theme, name]);
  return { examples: goalExamples, themeNames: Object.fromEntries(names) as Pack['themeNames'] };
};

export const viewerOf = (
  { clock }: Pick<Deps, 'clock'>,
  { personId, reader }: Pick<Occasion, 'personId' | 'reader'>,
): Viewer => ({ personId, reader, today: todayOf(reader, clock.now()) });

/** The goal as it now is. @param said what has just been done */
export const viewOf = (
  deps: Deps,
  occasion: Occasion,
  { goal, ...seen }: GoalSeen & { readonly said?: string },
) =>
  goalView(goal, {
    ...viewerOf(deps, occasion),
    pair: seen.pair,
    others: seen.others,
    canGoOn: seen.canGoOn,
    pack: packFor(deps, occasion),
    ...(seen.said !== undefined && { notice: seen.said }),
  });

type Refused = {
  readonly error: unknown;
  /** What was typed and isn't kept. */
  readonly unsent?: string;
};

/** What cannot be is said with its way out beside it. */
export async function asMessage(deps: Deps, occasion: Occasion, { error, unsent }: Refused) {
  if (!(error instanceof GoalError)) throw error;
  const { code, about } = error;
  const [goal] = about;
  const kinds = goal ? await kindsToSet(deps, occasion, goal.pairId) : [];
  const words = texts(occasion.reader).refusals[code];
  return refused({ words, about, code, kinds, unsent }, occasion);
}

type Pressed = (occasion: Occasion, click: Click) => Promise<void>;

/** What was pressed is not there any more: the goal is shown as it now is. */
const passedBy: readonly unknown[] = ['asked-anew', 'action-gone'];

async function viewInstead(deps: Deps, occasion: Occasion, error: unknown) {
  const goal = error instanceof GoalError && passedBy.includes(error.code) ? error.about[0] : undefined;
  if (!(error instanceof GoalError) || !goal) return undefined;
  const seen = await goalMeant(deps, occasion, goal.id);
  return viewOf(deps, occasion, { ...seen, said: texts(occasion.reader).refusals[error.code] });
}

export const orWayOut =
  (deps: Deps, press: Pressed): Pressed =>
  async (occasion, click) => {
    try {
      await press(occasion, click);
    } catch (error) {
      const view = await viewInstead(deps, occasion, error);
      await (view ? occasion.openModal(view) : occasion.tell(await asMessage(deps, occasion, { error })));
    }
  };

type Submitted = (occasion: Occasion, submission: Submission) => Promise<SubmissionAnswer>;

export const orWayOutShown =
  (deps: Deps, submit: Submitted): Submitted =>
  async (occasion, submission) => {
    try {
      return await submit(occasion, submission);
    } catch (error) {
      const view = await viewInstead(deps, occasion, error);
      const unsent = typedIn(submission.values);
      return {
        kind: 'show',
        view: view ?? notice(occasion.reader, await asMessage(deps, occasion, { error, unsent })),
      };
    }
  };
