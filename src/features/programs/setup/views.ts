import type { Button, InputBlock, ModalView } from '@slack/types';
import type { Reader } from '../../../language.ts';
import {
  actions,
  button,
  context,
  dateInput,
  modal,
  option,
  radioInput,
  section,
  selectInput,
  textInput,
} from '../../../slack/blocks.ts';
import { texts as programTexts } from '../program/texts.ts';
import { ids as archivingIds } from '../archiving/buttons.ts';
import { texts as archivingTexts } from '../archiving/texts.ts';
import { ids } from './buttons.ts';
import {
  agreementPresets,
  defaultSettings,
  guests,
  introductionKinds,
  setupLengths,
  oddOneOut,
  sessionRhythms,
  weightingsOf,
  type NumberSetting,
  type Program,
  type Setup,
} from '../program/model.ts';
import { texts } from './texts.ts';

/** Everything stands in it as it now is. Its revision goes along, so that no two people overwrite each other. */
export function setupModal(program: Program, reader: Reader, notice?: string): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.save,
    title: words.title,
    submit: words.save,
    close: words.cancel,
    metadata: { programId: program.id, revision: program.revision },
    blocks: [
      ...(notice === undefined ? [] : [section(notice)]),
      context(words.intro),
      ...fields(program, reader),
      { type: 'divider' },
      actions(
        button({ id: ids.words, text: words.words, value: program.id }),
        button({
          id: ids.weigh,
          text: words.weigh,
          value: JSON.stringify({ programId: program.id, revision: program.revision }),
        }),
        startAnotherButton(reader),
        button({ id: archivingIds.open, text: archivingTexts(reader).open, value: program.id }),
      ),
    ],
  });
}

/** The same form for a program to be. */
export function startModal(reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.save,
    title: words.startTitle,
    submit: words.start,
    close: words.close,
    metadata: { isNew: true },
    blocks: [
      context(words.startIntro),
      ...fields({ name: '', purpose: '', clause: '', settings: defaultSettings }, reader),
    ],
  });
}

export const startAnotherButton = (reader: Reader): Button =>
  button({ id: ids.startAnother, text: texts(reader).startAnother });

function fields(program: Setup, reader: Reader): readonly InputBlock[] {
  return [
    ...about(program, reader),
    ...agreement(program, reader),
    selectInput({
      id: 'matchedFor',
      label: texts(reader).labels.matchedFor,
      options: weightingsOf(program.settings.ownParts).map((each) =>
        option(each, programTexts(reader).matchedFor[each]),
      ),
      initial: program.settings.matchedFor,
    }),
    numberInput('acceptableFit', program, reader),
    numberInput('noRepeatMonths', program, reader),
    numberInput('minSharedHours', program, reader),
    choice('oddOneOut', oddOneOut, { program, reader }),
    choice('introductions', introductionKinds, { program, reader }),
    numberInput('answerDays', program, reader),
    choice('guests', guests, { program, reader }),
    numberInput('reportFloor', program, reader),
  ];
}

function about({ name, purpose, settings }: Setup, reader: Reader): readonly InputBlock[] {
  const { labels, purposeHint, cadenceHint } = texts(reader);
  const { rhythms } = programTexts(reader);
  return [
    textInput({ id: 'name', label: labels.name, maxLength: setupLengths.name, initial: name }),
    textInput({
      id: 'purpose',
      label: labels.purpose,
      hint: purposeHint,
      maxLength: setupLengths.purpose,
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
    dayInput('nextRoundOn', settings, reader),
    dayInput('endsOn', settings, reader),
  ];
}

function dayInput(
  id: 'nextRoundOn' | 'endsOn',
  { [id]: day }: Setup['settings'],
  reader: Reader,
): InputBlock {
  const { labels, dayHints } = texts(reader);
  return dateInput({
    id,
    label: labels[id],
    hint: dayHints[id],
    initial: day === null ? undefined : Temporal.PlainDate.from(day),
    optional: true,
  });
}

/** What the agreements of the program's pairs begin with, and have in them. */
function agreement({ clause, settings }: Setup, reader: Reader): readonly InputBlock[] {
  const { labels, agreementHint, clauseHint } = texts(reader);
  const { presets } = programTexts(reader);
  return [
    selectInput({
      id: 'agreementPreset',
      label: labels.agreementPreset,
      hint: agreementHint,
      options: agreementPresets.map((preset) => option(preset, presets[preset])),
      initial: settings.agreementPreset,
    }),
    textInput({
      id: 'clause',
      label: labels.clause,
      hint: clauseHint,
      maxLength: setupLengths.clause,
      initial: clause,
      multiline: true,
      optional: true,
    }),
  ];
}

type Choice = 'oddOneOut' | 'introductions' | 'guests';
type SetupShown = { readonly program: Setup; readonly reader: Reader };

function choice<Setting extends Choice>(
  id: Setting,
  offered: readonly Setup['settings'][Setting][],
  { program, reader }: SetupShown,
): InputBlock {
  const words = texts(reader);
  const named: Readonly<Record<string, string>> = words[id];
  return radioInput({
    id,
    label: words.labels[id],
    options: offered.map((each) => option(each, named[each] ?? each)),
    initial: program.settings[id],
  });
}

function numberInput(id: NumberSetting, { settings }: Setup, reader: Reader): InputBlock {
  const { labels, hints } = texts(reader);
  return textInput({
    id,
    label: labels[id],
    hint: hints[id],
    maxLength: setupLengths.number,
    initial: String(settings[id]),
  });
}
