import type { ModalView } from '@slack/types';
import type { Content } from '../../../../content/pack/content.ts';
import type { Reader } from '../../../../language.ts';
import {
  context,
  escape,
  modal,
  option,
  peopleInput,
  selectInput,
  textInput,
} from '../../../../slack/blocks.ts';
import { groupedMultiSelectInput } from '../../../../slack/grouped-select.ts';
import { fields, ids } from '../buttons.ts';
import { offeredWords, underHeadings } from '../../../programs/program/model/vocabulary.ts';
import { cadences, profileFieldLengths, most, styles, wishesSchema, type ProfileDraft } from '../model.ts';
import { placeCalled } from '../../../../time-zones.ts';
import { texts } from '../texts.ts';
import type { Filled } from './about-modal.ts';
import { hoursInputs } from './hours-inputs.ts';
import { whoSees } from './who-sees.ts';

/** Where the topics have their headings from. */
type Worded = { readonly content: Pick<Content, 'vocabulary'> };

/** The second of two: what the person wants of it, and when. */
export function wishesModal(
  { programId, known, vocabulary, content }: Filled & Worded,
  reader: Reader,
): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.wishes,
    title: words.wishesTitle,
    submit: words.submit,
    close: words.close,
    metadata: { programId },
    blocks: [
      context(words.wishesIntro),
      ...giveAndTake(words, known, underHeadings('topics', offeredWords(vocabulary.topics), content)),
      ...rhythm(words, known),
      ...hoursInputs(known, reader),
      context(words.timeZone(escape(placeCalled(reader.timeZone)))),
      forPeer(words, known),
      apart(words, known),
      whoSees(wishesSchema.keyof().options, reader),
    ],
  });
}

type Words = ReturnType<typeof texts>;

function giveAndTake(words: Words, known: ProfileDraft, topics: ReturnType<typeof underHeadings>) {
  const { offers = [], seeks = [], interests = [], goals = [] } = known;
  const groups = topics.map(({ heading = words.ownTopics, words: some }) => ({
    label: heading,
    options: some.map(({ id, name }) => option(id, name)),
  }));
  const chosen = { groups, atMost: most.topics };
  return [
    groupedMultiSelectInput({ id: fields.offers, label: words.offers, initial: offers, ...chosen }),
    groupedMultiSelectInput({ id: fields.seeks, label: words.seeks, initial: seeks, ...chosen }),
    groupedMultiSelectInput({
      id: fields.goals,
      label: words.goals,
      initial: goals,
      optional: true,
      ...chosen,
    }),
    textInput({
      id: fields.interests,
      label: words.interests,
      hint: words.separatedByCommas,
      maxLength: profileFieldLengths.interests,
      initial: interests.join(', '),
      optional: true,
    }),
  ];
}

function rhythm(words: Words, { cadence = 'open', style = 'open' }: ProfileDraft) {
  return [
    selectInput({
      id: fields.cadence,
      label: words.cadence,
      options: cadences.map((each) => option(each, words.cadences[each])),
      initial: cadence,
    }),
    selectInput({
      id: fields.style,
      label: words.style,
      options: styles.map((each) => option(each, words.styles[each])),
      initial: style,
    }),
  ];
}

const forPeer = (words: Words, { forPeer: initial }: ProfileDraft) =>
  textInput({
    id: fields.forPeer,
    label: words.forPeer,
    hint: words.forPeerHint,
    maxLength: profileFieldLengths.forPeer,
    initial,
    optional: true,
  });

function apart(words: Words, { notWith = [] }: ProfileDraft) {
  return peopleInput({
    id: fields.notWith,
    label: words.notWith,
    hint: words.notWithHint,
    initial: notWith,
    atMost: most.notWith,
    optional: true,
  });
}
