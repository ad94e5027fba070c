import type { ModalView } from '@slack/types';
import { formatMonth, type Reader } from '../../../../language.ts';
import {
  context,
  escape,
  modal,
  multiSelectInput,
  option,
  peopleInput,
  selectInput,
  textInput,
} from '../../../../slack/blocks.ts';
import { fields, ids } from '../buttons.ts';
import { offeredWords, otherWork, type Vocabulary } from '../../../programs/program/model/vocabulary.ts';
import { aboutSchema, profileFieldLengths, most, type ProfileDraft } from '../model.ts';
import { bandOf, tenureBands } from '../model/tenure.ts';
import { texts } from '../texts.ts';
import { languageNamed, listedLanguages } from '../../../../spoken-languages.ts';
import { whoSees } from './who-sees.ts';

export type Filled = {
  readonly programId: string;
  readonly known: ProfileDraft;
  readonly vocabulary: Vocabulary;
};
type Named = {
  readonly program: string;
  /** When they last said that it is right; nothing where they have not joined. */
  readonly confirmedOn?: Temporal.PlainDate | undefined;
  /** What stands in it is what Slack says, and nothing that they have told. */
  readonly isFromSlack?: boolean;
};

/** The first of two: the person and their work. What is known of them already stands in it. */
export function aboutModal(
  { programId, program, known, vocabulary, confirmedOn, isFromSlack }: Filled & Named,
  reader: Reader,
): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.about,
    title: words.aboutTitle,
    submit: words.next,
    close: words.close,
    // So that whoever leaves the band as it is keeps the month.
    metadata: { programId, ...(known.tenureMonths !== undefined && { months: known.tenureMonths }) },
    blocks: [
      context(words.intro(escape(program))),
      ...(isFromSlack ? [context(words.fromSlack)] : []),
      ...(confirmedOn ? [context(words.lastConfirmed(formatMonth(confirmedOn, reader)))] : []),
      ...work(words, known, vocabulary),
      ...career(words, known),
      ...background(words, known),
      ...languagesAndManager(words, known),
      whoSees(aboutSchema.omit({ tenureOn: true }).keyof().options, reader),
    ],
  });
}

type Words = ReturnType<typeof texts>;

function work(words: Words, known: ProfileDraft, { levels, work: kinds }: Vocabulary) {
  return [
    selectInput({
      id: fields.level,
      label: words.level,
      options: offeredWords(levels).map(({ id, name }) => option(id, name)),
      initial: known.level?.toString(),
    }),
    selectInput({
      id: fields.craftFamily,
      label: words.craftFamily,
      options: [
        ...offeredWords(kinds).map(({ id, name }) => option(id, name)),
        option(otherWork, words.otherChoice),
      ],
      initial: known.craftFamily,
    }),
    textInput({
      id: fields.otherWork,
      label: words.otherWork,
      maxLength: profileFieldLengths.otherWork,
      initial: known.otherWork,
      optional: true,
    }),
  ];
}

function career(words: Words, { tenureMonths, firstTimeLead = false }: ProfileDraft) {
  return [
    selectInput({
      id: fields.tenure,
      label: words.tenure,
      options: tenureBands.map((band) => option(String(band), words.tenures[band])),
      initial: tenureMonths === undefined ? undefined : String(bandOf(tenureMonths)),
    }),
    selectInput({
      id: fields.firstTimeLead,
      label: words.firstTimeLead,
      options: [option('no', words.no), option('yes', words.yes)],
      initial: firstTimeLead ? 'yes' : 'no',
    }),
  ];
}

function background(words: Words, known: ProfileDraft) {
  return (['team', 'department', 'location', 'earlierPath'] as const).map((each) =>
    textInput({
      id: fields[each],
      label: words[each],
      maxLength: profileFieldLengths.background,
      initial: known[each],
      optional: true,
    }),
  );
}

/** What a program imported, or was typed before there was a list, stands where it can be told what it is. */
function languagesAndManager(words: Words, { languages = [], managerId }: ProfileDraft) {
  return [
    multiSelectInput({
      id: fields.languages,
      label: words.languages,
      hint: words.languagesHint,
      options: listedLanguages().map(({ code, name }) => option(code, name)),
      initial: languages.flatMap((each) => languageNamed(each) ?? []),
      atMost: most.languages,
      optional: true,
    }),
    textInput({
      id: fields.otherLanguages,
      label: words.otherLanguages,
      hint: words.separatedByCommas,
      maxLength: profileFieldLengths.languages,
      initial: languages.filter((each) => languageNamed(each) === undefined).join(', '),
      optional: true,
    }),
    peopleInput({
      id: fields.manager,
      label: words.manager,
      hint: words.managerHint,
      initial: managerId === undefined ? [] : [managerId],
      atMost: most.managers,
      optional: true,
    }),
  ];
}
