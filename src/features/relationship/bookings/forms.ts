import { z } from 'zod';
import { formatDate, type Reader } from '../../../language.ts';
import {
  chosenDateIfAny,
  chosenTimeIfAny,
  idAndNumber,
  jsonText,
  valuesOf,
  type Read,
} from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { BookingError, furthest, isBeyond, type LastDay } from './model/booking.ts';
import { texts } from './texts.ts';
import { fields, oftenness, ownTime } from './views/modal.ts';

/** A slot begins with a quarter of an hour; a year beyond 2100 is no slot. In seconds since 1970. */
const seconds = z
  .int()
  .min(0)
  .max(4_102_444_800)
  .multipleOf(15 * 60)
  .transform((count) => Temporal.Instant.fromEpochMilliseconds(count * 1000));

/** What a button beside a slot stands for. Whoever presses it must still prove to be of that pair. */
export const slotMeant = jsonText.pipe(z.object({ pairId: z.uuid(), at: seconds }));

export const numberMeant = idAndNumber.transform(({ id, number }) => ({ pairId: id, number }));

/** A slot, the person's own time, or nothing chosen yet. */
const slotChosen = z
  .object({ selected_option: z.object({ value: z.string() }).nullish() })
  .transform(({ selected_option: option }) => option?.value)
  .pipe(
    z
      .union([
        z.literal(ownTime),
        z
          .string()
          .regex(/^\d{1,10}$/)
          .transform(Number)
          .pipe(seconds),
      ])
      .optional(),
  );

const raw = z.object({
  [fields.slot]: slotChosen,
  [fields.date]: chosenDateIfAny,
  [fields.time]: chosenTimeIfAny,
});

/** A form that was opened before it asked means one session. */
const often = z.object({
  [fields.often]: z
    .object({ selected_option: z.object({ value: z.enum(oftenness) }) })
    .optional()
    .transform((chosen) => chosen?.selected_option.value ?? 'once'),
});

/** @throws ZodError on a value that the view does not offer */
export const readHowOften = (state: ViewState): (typeof oftenness)[number] =>
  often.parse(valuesOf(state))[fields.often];

type Moment = {
  readonly now: Temporal.Instant;
  readonly reader: Reader;
  /** Where the pair ends. */
  readonly last?: LastDay | undefined;
};

/**
 * The time that is meant, by the clock of whoever fills it in. An hour that the clocks repeat is the first of the two.
 * @throws ZodError on a value that the view does not offer
 */
export function readTime(state: ViewState, { now, reader, last }: Moment): Read<Temporal.Instant> {
  const { slot, date, time } = raw.parse(valuesOf(state));
  const words = texts(reader);
  if (slot === undefined && !date && !time) return { errors: { [fields.slot]: words.slotMissing } };
  if (slot !== undefined && slot !== ownTime) return checked(slot, fields.slot, { now, reader, last });
  const errors = {
    ...(!date && { [fields.date]: words.dateMissing }),
    ...(!time && { [fields.time]: words.timeMissing }),
  };
  if (!date || !time) return { errors };
  const wall = date.toPlainDateTime(time);
  const zoned = wall.toZonedDateTime(reader.timeZone, { disambiguation: 'earlier' });
  if (!zoned.toPlainDateTime().equals(wall)) return { errors: { [fields.time]: words.timeSkipped } };
  return checked(zoned.toInstant(), fields.date, { now, reader, last });
}

/**
 * What the form is refused for, at the field that it lies in: what was typed stays.
 * @throws the error, where none of the fields helps
 */
export function amissWith(
  error: unknown,
  state: ViewState,
  reader: Reader,
): Readonly<Record<string, string>> {
  const { amiss } = texts(reader);
  const code = error instanceof BookingError ? error.code : undefined;
  if (code === 'quiet-each-time' || code === 'agreed-quiet-each-time') return { [fields.often]: amiss[code] };
  if (code !== 'booked-then' && code !== 'suits-already') throw error;
  const { slot } = raw.parse(valuesOf(state));
  return { [slot === undefined || slot === ownTime ? fields.date : fields.slot]: amiss[code] };
}

function checked(at: Temporal.Instant, field: string, { now, reader, last }: Moment): Read<Temporal.Instant> {
  const words = texts(reader);
  if (Temporal.Instant.compare(at, now) <= 0) return { errors: { [field]: words.isPast } };
  if (Temporal.Instant.compare(at, now.add(furthest)) > 0) return { errors: { [field]: words.isTooFar } };
  if (last && isBeyond(at, last))
    return { errors: { [field]: words.isAfterEnd(formatDate(last.day, reader)) } };
  return { value: at };
}
