import { catalogue, formatDate, formatList, formatNumber, todayOf, type Reader } from '../../../language.ts';
import { escape } from '../../../slack/blocks.ts';
import { texts as pairTexts } from '../../pairs/pair/texts.ts';
import type { Led, Rota } from './model.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });

/** Who has been the mentee how often, and how many sessions were split. */
export function balanceWords({ balance, inHalves }: Rota, reader: Reader): string {
  const words = texts(reader);
  const led = balance.map(({ member, count }) => words.led(escape(member.name), formatNumber(count, reader)));
  const shared = inHalves > 0 ? [words.shared(inHalves)] : [];
  return words.balance(formatList([...led, ...shared], reader));
}

type Seen = { readonly personId: string; readonly reader: Reader };

/** As one of them reads it alone. */
export const ownBalanceWords = (rota: Rota, { personId, reader }: Seen): string => {
  const { you } = pairTexts(reader);
  const named = ({ member, count }: Led): Led =>
    member.id === personId ? { member: { ...member, name: you }, count } : { member, count };
  return balanceWords({ ...rota, balance: rota.balance.map(named) }, reader);
};

/** How often they have met, and whose turn it is, as one of them reads it alone. */
export function rotaWords(rota: Rota, { personId, reader }: Seen): string {
  const { menteeToday, sessionsHeld, form, lastHeldAt } = rota;
  const words = texts(reader);
  const isFirst = sessionsHeld === 0;
  const own = isFirst ? words.ownFirstTurn : words.ownTurn;
  const ofOther = isFirst ? words.firstTurn : words.turn;
  const turn = menteeToday.id === personId ? own[form] : ofOther[form](escape(menteeToday.name));
  const last = lastHeldAt && formatDate(todayOf(reader, lastHeldAt), reader);
  return [last === undefined ? words.hadNone : words.had(sessionsHeld, last), turn].join(' ');
}
