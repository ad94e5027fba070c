import type { InteractiveElement } from '../../block-kit/elements.ts';
import { timeInWords, typedTime } from '../../reading/month.ts';
import type { Value } from '../../state/values.ts';
import { make } from '../dom.ts';
import { calendarField } from './calendar.ts';
import type { PickerChoice } from './picker-matches.ts';
import { picker } from './picker.ts';
import { readerOfDates } from './surface.ts';
import type { Wiring } from './wiring.ts';

type DatedElement = Extract<InteractiveElement, { type: 'datepicker' | 'timepicker' | 'datetimepicker' }>;

/** Moments as Swedes write them, `2026-03-02 14:05`: day and time in ISO's parts. */
const localParts = (moment: Date, timeZone: string): readonly string[] =>
  moment.toLocaleString('sv-SE', { timeZone }).split(' ');

/** A day, a time, or both: Slack's own pickers. */
export function datedField(element: DatedElement, wiring: Wiring, held: Value | undefined): HTMLElement {
  if (element.type === 'datetimepicker') return momentField(wiring, held);
  const placeholder = element.placeholder?.text;
  if (element.type === 'timepicker')
    return timeField(wiring, {
      placeholder,
      chosen: held && 'selected_time' in held ? held.selected_time : null,
      enter: (time) => wiring.enter([time]),
    });
  return dayField(wiring, {
    placeholder,
    chosen: held && 'selected_date' in held ? held.selected_date : null,
    enter: (day) => wiring.enter([day]),
  });
}

type Field = {
  readonly placeholder?: string | undefined;
  readonly chosen: string | null | undefined;
  /** Empty for nothing. */
  readonly enter: (entered: string) => void;
};

const dayField = (
  { surface, label, key }: Wiring,
  { placeholder = 'Select a date', chosen, enter }: Field,
): HTMLElement =>
  calendarField({
    label,
    key,
    placeholder,
    locale: readerOfDates(surface.state).locale,
    today: localParts(new Date(surface.state.now), readerOfDates(surface.state).timeZone)[0] ?? '',
    chosen: chosen === null || chosen === '' ? undefined : chosen,
    enter: (day) => enter(day ?? ''),
  });

const QUARTERS = Array.from({ length: 96 }, (_, at) =>
  [Math.floor(at / 4), (at % 4) * 15].map((part) => String(part).padStart(2, '0')).join(':'),
);

const timeChoice =
  (locale: string) =>
  (time: string): PickerChoice => ({ value: time, text: timeInWords(time, locale) });

/** Each quarter of an hour is on offer, and any other time can be typed. */
function timeField(
  { surface, label, key }: Wiring,
  { placeholder = 'Select a time', chosen, enter }: Field,
): HTMLElement {
  const choice = timeChoice(readerOfDates(surface.state).locale);
  return picker({
    label,
    key,
    placeholder,
    choices: [...new Set([...QUARTERS, ...(chosen ? [chosen] : [])])].toSorted().map(choice),
    chosen: chosen ? [chosen] : [],
    picks: 'one',
    typed: (words) => {
      const time = typedTime(words);
      return time === undefined ? undefined : choice(time);
    },
    enter: ([time]) => enter(time ?? ''),
  });
}

/** It holds a moment once both are chosen. */
function momentField(wiring: Wiring, held: Value | undefined): HTMLElement {
  const { surface, label, key, enter } = wiring;
  const seconds = held && 'selected_date_time' in held ? held.selected_date_time : null;
  const parts =
    seconds === null ? [] : localParts(new Date(seconds * 1000), readerOfDates(surface.state).timeZone);
  let [day = '', time = ''] = [parts[0], parts[1]?.slice(0, 'HH:mm'.length)];
  const told = (): void => {
    if (day && time) enter([`${day}T${time}`]);
    else if (!day && !time) enter([]);
  };
  return make('div', { class: 'moment' }, [
    dayField(wiring, {
      chosen: day,
      enter: (entered) => {
        day = entered;
        told();
      },
    }),
    timeField(
      { ...wiring, label: `${label}, time of day`, key: `${key}/time` },
      {
        chosen: time,
        enter: (entered) => {
          time = entered;
          told();
        },
      },
    ),
  ]);
}
