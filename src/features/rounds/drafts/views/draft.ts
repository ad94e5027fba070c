import type { KnownBlock, ModalView } from '@slack/types';
import { formatDate, type Reader } from '../../../../language.ts';
import { actions, button, buttonsIfAny, context, escape, modal, section } from '../../../../slack/blocks.ts';
import type { Vocabulary } from '../../../programs/program/model/vocabulary.ts';
import { matchedForInWords } from '../../../programs/program/texts.ts';
import { ids } from '../buttons.ts';
import { countOf, filters, listed, type DraftPage, type Listing } from '../model/listing.ts';
import { groupsOf, type RoundDraft } from '../model/round.ts';
import { texts } from '../texts.ts';
import { driftInWords } from './drift.ts';
import { entryBlock } from './entries.ts';

export type DraftView = {
  readonly draft: RoundDraft;
  readonly listing: Listing;
  readonly vocabulary: Vocabulary;
  /** What the admin must know first, such as why something could not be done. */
  readonly notice?: string;
};

/** The admin decides on this. */
export function roundPreview({ draft, listing, vocabulary, notice }: DraftView, reader: Reader): ModalView {
  const words = texts(reader);
  const { plan } = draft;
  const { entries, page, pages, total } = listed(draft, listing);
  const here = { ...listing, page, roundId: draft.id, version: plan.version };
  return modal({
    id: ids.preview,
    title: words.roundTitle,
    close: words.close,
    metadata: here,
    blocks: [
      ...(notice === undefined ? [] : [section(notice)]),
      section(words.program(escape(draft.program))),
      ...pastItsEnd(draft, reader),
      section(
        words.summary(
          plan.poolSize,
          groupsOf(plan.pairs.map(({ members }) => members)),
          plan.leftovers.length,
        ),
      ),
      ...sittingOutInWords(draft, reader),
      context(words.countsMost(matchedForInWords(plan.settings, reader))),
      context(words.otherCounts),
      ...(plan.hasOwnSettings ? [context(words.ownSettings)] : []),
      ...(plan.repeats ? [section(words.metLately(plan.repeats, plan.settings.noRepeatMonths))] : []),
      ...driftInWords(draft, reader),
      ...(plan.pairs.length === 0 ? [section(words.refusals['nothing-to-confirm'])] : []),
      decision(draft, here, reader),
      filtering(draft, here, reader),
      ...(listing.search === '' ? [] : [context(words.found(escape(listing.search), total))]),
      { type: 'divider' },
      ...(entries.length === 0 ? [section(words.nothingHere)] : []),
      ...entries.map((entry) => entryBlock(entry, { draft, here, vocabulary }, reader)),
      ...(pages > 1 ? [context(words.page(page + 1, pages)), ...turning(here, pages, reader)] : []),
    ],
  });
}

const pastItsEnd = ({ program, endedOn }: RoundDraft, reader: Reader): readonly KnownBlock[] =>
  endedOn ? [section(texts(reader).pastItsEnd(escape(program), formatDate(endedOn, reader)))] : [];

function sittingOutInWords(
  { sittingOut: { out, skippedOn, quiet, asked } }: RoundDraft,
  reader: Reader,
): readonly KnownBlock[] {
  const words = texts(reader).sittingOut;
  const said = [
    ...(out > 0 ? [words.out(out, skippedOn && formatDate(skippedOn, reader))] : []),
    ...(quiet > 0 ? [words.quiet(quiet)] : []),
    ...(asked > 0 ? [words.asked(asked)] : []),
  ];
  return said.length === 0 ? [] : [context(said.join(' '))];
}

/** Where nothing can be confirmed, the way on comes first. */
function decision({ drift, plan, answerDays }: RoundDraft, here: DraftPage, reader: Reader): KnownBlock {
  const words = texts(reader);
  const value = JSON.stringify(here);
  const { button: text, ...asked } = words.confirm[answerDays === undefined ? 'direct' : 'double-blind'];
  const confirm = {
    title: asked.title,
    text: asked.text(answerDays ?? 0),
    yes: asked.yes,
    no: words.confirmNo,
  };
  const canConfirm = drift.holds && plan.pairs.length > 0;
  const wishes = plan.pins.length + plan.bans.length;
  return actions(
    ...(canConfirm ? [button({ id: ids.confirm, text, value, style: 'primary', confirm })] : []),
    button({ id: ids.anew, text: words.anew, value, ...(!canConfirm && { style: 'primary' }) }),
    button({ id: ids.settings, text: words.settings, value }),
    ...(wishes > 0 ? [button({ id: ids.wishes, text: words.wishes(wishes), value })] : []),
    button({ id: ids.discard, text: words.discard, value }),
  );
}

function filtering(draft: RoundDraft, here: DraftPage, reader: Reader): KnownBlock {
  const words = texts(reader);
  const shown = filters.filter((filter) => filter === here.filter || countOf(draft, filter) > 0);
  return actions(
    ...shown.map((filter) => {
      const text = words.filters[filter](countOf(draft, filter));
      const isCurrent = filter === here.filter && here.search === '';
      const value = JSON.stringify({ ...here, filter, search: '', page: 0 });
      return button({ id: ids.show[filter], text: isCurrent ? words.current(text) : text, value });
    }),
    button({ id: ids.find, text: words.find, value: JSON.stringify(here) }),
  );
}

function turning(here: DraftPage, pages: number, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const to = (page: number) => JSON.stringify({ ...here, page });
  return buttonsIfAny(
    ...(here.page > 0
      ? [button({ id: ids.previousPage, text: words.earlier, value: to(here.page - 1) })]
      : []),
    ...(here.page < pages - 1
      ? [button({ id: ids.nextPage, text: words.more, value: to(here.page + 1) })]
      : []),
  );
}
