import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { AgreementField } from '../../../../content/pack/content.ts';
import type { Reader } from '../../../../language.ts';
import {
  actions,
  button,
  context,
  dateInput,
  modal,
  option,
  quote,
  section,
  selectInput,
  textInput,
} from '../../../../slack/blocks.ts';
import { longOption, liveMenu, telling } from '../../../../slack/live-inputs.ts';
import { texts as programTexts } from '../../../programs/program/texts.ts';
import { ids } from '../buttons.ts';
import { isBelowOwn } from '../model/draft.ts';
import {
  fieldLength,
  fieldsOf,
  isFree,
  isRequired,
  presets,
  stepsOf,
  type ChosenField,
  type Field,
  type FreeField,
  type Preset,
  type Section,
} from '../model/fields.ts';
import { isListed, offered, type Values } from '../model/terms.ts';
import { texts } from '../texts.ts';
import { inWords } from './words.ts';

export type Form = {
  readonly pairId: string;
  readonly preset: Preset;
  /** Counts from 0. */
  readonly step: number;
  /** The section that comes first, where somebody would change that. */
  readonly begin?: Section | undefined;
  /** The newest version that whoever writes has seen, 0 for none. */
  readonly seen: number;
  /** How often it was drawn: what it starts from counts anew each time. */
  readonly drawn: number;
  /** What stands in all the fields, those of other steps too. */
  readonly values: Values;
  /** What the program fixes. */
  readonly clause: string;
  /** Whether something was typed before, and kept. */
  readonly typed: 'kept' | 'nothing';
  /** What is to be known before it is sent off. */
  readonly notice?: string | undefined;
  /** Those of the pack. */
  readonly examples: readonly AgreementField[];
};

/** One step of it: all of a light one, else two sections. */
export function agreementModal(form: Form, reader: Reader): ModalView {
  const { pairId, preset, step, begin, seen, drawn, notice } = form;
  const words = texts(reader);
  const steps = stepsOf(preset, begin);
  const isLast = step >= steps.length - 1;
  return modal({
    id: ids.propose,
    title: words.modalTitle,
    submit: isLast ? words.propose : words.next,
    close: words.close,
    metadata: { pairId, preset, step, seen, drawn, ...(begin && { begin }) },
    blocks: [
      ...(notice === undefined ? [] : [section(notice)]),
      ...(steps.length > 1 ? [context(words.step(step + 1, steps.length))] : []),
      ...(step === 0 ? beginning(form, reader) : []),
      ...(steps[step] ?? []).flatMap((name) => sectionBlocks(name, form, reader)),
      ...(isLast ? [context(words.storage)] : []),
      ...(step > 0 ? [actions(button({ id: ids.back, text: words.back, value: pairId }))] : []),
    ],
  });
}

function beginning({ pairId, preset, typed }: Form, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const names = programTexts(reader).presets;
  return [
    context(words.intro),
    ...(typed === 'kept'
      ? [section(words.kept, button({ id: ids.discard, text: words.startOver, value: pairId }))]
      : []),
    liveMenu({
      id: ids.preset,
      placeholder: words.preset,
      options: presets.map((each) => option(each, names[each])),
      initial: preset,
    }),
  ];
}

function sectionBlocks(name: Section, form: Form, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const fields = fieldsOf(form.preset, name).flatMap((field) => fieldBlocks(field, form, reader));
  const limits = form.clause === '' ? [] : [context(words.clause), quote(form.clause)];
  return [
    ...(form.preset === 'light' ? [] : [section(`*${words.sectionNames[name]}*`)]),
    ...fields,
    ...(name === 'confidentiality' ? [context(words.harm), ...limits] : []),
  ];
}

const fieldBlocks = (field: Field, form: Form, reader: Reader): readonly KnownBlock[] =>
  isFree(field) ? freeBlocks(field, form, reader) : [telling(chosenInput(field, form, reader))];

/** The field, and below it wordings to start from. */
function freeBlocks(field: FreeField, { values, examples }: Form, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const pack = examples.find(({ id }) => id === field);
  const label = pack?.ask ?? words.fieldNames[field];
  const wordings = pack?.examples ?? [];
  const added = wordings.findIndex((wording) => isBelowOwn(values[field], wording));
  return [
    telling(
      textInput({
        id: field,
        label,
        maxLength: fieldLength,
        multiline: true,
        initial: values[field],
        ...(wordings[0] !== undefined && { placeholder: wordings[0] }),
        ...(!isRequired(field) && { optional: true }),
      }),
    ),
    ...(wordings.length > 0
      ? [
          liveMenu({
            id: ids.example,
            blockId: `example-${field}`,
            placeholder: words.example,
            options: wordings.map((wording, index) => longOption(`${field}:${index}`, wording)),
          }),
        ]
      : []),
    ...(added >= 0
      ? [
          actions(
            button({
              id: ids.withoutExample,
              text: words.withoutExample,
              value: `${field}:${added}`,
              spoken: words.withoutExampleSpoken(label),
            }),
          ),
        ]
      : []),
  ];
}

function chosenInput(field: ChosenField, { values }: Form, reader: Reader): InputBlock {
  const { ask, acts } = texts(reader);
  const parts = { id: field, label: ask[field], hint: acts[field] };
  const value = values[field];
  if (!isListed(field))
    return dateInput({ ...parts, initial: value ? Temporal.PlainDate.from(value) : undefined });
  const options = offered[field].map((each) => option(each, inWords(field, each, reader)));
  return selectInput({ ...parts, options, initial: value });
}
