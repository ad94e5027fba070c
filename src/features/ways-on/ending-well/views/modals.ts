import type { KnownBlock, ModalView } from '@slack/types';
import { formatDate, type Reader } from '../../../../language.ts';
import {
  context,
  dateInput,
  escape,
  modal,
  multiSelectInput,
  option,
  quote,
  section,
  selectInput,
  textInput,
} from '../../../../slack/blocks.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { namesOfPeers } from '../../../pairs/pair/texts.ts';
import { ids } from '../buttons.ts';
import { areGiven, benefits, lengths, outcomes, type FarewellSeen } from '../model.ts';
import { texts } from '../texts.ts';
import { fields } from './fields.ts';

export type Seen = { readonly personId: string; readonly reader: Reader };

/** Before anything is done: on which day it ends. */
export function closeModal(pair: Pair, suggested: Temporal.PlainDate, { personId, reader }: Seen): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.close,
    title: words.title,
    submit: words.opening.submit,
    close: words.close,
    metadata: { pairId: pair.id },
    blocks: [
      section(words.opening.intro(escape(namesOfPeers(pair, { personId, reader })))),
      dateInput({ id: fields.day, label: words.opening.day, initial: suggested }),
      context(words.opening.until),
    ],
  });
}

type Opened = FarewellSeen & {
  /** Until when it waits to be handed over. */
  readonly day: Temporal.PlainDate | undefined;
  /** Nobody is asked to thank for what has not been. */
  readonly hasMet: boolean;
};

/** The first part: for the others, until it is handed over. */
export function thankModal(farewell: Opened, { personId, reader }: Seen): ModalView {
  const { pair, own, hasMet } = farewell;
  const words = texts(reader).thank;
  const names = namesOfPeers(pair, { personId, reader });
  return modal({
    id: ids.thank,
    title: hasMet ? words.title : words.titleUnmet,
    submit: words.submit,
    close: own.thanks === '' ? texts(reader).close : texts(reader).cancel,
    metadata: { pairId: pair.id },
    blocks: [
      textInput({
        id: fields.thanks,
        label: hasMet ? words.label(names) : words.labelUnmet(names),
        hint: words.hint,
        maxLength: lengths.thanks,
        multiline: true,
        optional: true,
        initial: own.thanks,
      }),
      context(deliveryLine(farewell, reader)),
    ],
  });
}

/** What was written for an ending that didn't come is handed over only where its writer says so once more. */
function deliveryLine({ own, day, delivery, isEarlier, isHandedEarlier }: Opened, reader: Reader): string {
  const { waits, now, kept, earlier, earlierHanded, earlierHandedNow } = texts(reader).thank;
  if (delivery === 'kept') return kept;
  if (delivery === 'now') return isHandedEarlier ? earlierHandedNow : now;
  const said = !isEarlier || own.thanks === '' ? waits : isHandedEarlier ? earlierHanded : earlier;
  return said(day ? formatDate(day, reader) : '');
}

type HalfDone = FarewellSeen &
  Pick<Opened, 'day'> & {
    /** What was typed after the first part had been handed over. */
    readonly late?: string | undefined;
  };

/** What became of the first part: whoever stops here knows that it is kept, and that theirs is not done yet. */
function soFar(farewell: HalfDone, reader: Reader): readonly KnownBlock[] {
  const { own, delivery, day, late = '' } = farewell;
  if (own.thanks === '') return [];
  const words = texts(reader).keep.soFar;
  if (!areGiven(farewell))
    return [section(delivery === 'kept' ? words.kept : words.waits(day ? formatDate(day, reader) : ''))];
  const toCopy = late === '' ? [] : [section(words.late), quote(late)];
  return [section(words.handed), quote(own.thanks), ...toCopy];
}

/** The second one: for oneself alone. */
export function keepModal(farewell: HalfDone, reader: Reader): ModalView {
  const { pair, own } = farewell;
  const words = texts(reader);
  const { keep } = words;
  const outcome = selectInput({
    id: fields.outcome,
    label: keep.outcome,
    optional: true,
    options: outcomes.map((each) => option(each, words.outcomes[each])),
    initial: own.outcome,
  });
  return modal({
    id: ids.keep,
    title: keep.title,
    submit: keep.submit,
    close: own.keep === '' ? words.close : words.cancel,
    metadata: { pairId: pair.id },
    blocks: [
      ...soFar(farewell, reader),
      textInput({
        id: fields.keep,
        label: keep.label,
        hint: keep.hint,
        maxLength: lengths.keep,
        multiline: true,
        optional: true,
        initial: own.keep,
      }),
      multiSelectInput({
        id: fields.benefits,
        label: keep.benefits,
        options: benefits.map((each) => option(each, words.benefits[each])),
        initial: own.benefits,
        atMost: benefits.length,
        optional: true,
      }),
      outcome,
      context(keep.private),
    ],
  });
}
