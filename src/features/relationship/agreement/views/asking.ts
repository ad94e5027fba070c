import type { KnownBlock } from '@slack/types';
import { formatDate, todayOf, type Reader } from '../../../../language.ts';
import {
  actions,
  button,
  context,
  cut,
  escape,
  oneLine,
  quote,
  section,
  type Message,
} from '../../../../slack/blocks.ts';
import type { Member } from '../../../pairs/pair/model.ts';
import { ids } from '../buttons.ts';
import { fieldsOf, isFree } from '../model/fields.ts';
import type { Agreement } from '../model/versions.ts';
import { texts } from '../texts.ts';
import { readButton } from './proposal.ts';
import { namesIn } from './words.ts';

/** To one who has not signed, in private. */
export function unsigned(
  { agreement, proposer }: { readonly agreement: Agreement; readonly proposer: string },
  reader: Reader,
): Message {
  const words = texts(reader);
  return {
    text: words.unsignedText,
    blocks: [
      section(words.unsigned(escape(proposer), agreement.version)),
      actions(readButton(agreement.pairId, reader)),
      context(words.unsignedPrivate),
    ],
  };
}

export type Review = {
  readonly pairId: string;
  readonly number: number;
  readonly agreement: Agreement;
  readonly fine: readonly Member[];
  readonly waiting: readonly Member[];
};

/** Asks the boundaries again, in the pair's DM. */
export function review({ pairId, number, agreement, fine, waiting }: Review, reader: Reader): Message {
  const words = texts(reader);
  const everyone = { members: [...fine, ...waiting] };
  const names = (some: readonly Member[]) =>
    namesIn(
      everyone,
      some.map(({ id }) => id),
      reader,
    );
  return {
    text: words.reviewText,
    blocks: [
      section(words.review),
      ...boundaries(agreement, reader),
      ...(fine.length > 0
        ? [context(`${words.saidFine(names(fine))} ${words.waitsFor(names(waiting))}`)]
        : []),
      actions(
        button({ id: ids.stillFine, text: words.stillFine, value: `${pairId}:${number}`, style: 'primary' }),
        button({ id: ids.open, text: words.changeIt, value: pairId }),
        readButton(pairId, reader),
      ),
    ],
  };
}

/** Four texts at most. */
const boundaries = ({ preset, values }: Agreement, reader: Reader): readonly KnownBlock[] =>
  [...fieldsOf(preset, 'confidentiality'), ...fieldsOf(preset, 'limits')].filter(isFree).flatMap((field) => {
    const text = values[field];
    return text === undefined ? [] : [section(`*${texts(reader).fieldNames[field]}*`), quote(cut(text, 600))];
  });

export const reviewDone = (next: Temporal.Instant, reader: Reader): Message =>
  oneLine(texts(reader).reviewDone(formatDate(todayOf(reader, next), reader)));

export const reviewOver = (reader: Reader): Message => oneLine(texts(reader).reviewOver);
