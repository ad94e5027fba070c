import type { ModalView } from '@slack/types';
import { todayOf, type Reader } from '../../../language.ts';
import {
  buttonsIfAny,
  context,
  dateInput,
  escape,
  modal,
  oneLine,
  section,
  type Message,
} from '../../../slack/blocks.ts';
import { ids, rolesButtons } from './buttons.ts';
import type { Rota } from './model.ts';
import { balanceWords, texts } from './texts.ts';

/** Who is the mentee of the session that is next, as it has been chosen. */
export function rolesChanged(rota: Rota, reader: Reader): Message {
  const words = texts(reader);
  return {
    text: words.changedText,
    blocks: [
      section(words.changed[rota.form](escape(rota.menteeToday.name))),
      context([balanceWords(rota, reader), words.changedNext].join(' · ')),
      ...buttonsIfAny(...rolesButtons(rota, reader)),
    ],
    isFollowed: true,
  };
}

export const rolesOfBefore = (reader: Reader): Message => oneLine(texts(reader).changedBefore);

export const dayField = 'day';

type Dated = { readonly pairId: string; readonly number: number; readonly heldAt: Temporal.Instant };

/** On which day the last session was, by the calendar of whoever tells. */
export function dayModal({ pairId, number, heldAt }: Dated, reader: Reader): ModalView {
  const words = texts(reader).day;
  return modal({
    id: ids.keepDay,
    title: words.title,
    submit: words.save,
    close: words.close,
    metadata: { pairId, number },
    blocks: [
      dateInput({ id: dayField, label: words.label, hint: words.hint, initial: todayOf(reader, heldAt) }),
    ],
  });
}
