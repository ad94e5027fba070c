import { catalogue, formatList, formatNumber, type Reader } from '../../../language.ts';
import { escape } from '../../../slack/blocks.ts';
import type { Rota } from './model.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });

/** Who has been the mentee how often, and how many sessions were split. */
export function balanceWords({ balance, inHalves }: Rota, reader: Reader): string {
  const words = texts(reader);
  const led = balance.map(({ member, count }) => words.led(escape(member.name), formatNumber(count, reader)));
  const shared = inHalves > 0 ? [words.shared(inHalves)] : [];
  return words.balance(formatList([...led, ...shared], reader));
}

/** How often they have met, and whose turn it is. */
export const rotaWords = ({ menteeToday, sessionsHeld, form }: Rota, reader: Reader): string =>
  texts(reader).rota[form](escape(menteeToday.name), sessionsHeld);
