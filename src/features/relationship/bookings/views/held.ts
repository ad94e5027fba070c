import type { Reader } from '../../../../language.ts';
import { actions, context, escape, oneLine, section, type Message } from '../../../../slack/blocks.ts';
import { setActionButton } from '../../actions/buttons.ts';
import { dayOfEach } from '../../../pairs/pair/texts.ts';
import { chooseDayButton, heldAgainButton, heldButton, undoButton } from '../../rota/buttons.ts';
import type { Rota } from '../../rota/model.ts';
import { balanceWords, texts } from '../../rota/texts.ts';
import { chooseTimeButton } from '../buttons.ts';

type Held = {
  readonly rota: Rota;
  /** In words. */
  readonly tip: string;
  /** Whether the next one has a time already, by their series for instance. */
  readonly isBooked: boolean;
};

/** What the pair hears once a session is on record: who is next, and what leads on from here. */
export function sessionHeld({ rota, tip, isBooked }: Held, reader: Reader): Message {
  const words = texts(reader);
  const { pair, sessionsHeld, menteeToday, form, isSwapped, lastHeldAt } = rota;
  const how = form === 'swap' && isSwapped ? 'swapped' : form;
  const recorded = lastHeldAt
    ? words.recorded(sessionsHeld, escape(dayOfEach(lastHeldAt, pair, reader)))
    : words.wasRecorded(sessionsHeld);
  const lines = [recorded, words.next[how](escape(menteeToday.name))];
  return {
    text: lines.join(' '),
    blocks: [
      section(lines.join('\n')),
      context(balanceWords(rota, reader)),
      context(tip),
      actions(
        setActionButton({ pairId: pair.id, number: sessionsHeld }, reader),
        ...(isBooked ? [] : [chooseTimeButton({ pairId: pair.id, why: 'find' }, reader)]),
        heldAgainButton(rota, reader),
        chooseDayButton(rota, reader),
        undoButton(rota, reader),
      ),
    ],
  };
}

/** Of one that others have followed. */
export const sessionOnRecord = (number: number, reader: Reader): Message =>
  oneLine(texts(reader).wasRecorded(number));

/** It was put on record by mistake, and taken off again. */
export function sessionUndone(rota: Rota, reader: Reader): Message {
  const line = texts(reader).undone(rota.sessionsHeld + 1);
  return { text: line, blocks: [section(line), actions(heldButton(rota, reader))] };
}
