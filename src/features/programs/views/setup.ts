import type { InputBlock, ModalView } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { context, modal, option, radioInput, selectInput, textInput } from '../../../slack/blocks.ts';
import { sessionRhythms } from '../../agreement/model.ts';
import { texts as agreementTexts } from '../../agreement/texts.ts';
import { ids } from '../ids.ts';
import { lengths, oddOneOut, type NumberSetting, type Program } from '../model.ts';
import { texts } from '../texts.ts';

/** Everything stands in it as it now is. Its revision goes along, so that no two people overwrite each other. */
export function setupModal(program: Program, reader: Reader): ModalView {
  const words = texts(reader).setup;
  return modal({
    id: ids.save,
    title: words.title,
    submit: words.save,
    close: words.close,
    metadata: { revision: program.revision },
    blocks: [
      context(words.intro),
      ...about(program, reader),
      numberInput('acceptableFit', program, reader),
      numberInput('noRepeatMonths', program, reader),
      numberInput('minSharedHours', program, reader),
      radioInput({
        id: 'oddOneOut',
        label: words.labels.oddOneOut,
        options: oddOneOut.map((each) => option(each, words.oddOneOut[each])),
        initial: program.settings.oddOneOut,
      }),
      numberInput('reportFloor', program, reader),
    ],
  });
}

function about({ name, purpose, settings }: Program, reader: Reader): readonly InputBlock[] {
  const { labels, purposeHint, cadenceHint } = texts(reader).setup;
  const { rhythms } = agreementTexts(reader);
  return [
    textInput({ id: 'name', label: labels.name, maxLength: lengths.name, initial: name }),
    textInput({
      id: 'purpose',
      label: labels.purpose,
      hint: purposeHint,
      maxLength: lengths.purpose,
      initial: purpose,
      multiline: true,
      optional: true,
    }),
    selectInput({
      id: 'cadenceDays',
      label: labels.cadenceDays,
      hint: cadenceHint,
      options: sessionRhythms.map((days) => option(String(days), rhythms[days])),
      initial: String(settings.cadenceDays),
    }),
  ];
}

function numberInput(id: NumberSetting, { settings }: Program, reader: Reader): InputBlock {
  const { labels, hints } = texts(reader).setup;
  return textInput({
    id,
    label: labels[id],
    hint: hints[id],
    maxLength: lengths.number,
    initial: String(settings[id]),
  });
}
