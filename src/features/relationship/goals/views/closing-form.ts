import type { KnownBlock, ModalView } from '@slack/types';
import type { Reader } from '../../../../language.ts';
import { modal, option, radioInput, selectInput, textInput } from '../../../../slack/blocks.ts';
import { ids } from '../buttons.ts';
import {
  confidenceLevels,
  lengths,
  outcomesIn,
  type Goal,
  type GoingOn,
  type ConfidenceMoment,
  type GoalOutcome,
} from '../model/goal.ts';
import { texts } from '../texts.ts';
import { closingFields } from './fields.ts';

export function confidenceInput({ confidence }: Goal, moment: ConfidenceMoment, reader: Reader): KnownBlock {
  const words = texts(reader);
  const said = confidence.find((each) => each.moment === moment)?.level;
  return selectInput({
    id: closingFields.confidence,
    label: words.confidence[moment],
    hint: words.confidenceHint,
    initial: said === undefined ? 'none' : String(said),
    options: [
      option('none', words.noConfidence),
      ...confidenceLevels.map((each) => option(String(each), words.levels[each])),
    ],
  });
}

type Ending = GoingOn & { readonly goal: Goal };

/** How a goal ends. @param said the outcome that was chosen by the button, where it names one */
export function closingModal(
  { goal, canGoOn }: Ending,
  said: GoalOutcome | undefined,
  reader: Reader,
): ModalView {
  const words = texts(reader);
  const offered = outcomesIn({ canGoOn });
  const isOwn = goal.ownership === 'personal' && goal.visibleTo === 'me';
  return modal({
    id: ids.close,
    title: words.finishTitle,
    submit: words.set,
    close: words.close,
    metadata: { goalId: goal.id },
    blocks: [
      radioInput({
        id: closingFields.outcome,
        label: words.outcome,
        ...(offered.includes('carried-on') && { hint: words.outcomeHint }),
        ...(said && { initial: said }),
        options: offered.map((each) => option(each, words.outcomes[each])),
      }),
      textInput({
        id: closingFields.note,
        label: words.note,
        hint: isOwn ? words.noteOfOwn : words.noteHint,
        maxLength: lengths.note,
        optional: true,
      }),
      confidenceInput(goal, 'end', reader),
    ],
  });
}
