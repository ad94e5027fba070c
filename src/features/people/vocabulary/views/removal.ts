import type { KnownBlock } from '@slack/types';
import { formatList, type Reader } from '../../../../language.ts';
import { escape, section } from '../../../../slack/blocks.ts';
import type { RemovedAndConcern, InAll, Weighed } from '../model.ts';
import { texts } from '../texts.ts';

/** So many words stand there, each with so many names at most: a section takes no more. */
const wordsShown = 12;
const namesShown = 3;

/** What would no longer be offered, and whom it concerns. */
export function removalBlocks({ removed, inAll, names }: Weighed, reader: Reader): readonly KnownBlock[] {
  if (removed.length === 0) return [];
  const words = texts(reader);
  const byConcern = [...removed.filter(isChosen), ...removed.filter((each) => !isChosen(each))];
  const lines = byConcern
    .slice(0, wordsShown)
    .map((each) => words.concern(escape(each.word.name), inWords(each, names, reader)));
  const more = removed.length - wordsShown;
  return [
    section(words.removing(removed.length)),
    ...(more > 0 ? [section(inAllInWords(inAll, reader))] : []),
    ...lines.map((line) => section(line)),
    ...(more > 0 ? [section(words.more(more))] : []),
  ];
}

/** Told of a list that is too long to be shown: of a few words, two sums could be held against each other. */
function inAllInWords({ byName, topics }: InAll, reader: Reader): string {
  const words = texts(reader).inAll;
  return [
    ...(byName === undefined ? [] : [words.byName(byName)]),
    ...(topics === undefined
      ? []
      : [topics.kind === 'few' ? words.few(topics.floor) : words.atLeast(topics.people)]),
  ].join(' ');
}

/** What nobody chose comes last: it is the first to be left out of a long list. */
const isChosen = ({ concern }: RemovedAndConcern): boolean =>
  concern.kind === 'at-least' || (concern.kind === 'named' && concern.personIds.length > 0);

function inWords({ concern }: RemovedAndConcern, names: ReadonlyMap<string, string>, reader: Reader): string {
  const words = texts(reader);
  switch (concern.kind) {
    case 'few':
      return words.few(concern.floor);
    case 'at-least':
      return words.atLeast(concern.people);
    case 'named': {
      const { personIds } = concern;
      if (personIds.length === 0) return words.nobody;
      const shown = personIds.slice(0, namesShown).map((id) => escape(names.get(id) ?? ''));
      const more = personIds.length - shown.length;
      return more > 0 ? words.named(shown.join(', '), more) : words.named(formatList(shown, reader), 0);
    }
  }
}
