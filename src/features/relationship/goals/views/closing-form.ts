import type { KnownBlock, ModalView } from '@slack/types';
import type { Reader } from '../../../../language.ts';
import { modal, option, radioInput, selectInput, textInput } from '../../../../slack/blocks.ts';
import { ids } from '../buttons.ts';
import { confidenceLevels, lengths, outcomes, type Goal, type Moment, type Outcome } from '../model/goal.ts';
import { texts } from '../texts.ts';
import { closingFields } from './fields.ts';

export function confidenceInput({ confidence }: Goal, moment: Moment, reader: Reader): KnownBlock {
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

/** How a goal ends. @param outcome the one that is likeliest meant */
export function closingModal(goal: Goal, outcome: Outcome, reader: Reader): ModalView {
  const words = texts(reader);
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
        hint: words.outcomeHint,
        initial: outcome,
        options: outcomes.map((each) => option(each, words.outcomes[each])),
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
