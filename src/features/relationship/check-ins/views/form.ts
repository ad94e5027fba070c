import type { KnownBlock, ModalView } from '@slack/types';
import type { CheckInItem, CheckInItems } from '../../../../content/pack/content.ts';
import { formatNumber, type Reader } from '../../../../language.ts';
import {
  button,
  buttonsIfAny,
  context,
  modal,
  option,
  radioInput,
  section,
} from '../../../../slack/blocks.ts';
import { humanButton } from '../../../people/human/buttons.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { chooseTimeButton } from '../../bookings/buttons.ts';
import { ids as topicIds } from '../../topics/buttons.ts';
import { texts as topicTexts } from '../../topics/texts.ts';
import { ids, valueOf } from '../buttons.ts';
import {
  isUnsafe,
  pagesOf,
  toneOf,
  type Answered,
  type Answers,
  type AskedCheckIn,
} from '../model/check-in.ts';
import { texts } from '../texts.ts';
import { trendLines } from './trend.ts';

type Page = {
  readonly asked: AskedCheckIn;
  readonly earlier: Answers;
  /** Counts from 0. */
  readonly page: number;
  /** The questions and the words of their scales. */
  readonly pack: CheckInItems;
};

/** Every question can be skipped; what was answered stays where another page is sent. */
export function checkInModal({ asked, earlier, page, pack }: Page, reader: Reader): ModalView {
  const words = texts(reader);
  const { pairId, kind, occurrence } = asked;
  const pages = pagesOf(asked.items);
  // What was taken out of the pack meanwhile is not asked any more.
  const items = (pages[page] ?? []).flatMap((id) => pack.items.find((item) => item.id === id) ?? []);
  return modal({
    id: ids.answer,
    title: words.modalTitle(page + 1, pages.length),
    submit: page + 1 < pages.length ? words.next : words.send,
    close: words.close,
    metadata: { pairId, kind, occurrence, page, items: items.map(({ id }) => id) },
    blocks: [
      ...(page === 0 ? [context(words.intro)] : []),
      ...items.map((item) => question(item, earlier, { pack, reader })),
      context(words.ownWording),
    ],
  });
}

type ItemsShown = { readonly pack: CheckInItems; readonly reader: Reader };

function question(
  { id, text, scale }: CheckInItem,
  earlier: Answers,
  { pack, reader }: ItemsShown,
): KnownBlock {
  const words = pack.scales[scale] ?? [];
  return radioInput({
    id,
    label: text,
    options: words.map((word, index) =>
      option(String(index + 1), `${formatNumber(index + 1, reader)} · ${word}`),
    ),
    initial: earlier[id]?.toString(),
    optional: true,
  });
}

type Given = {
  readonly pair: Pair;
  readonly asked: AskedCheckIn;
  /** What was given to this one. */
  readonly earlier: Answers;
  /** One's own, oldest first. */
  readonly answered: readonly Answered[];
  /** Whether there are answers that the pair cannot read yet. */
  readonly canShare: boolean;
};

/** After the last page: a word that fits the answers, one's own line of them, and what leads on. */
export function afterAnswering(
  { pair, asked, earlier, answered, canShare }: Given,
  { pack, reader }: ItemsShown,
): ModalView {
  const words = texts(reader);
  const tone = toneOf(earlier);
  const lines = trendLines(answered, pack, reader);
  const unsafe = isUnsafe(earlier, pack.items);
  const buttons = [
    ...(unsafe ? [humanButton(reader)] : []),
    ...(tone === 'low' && !unsafe ? waysOn(pair, reader) : []),
    ...(canShare && isOffered(pair, 'share-check-in') ? [shareButton(asked, reader)] : []),
  ];
  return modal({
    id: ids.answer,
    title: words.afterTitle,
    close: words.done,
    blocks: [
      section(unsafe ? words.afterUnsafe : words.after[tone]),
      ...(lines.length === 0 ? [] : [context([words.trend, ...lines].join('\n'))]),
      ...buttonsIfAny(...buttons),
    ],
  });
}

/** What can help where something isn't good. */
const waysOn = (pair: Pair, reader: Reader) => [
  ...(isOffered(pair, 'suggest-time') ? [chooseTimeButton({ pairId: pair.id, why: 'find' }, reader)] : []),
  ...(isOffered(pair, 'ask-for-topic')
    ? [button({ id: topicIds.ask, text: topicTexts(reader).command.button, value: pair.id })]
    : []),
];

const shareButton = (asked: AskedCheckIn, reader: Reader) =>
  button({ id: ids.share, text: texts(reader).share, value: valueOf(asked) });
