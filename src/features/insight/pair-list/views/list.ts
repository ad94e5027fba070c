import type { KnownBlock, ModalView } from '@slack/types';
import { formatList, type Reader } from '../../../../language.ts';
import {
  actions,
  button,
  context,
  escape,
  modal,
  option,
  section,
  selectInput,
} from '../../../../slack/blocks.ts';
import { ids as pairingIds } from '../../../rounds/drafts/buttons.ts';
import { fields, ids } from '../buttons.ts';
import { filters, going, helpFor, standings, type Counts, type Listed, type PairPage } from '../model.ts';
import { texts } from '../texts.ts';

export function pairsModal(page: PairPage, reader: Reader): ModalView {
  const words = texts(reader);
  const { programId, isArchived, asked } = page;
  return modal({
    id: ids.list,
    title: words.title,
    submit: words.show,
    close: words.close,
    metadata: { programId },
    blocks: [
      section(summary(page, reader)),
      ...(asked > 0 ? [context(words.asked(asked))] : []),
      context(words.whatIsShown),
      selectInput({
        id: fields.filter,
        label: words.filter,
        options: filters.map((each) => option(each, words.filters[each])),
        initial: page.wanted.filter,
      }),
      { type: 'divider' },
      ...lines(page, reader),
      ...turning(page, reader),
      ...(isArchived
        ? []
        : [actions(button({ id: pairingIds.match, text: words.newRound, value: programId }))]),
    ],
  });
}

function summary({ counts, program }: PairPage, reader: Reader): string {
  const words = texts(reader);
  if (going(counts) + counts.ended === 0) return words.none(escape(program));
  return `*${escape(program)}*: ${standingInWords(counts, reader)}`;
}

/** "12 pairs · 7 begun · 3 silent": how a program stands. */
function standingInWords(counts: Counts, reader: Reader): string {
  const words = texts(reader);
  const told = standings.filter((each) => counts[each] > 0).map((each) => words.counts[each](counts[each]));
  return [words.going(going(counts)), ...told].join(' · ');
}

function lines(page: PairPage, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  if (page.shown.length === 0) return [section(words.nobody)];
  return page.shown.map((pair) => {
    const names = formatList(
      pair.members.map(({ name }) => name),
      reader,
    );
    const help = page.isArchived ? undefined : helpFor(pair);
    const line = words.pair[pair.standing](escape(names));
    if (help === undefined) return section(line);
    return section(
      line,
      button({
        id: ids.help,
        text: words.help[help],
        spoken: words.helpSpoken[help](names),
        value: JSON.stringify({ programId: page.programId, pairId: pair.id }),
      }),
    );
  });
}

export function helpedWords(
  { pair, help }: { readonly pair: Listed; readonly help: 'times' | 'reminder' },
  reader: Reader,
): string {
  const names = formatList(
    pair.members.map(({ name }) => name),
    reader,
  );
  return texts(reader).helped[help](escape(names));
}

function turning({ programId, wanted, pages }: PairPage, reader: Reader): readonly KnownBlock[] {
  if (pages === 1) return [];
  const words = texts(reader);
  const to = (page: number) => JSON.stringify({ programId, ...wanted, page });
  const buttons = [
    ...(wanted.page > 0
      ? [button({ id: ids.earlier, text: words.earlier, value: to(wanted.page - 1) })]
      : []),
    ...(wanted.page < pages - 1
      ? [button({ id: ids.more, text: words.more, value: to(wanted.page + 1) })]
      : []),
  ];
  return [context(words.page(wanted.page + 1, pages)), actions(...buttons)];
}
