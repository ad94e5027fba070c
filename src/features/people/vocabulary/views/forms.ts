import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { Content, StartingSet } from '../../../../content/pack/content.ts';
import type { Reader } from '../../../../language.ts';
import { context, escape, modal, option, section, textInput } from '../../../../slack/blocks.ts';
import { groupedMultiSelectInput } from '../../../../slack/grouped-select.ts';
import {
  vocabularyBounds,
  longestWord,
  offeredWords,
  underHeadings,
  wordLists,
  type Vocabulary,
  type Word,
  type WordList,
} from '../../../programs/program/model/vocabulary.ts';
import { fields, ids, wordField } from '../buttons.ts';
import { choosable, longestLines, markOf, rewordable, type Chosen, type Weighed } from '../model.ts';
import { texts } from '../texts.ts';
import { removalBlocks } from './removal.ts';
import { listInWords } from './words-modal.ts';

type Of<List> = {
  readonly programId: string;
  readonly list: List;
  /** As it is kept. */
  readonly vocabulary: Vocabulary;
  /** What saving would take away, once it is known: it's told before it is done. */
  readonly weighed?: Weighed | undefined;
};

const metadataOf = ({ programId, list, vocabulary, weighed }: Of<WordList>) => ({
  programId,
  list,
  mark: markOf(vocabulary),
  removing: weighed?.removed.map(({ word }) => word.id) ?? [],
});

const first = (weighed: Weighed | undefined, reader: Reader): readonly KnownBlock[] =>
  weighed ? [...removalBlocks(weighed, reader), section(texts(reader).saveAgain)] : [];

/** Some of ours, some of the program's own, and new ones. */
export function choiceForm(
  form: Of<'work' | 'topics'> & {
    readonly content: Pick<Content, 'vocabulary'>;
    readonly given?: Chosen;
  },
  reader: Reader,
): ModalView {
  const words = texts(reader);
  const { list, vocabulary, content, weighed, given } = form;
  const { ours, own } = choosable(list, vocabulary, content);
  return modal({
    id: ids.saveChoice,
    title: words.titles[list],
    submit: words.save,
    close: words.cancel,
    metadata: metadataOf(form),
    blocks: [
      ...first(weighed, reader),
      groupedMultiSelectInput({
        id: fields.chosen,
        label: words.chosen(vocabularyBounds[list].most),
        groups: underHeadings(list, [...own, ...ours], content).map(
          ({ heading = words.own, words: some }) => ({
            label: heading,
            options: some.map(({ id, name }) => option(id, name)),
          }),
        ),
        initial: offeredWords((given?.next ?? vocabulary)[list]).map(({ id }) => id),
        atMost: vocabularyBounds[list].most,
        optional: true,
      }),
      textInput({
        id: fields.own,
        label: words.addOwn,
        hint: words.addOwnHint,
        maxLength: longestLines,
        initial: given?.typed,
        multiline: true,
        optional: true,
      }),
      ...(list === 'work' ? [context(words.otherAlways)] : []),
    ],
  });
}

/** Each word in a field of its own, which keeps what people chose. */
export function rewordForm(form: Of<WordList> & { readonly given?: Vocabulary }, reader: Reader): ModalView {
  const words = texts(reader);
  const { list, vocabulary, weighed, given } = form;
  const shown = new Map(given?.[list].map((word) => [word.id, word]));
  return modal({
    id: ids.saveWords,
    title: words.titles[list],
    submit: words.save,
    close: words.cancel,
    metadata: metadataOf(form),
    blocks: [
      ...first(weighed, reader),
      context(list === 'levels' ? words.levelsIntro : words.rewordIntro),
      ...rewordable(list, vocabulary).map((word) =>
        wordInput(list, { ...word, ...shown.get(word.id) }, reader),
      ),
    ],
  });
}

function wordInput(list: WordList, { id, name, isRetired }: Word, reader: Reader): InputBlock {
  const label = list === 'levels' ? texts(reader).level(Number(id)) : name;
  const initial = isRetired ? undefined : name;
  return textInput({
    id: wordField(id),
    label,
    maxLength: longestWord,
    initial,
    ...(list === 'levels' && { optional: true }),
  });
}

type OfSet = {
  readonly programId: string;
  /** As it is kept. */
  readonly vocabulary: Vocabulary;
  readonly set: StartingSet;
  /** With the set in its place. */
  readonly next: Vocabulary;
  readonly weighed: Weighed;
};

/** The words of a starting set, and what they would take the place of. */
export function setForm({ programId, vocabulary, set, next, weighed }: OfSet, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.useSet,
    title: words.setTitle,
    submit: words.useSet,
    close: words.cancel,
    metadata: { programId, mark: markOf(vocabulary), set: set.id },
    blocks: [
      section(words.set(escape(set.name), escape(set.about))),
      context(words.setIntro),
      ...wordLists.flatMap((list) => listInWords(list, next, reader)),
      ...removalBlocks(weighed, reader),
    ],
  });
}
