import { formatDate, formatList, formatTime, formatWeekday, type Reader } from '../../../../language.ts';
import { escape } from '../../../../slack/blocks.ts';
import { quietHoursOf, spanOf } from '../../../pairs/hours/model.ts';
import type { Member, Pair } from '../../../pairs/pair/model.ts';
import type { ChosenField } from '../model/fields.ts';
import { open, rotaForms, sessionLengths } from '../model/terms.ts';
import { inPassing, rhythmInWords, texts } from '../texts.ts';

/** What is chosen in a field, in words. */
export function inWords(field: ChosenField, value: string, reader: Reader): string {
  const words = texts(reader);
  switch (field) {
    case 'cadence':
      return rhythmInWords(value, reader);
    case 'length':
      return named(sessionLengths, value, words.lengths);
    case 'preferred-day':
      return value === open ? words.anyDay : formatWeekday(Number(value), reader);
    case 'preferred-hour':
      return value === open ? words.anyHour : clockTime(`${value.padStart(2, '0')}:00`, reader);
    case 'quiet-hours':
      return quietInWords(value, reader);
    case 'reply-time':
      return value === open ? words.noReplyTime : words.replyWithin(Number(value));
    case 'rota-form':
      return words.rotaForms[rotaForms.find((form) => form === value) ?? 'swap'];
    case 'review-on':
      return formatDate(Temporal.PlainDate.from(value), reader);
  }
}

/** The same within a sentence, where a day keeps its capital. */
export const inWordsPassing = (field: ChosenField, value: string, reader: Reader): string => {
  const words = inWords(field, value, reader);
  const isDay = field === 'review-on' || (field === 'preferred-day' && value !== open);
  return isDay ? words : inPassing(words);
};

const named = <Known extends number>(
  known: readonly Known[],
  value: string,
  words: Readonly<Record<Known, string>>,
): string => {
  const found = known.find((each) => String(each) === value);
  return found === undefined ? value : words[found];
};

const clockTime = (time: string, reader: Reader): string => formatTime(Temporal.PlainTime.from(time), reader);

function quietInWords(value: string, reader: Reader): string {
  const { from, until } = spanOf(quietHoursOf(value));
  return texts(reader).usualQuiet(clockTime(from, reader), clockTime(until, reader));
}

export const nameOf = ({ members }: Pick<Pair, 'members'>, personId: string): string =>
  members.find(({ id }) => id === personId)?.name ?? '';

/** Names as they may stand in mrkdwn. */
export const namesIn = (
  { members }: { readonly members: readonly Member[] },
  ids: readonly string[],
  reader: Reader,
): string =>
  formatList(
    members.filter(({ id }) => ids.includes(id)).map(({ name }) => escape(name)),
    reader,
  );
