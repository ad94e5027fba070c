import type { ModalView } from '@slack/types';
import type { CheckInItems } from '../../../../content/pack/content.ts';
import { formatNumber, type Reader } from '../../../../language.ts';
import {
  actions,
  button,
  context,
  escape,
  modal,
  multiSelectInput,
  oneLine,
  option,
  section,
  type Message,
} from '../../../../slack/blocks.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { chooseTimeButton } from '../../bookings/buttons.ts';
import { ids } from '../buttons.ts';
import type { Answers, CheckIn, Point } from '../model/check-in.ts';
import type { Share } from '../model/share.ts';
import { texts } from '../texts.ts';
import { fields } from './fields.ts';

type InWords = { readonly id: string; readonly question: string; readonly answer: string };

/** In the order of the pack. What was taken out of it has no words any more. */
const inWords = (answers: Answers, { items, scales }: CheckInItems, reader: Reader): readonly InWords[] =>
  items.flatMap(({ id, text, scale }) => {
    const point: Point | undefined = answers[id];
    const word = point && scales[scale]?.[point - 1];
    if (point === undefined || word === undefined) return [];
    return [{ id, question: text, answer: texts(reader).answerInWords(formatNumber(point, reader), word) }];
  });

type ToShare = { readonly checkIn: CheckIn; readonly answers: Answers; readonly pack: CheckInItems };

/** Nothing is picked beforehand. */
export function shareModal({ checkIn, answers, pack }: ToShare, reader: Reader): ModalView {
  const words = texts(reader);
  const { pairId, kind, occurrence } = checkIn;
  const options = inWords(answers, pack, reader).map(({ id, question, answer }) =>
    option(id, words.shareOption(answer, question)),
  );
  return modal({
    id: ids.shareThese,
    title: words.shareTitle,
    submit: words.shareSend,
    close: words.close,
    metadata: { pairId, kind, occurrence },
    blocks: [
      section(words.shareIntro),
      multiSelectInput({ id: fields.items, label: words.sharePick, options, atMost: options.length }),
      context(words.shareLimits),
    ],
  });
}

type Seen = { readonly pair: Pair; readonly pack: CheckInItems };

/** To all of the pair: what one of them shares, and nothing else of theirs. It can be taken back even when the pair has ended. */
export function sharedCard(
  { number, personId, answers }: Share,
  { pair, pack }: Seen,
  reader: Reader,
): Message {
  const words = texts(reader);
  const name = escape(pair.members.find(({ id }) => id === personId)?.name ?? '');
  const lines = inWords(answers, pack, reader).map(({ question, answer }) =>
    words.sharedLine(escape(question), escape(answer)),
  );
  return {
    text: words.sharedText(name),
    blocks: [
      section([words.sharedHeading(name), ...lines].join('\n')),
      actions(
        ...(isOffered(pair, 'suggest-time')
          ? [chooseTimeButton({ pairId: pair.id, why: 'find' }, reader)]
          : []),
        button({
          id: ids.unshare,
          text: words.unshare,
          spoken: words.unshareSpoken,
          value: `${pair.id}:${number}`,
        }),
      ),
    ],
  };
}

/** In its place, once it is taken back: nothing of what it said. */
export const unsharedCard = (reader: Reader): Message => oneLine(texts(reader).unshared);
