import type { InputBlock, PlainTextOption } from '@slack/types';
import { formatCountry, formatTime, formatWeekday, type Reader } from '../../../../language.ts';
import { option, selectInput } from '../../../../slack/blocks.ts';
import { groupedSelectInput } from '../../../../slack/grouped-select.ts';
import { dayFields, fields } from '../buttons.ts';
import type { ProfileDraft } from '../model.ts';
import { countries, usualHolidays } from '../model/countries.ts';
import { endsNextDay, howTold, presetNames, weekOf, type DayHours, type Week } from '../model/hours.ts';
import { texts } from '../texts.ts';
import { weekInWords } from './week-in-words.ts';

const halfHours = Array.from(
  { length: 48 },
  (_, index) => `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`,
);
const nineToFive: DayHours = { from: '09:00', until: '17:00' };

/** On which days, from when until when, and whose holidays: the same hours on each day, or those of each are asked next. */
export function hoursInputs({ workingHours, holidays }: ProfileDraft, reader: Reader): readonly InputBlock[] {
  const words = texts(reader);
  const [usual = nineToFive] = workingHours && !('changes' in workingHours) ? weekOf(workingHours) : [];
  return [
    selectInput({
      id: fields.days,
      label: words.days,
      hint: words.changingHours(weekInWords(weekOf({ changes: true }), reader)),
      options: [...presetNames, 'own', 'changes'].map((each) =>
        option(each, words.dayChoices[each as keyof typeof words.dayChoices]),
      ),
      initial: workingHours ? howTold(workingHours) : 'mon-fri',
    }),
    selectInput({ id: fields.from, label: words.from, options: starts(reader), initial: usual.from }),
    selectInput({ id: fields.until, label: words.until, options: ends(reader), initial: endOf(usual) }),
    holidaysInput(holidays, reader),
  ];
}

/** From when until when on each day of a week: both are asked, so that a night is told as plainly as a day. */
export function weekInputs(week: Week, reader: Reader): readonly InputBlock[] {
  // Each is written once: there are over a hundred of them, and seven days.
  const offered = { from: [option('off', texts(reader).dayOff), ...starts(reader)], until: ends(reader) };
  return weekdays.flatMap((day) => {
    const worked = week.find((each) => each.day === day);
    return dayInputs(day, { worked, offered }, reader);
  });
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

type DayInputs = {
  readonly worked: DayHours | undefined;
  readonly offered: { readonly [End in 'from' | 'until']: readonly PlainTextOption[] };
};

function dayInputs(day: number, { worked, offered }: DayInputs, reader: Reader): readonly InputBlock[] {
  const words = texts(reader);
  const named = dayFields(day);
  const weekday = formatWeekday(day, reader);
  return [
    selectInput({
      id: named.from,
      label: words.dayFrom(weekday),
      options: offered.from,
      initial: worked?.from ?? 'off',
    }),
    selectInput({
      id: named.until,
      label: words.dayUntil(weekday),
      options: offered.until,
      initial: endOf(worked ?? nineToFive),
    }),
  ];
}

const endOf = (span: DayHours): string => (endsNextDay(span) ? `+${span.until}` : span.until);

const clock = (time: string, reader: Reader): string => formatTime(Temporal.PlainTime.from(time), reader);

const starts = (reader: Reader): readonly PlainTextOption[] =>
  halfHours.map((time) => option(time, clock(time, reader)));

/** So late on the next day somebody can still be at work: more than Slack shows in one list are none. */
const latestEnd = '14:00';

function ends(reader: Reader): readonly PlainTextOption[] {
  const words = texts(reader);
  const nextDay = halfHours.filter((time) => time <= latestEnd);
  return [
    ...halfHours.slice(1).map((time) => option(time, clock(time, reader))),
    ...nextDay.map((time) => option(`+${time}`, words.nextDay(clock(time, reader)))),
  ];
}

const countriesTogether = 40;

/** Countries by their names in the reader's language, so many together. */
function holidaysInput(chosen: ProfileDraft['holidays'], reader: Reader): InputBlock {
  const words = texts(reader);
  const named = countries
    .map((code) => option(code, formatCountry(code, reader)))
    .toSorted((one, other) => one.text.text.localeCompare(other.text.text, reader.language));
  const groups = Array.from({ length: Math.ceil(named.length / countriesTogether) }, (_, index) => {
    const options = named.slice(index * countriesTogether, (index + 1) * countriesTogether);
    return { label: words.countries(options[0]?.text.text ?? '', options.at(-1)?.text.text ?? ''), options };
  });
  const usual = usualHolidays.map((each) => option(each, words.usualHolidays[each]));
  return groupedSelectInput({
    id: fields.holidays,
    label: words.holidays,
    hint: words.holidaysHint,
    groups: [{ label: words.noCountry, options: usual }, ...groups],
    initial: chosen ?? 'usual',
  });
}
