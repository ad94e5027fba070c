import { formatList, formatTime, formatWeekday, type Reader } from '../../../../language.ts';
import { endsNextDay, type Week } from '../model/hours.ts';
import { texts } from '../texts.ts';

/** "Monday to Thursday from 9:00 AM to 5:00 PM and Friday from 9:00 AM to 1:00 PM". */
export function weekInWords(week: Week, reader: Reader): string {
  const words = texts(reader);
  const alike = Map.groupBy(inOrder(week), ({ from, until }) => `${from} ${until}`);
  const said = [...alike.values()].flatMap((days) => {
    const [first] = days;
    if (!first) return [];
    const until = clock(first.until, reader);
    return words.daysAndHours(
      daysInWords(
        days.map(({ day }) => day),
        reader,
      ),
      clock(first.from, reader),
      endsNextDay(first) ? words.nextDay(until) : until,
    );
  });
  return formatList(said, reader);
}

const clock = (time: string, reader: Reader): string => formatTime(Temporal.PlainTime.from(time), reader);

/** From the day on which their week begins: after the longest rest, so that Sunday to Thursday reads so. */
function inOrder(week: Week): Week {
  const sorted = week.toSorted((one, other) => one.day - other.day);
  const restBefore = (index: number) => {
    const [day = 0, before = 0] = [sorted[index]?.day, sorted.at(index - 1)?.day];
    return (day - before + 7) % 7;
  };
  const rests = sorted.map((_, index) => restBefore(index));
  const first = rests.indexOf(Math.max(...rests));
  return [...sorted.slice(first), ...sorted.slice(0, first)];
}

/** Three days or more in a row are said by the first and the last of them. */
function daysInWords(days: readonly number[], reader: Reader): string {
  const name = (day: number) => formatWeekday(day, reader);
  const isRow = days.every((day, index) => index === 0 || day === ((days[index - 1] ?? 0) % 7) + 1);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  if (days.length > 2 && isRow) return texts(reader).dayToDay(name(first), name(last));
  return formatList(days.map(name), reader);
}
