import type { KnownBlock, ModalView } from '@slack/types';
import { formatDate, formatOwnMoment, type Reader } from '../../language.ts';
import { context, escape, modal, section } from '../../slack/blocks.ts';
import { namesOfPeers } from '../pairs/pair/texts.ts';
import type { Ahead, Coming, Item } from './model.ts';
import { texts } from './texts.ts';

/** Of so many pairs, and so much of each: more than anybody has. A block holds only so many of its lines. */
const most = { pairs: 8, items: 24, lines: 8 };

export function comingModal(
  { ahead, isInProgram }: Coming,
  { personId, reader }: { readonly personId: string; readonly reader: Reader },
): ModalView {
  const words = texts(reader);
  return modal({
    id: 'coming',
    title: words.title,
    close: words.close,
    blocks: [
      section(words.intro),
      ...(ahead.length === 0 ? [section(isInProgram ? words.withoutPair : words.withoutProgram)] : []),
      ...ahead.slice(0, most.pairs).flatMap((each) => ofPair(each, { personId, reader })),
      context(isInProgram ? words.change : words.changeAtTheEnd),
    ],
  });
}

function ofPair(
  { pair, items, rests }: Ahead,
  { personId, reader }: { readonly personId: string; readonly reader: Reader },
): readonly KnownBlock[] {
  const words = texts(reader);
  const lines = items.slice(0, most.items).map((item) => lineOf(item, reader));
  const shown = lines.length > 0 ? lines : [pair.state === 'paused' ? words.noneInPause : words.none];
  return [
    section(words.with(escape(namesOfPeers(pair, { personId, reader })))),
    ...shown.flatMap((_, index) =>
      index % most.lines === 0 ? [section(shown.slice(index, index + most.lines).join('\n'))] : [],
    ),
    ...(rests.length > 0
      ? [context(words.rests[pair.state === 'paused' ? 'paused' : 'closing'](rests.join(' · ')))]
      : []),
  ];
}

function lineOf({ at, day, what, why }: Item, reader: Reader): string {
  const words = texts(reader);
  const when = day ? formatDate(day, reader) : formatOwnMoment(at, reader);
  const item = words.item(escape(when), what);
  if (!why) return item;
  return words.because(item, typeof why === 'string' ? words.why[why] : words.leftOut(why.leftOut));
}
