import type { Reader } from '../../../language.ts';
import { actions, button, context, escape, section, type Message, oneLine } from '../../../slack/blocks.ts';
import { ids as pairingIds } from '../drafts/buttons.ts';
import { ids } from '../../programs/setup/buttons.ts';
import type { Program } from '../../programs/program/model.ts';
import { texts } from './texts.ts';

type Today = {
  readonly program: Pick<Program, 'id' | 'name'>;
  /** In so many months all who wait have met; undefined where some have not. */
  readonly metWithin: number | undefined;
};

export function roundDay({ program: { id, name }, metWithin }: Today, reader: Reader): Message {
  const words = texts(reader);
  const text = words.today(escape(name));
  return {
    text,
    blocks: [
      section(metWithin === undefined ? text : `${text}\n${words.allHaveMet}`),
      actions(
        button({ id: pairingIds.match, text: words.findPairs, value: id, style: 'primary' }),
        button({ id: ids.setup, text: words.otherDay, value: id }),
      ),
      context(words.waiting),
    ],
  };
}

/** What the reminder says once the round is made, or has another day. */
export const roundDaySettled = (program: string, reader: Reader): Message =>
  oneLine(texts(reader).settled(escape(program)));
