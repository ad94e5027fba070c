import type { KnownBlock, ModalView } from '@slack/types';
import { formatDate, formatList, type Reader } from '../../../../language.ts';
import {
  actions,
  button,
  buttonsIfAny,
  context,
  escape,
  modal,
  option,
  section,
  selectInput,
} from '../../../../slack/blocks.ts';
import { ids as pairingIds } from '../../../rounds/drafts/buttons.ts';
import { fields, ids } from '../buttons.ts';
import {
  filters,
  going,
  helpedFor,
  helpFor,
  type Helped,
  type ListedPair,
  type HelpOutcome,
  type PairPage,
} from '../model.ts';
import { standingInWords, texts } from '../texts.ts';

/** @param outcome of what the admin has just asked for in it */
export function pairsModal(page: PairPage, reader: Reader, outcome?: HelpOutcome): ModalView {
  const words = texts(reader);
  const { programId, isArchived, asked } = page;
  return modal({
    id: ids.list,
    title: words.title,
    submit: words.show,
    close: words.close,
    metadata: { programId },
    blocks: [
      ...(outcome ? [section(outcomeInWords(outcome, reader)), { type: 'divider' } as const] : []),
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
  return `*${escape(program)}*: ${standingInWords({ ...counts, going: going(counts) }, reader).join('\n')}`;
}

function lines(page: PairPage, reader: Reader): readonly KnownBlock[] {
  if (page.shown.length === 0) return nobody(page, reader);
  return page.shown.map((pair) => line(pair, page, reader));
}

function nobody({ wanted: { filter }, counts }: PairPage, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  if (going(counts) + counts.ended === 0) return [];
  return [section(filter === 'going' ? words.nobodyGoing : words.nobody)];
}

function line(pair: ListedPair, { programId, isArchived, wanted }: PairPage, reader: Reader): KnownBlock {
  const words = texts(reader);
  const names = namesOf(pair, reader);
  const standing = words.pair[pair.standing](escape(names));
  const help = isArchived ? undefined : helpFor(pair);
  if (help === undefined) return section(standing);
  if (pair.helped) return section([standing, askedInWords(pair.helped, reader)].join('\n'));
  return section(
    standing,
    button({
      id: ids.help,
      text: words.help[help],
      spoken: words.helpSpoken[help](names),
      value: JSON.stringify({ programId, pairId: pair.id, ...wanted }),
    }),
  );
}

const namesOf = ({ members }: Pick<ListedPair, 'members'>, reader: Reader): string =>
  formatList(
    members.map(({ name }) => name),
    reader,
  );

const askedInWords = ({ help, at }: Helped, reader: Reader): string =>
  texts(reader).askedFor[help](dayOf(at, reader));

const dayOf = (at: Temporal.Instant, reader: Reader): string =>
  formatDate(at.toZonedDateTimeISO(reader.timeZone).toPlainDate(), reader);

export function outcomeInWords(outcome: HelpOutcome, reader: Reader): string {
  const words = texts(reader);
  switch (outcome.kind) {
    case 'needs-none':
      return words.needsNone;
    case 'asked':
      return words.asks[outcome.helped.help](escape(namesOf(outcome.pair, reader)));
    case 'asked-before':
      return words.askedBefore(
        escape(namesOf(outcome.pair, reader)),
        dayOf(outcome.helped.at, reader),
        dayOf(outcome.helped.at.add(helpedFor), reader),
      );
  }
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
  return [context(words.page(wanted.page + 1, pages)), ...buttonsIfAny(...buttons)];
}
