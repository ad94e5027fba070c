import type { KnownBlock, ModalView } from '@slack/types';
import type { Content, StartingSet } from '../../../../content/pack/content.ts';
import type { Reader } from '../../../../language.ts';
import { actions, button, context, escape, modal, quote, section } from '../../../../slack/blocks.ts';
import type { Program } from '../../../programs/program/model.ts';
import {
  offeredWords,
  wordLists,
  type Vocabulary,
  type WordList,
} from '../../../programs/program/model/vocabulary.ts';
import { ids } from '../buttons.ts';
import { texts } from '../texts.ts';

export type WordsShown = {
  readonly program: Pick<Program, 'id' | 'name'>;
  readonly vocabulary: Vocabulary;
  readonly content: Pick<Content, 'startingSets'>;
  /** What has just been done. */
  readonly notice?: string;
};

/** All words of a program, and the ways to change them. */
export function wordsModal({ program, vocabulary, content, notice }: WordsShown, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: 'vocabulary.words',
    title: words.title,
    close: words.back,
    blocks: [
      ...(notice === undefined ? [] : [section(notice)]),
      context(words.intro(escape(program.name))),
      ...wordLists.flatMap((list) => listBlocks(list, { program, vocabulary }, reader)),
      { type: 'divider' },
      section(words.sets),
      ...content.startingSets.map((set) => setLine(set, program.id, reader)),
    ],
  });
}

function listBlocks(
  list: WordList,
  { program, vocabulary }: Pick<WordsShown, 'program' | 'vocabulary'>,
  reader: Reader,
): readonly KnownBlock[] {
  const words = texts(reader);
  const value = JSON.stringify({ programId: program.id, list });
  const choose = button({
    id: ids.choose,
    text: words.choose,
    spoken: words.chooseSpoken(words.lists[list]),
    value,
  });
  const reword = button({
    id: ids.reword,
    text: words.reword,
    spoken: words.rewordSpoken(words.lists[list]),
    value,
  });
  return [...listInWords(list, vocabulary, reader), actions(...(list === 'levels' ? [] : [choose]), reword)];
}

export function listInWords(list: WordList, vocabulary: Vocabulary, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const names = offeredWords(vocabulary[list]).map(({ name }) => name);
  return [section(words.list(words.lists[list], names.length)), quote(names.join(' · '))];
}

function setLine({ id: set, name, about }: StartingSet, programId: string, reader: Reader): KnownBlock {
  const words = texts(reader);
  const value = JSON.stringify({ programId, set });
  return section(
    words.set(escape(name), escape(about)),
    button({ id: ids.set, text: words.seeSet, spoken: words.seeSetSpoken(name), value }),
  );
}
