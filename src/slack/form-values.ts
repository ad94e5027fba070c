import { z } from 'zod';
import { inputActionId } from './blocks.ts';
import { readable } from '../written.ts';
import type { ViewState } from './listening/occasion.ts';

/** The shapes in which an input's value comes, by kind of element. */
export const typed = z
  .object({ value: z.string().nullish() })
  .transform(({ value }) => (readable(value ?? '') === '' ? '' : (value ?? '').trim()));
export const chosen = z
  .object({ selected_option: z.object({ value: z.string() }) })
  .transform(({ selected_option: { value } }) => value);
const different = (values: readonly string[]) => new Set(values).size === values.length;
/** Several of a list, each once; the view sets how many at most. */
export const chosenMany = (atMost: number) =>
  z
    .object({ selected_options: z.array(z.object({ value: z.string() })).max(atMost) })
    .transform(({ selected_options: all }) => all.map(({ value }) => value))
    .refine(different);
export const chosenPeople = (atMost: number) =>
  z
    .object({ selected_users: z.array(z.string()).max(atMost) })
    .transform(({ selected_users: all }) => all)
    .refine(different);
/** A conversation, where one is chosen. */
export const chosenChannel = z
  .object({ selected_conversation: z.string().min(1).nullish() })
  .transform(({ selected_conversation: channelId }) => channelId ?? undefined);
export const chosenDate = z
  .object({ selected_date: z.iso.date() })
  .transform(({ selected_date: date }) => Temporal.PlainDate.from(date));

/** A day, where one is chosen. */
export const chosenDateIfAny = z
  .object({ selected_date: z.iso.date().nullish() })
  .transform(({ selected_date: date }) => (date ? Temporal.PlainDate.from(date) : undefined));

/** A time of day, where one is chosen. */
export const chosenTimeIfAny = z
  .object({ selected_time: z.iso.time({ precision: -1 }).nullish() })
  .transform(({ selected_time: time }) => (time ? Temporal.PlainTime.from(time) : undefined));

/** One of the numbers that a view offers as options, written just as it offers it. */
export const chosenNumber = <Offered extends number>(offered: readonly Offered[]) =>
  chosen.transform((text, context) => {
    const found = offered.find((each) => String(each) === text);
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message: 'not offered' });
    return z.NEVER;
  });

export const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

/** The private metadata of a modal that is about one pair. Whoever submits it must still prove to be of that pair. */
export const pairMetadata = jsonText.pipe(z.object({ pairId: z.uuid() }));

/** The private metadata of a modal that is about one program. Whether its submitter may is asked anew. */
export const programMetadata = jsonText.pipe(z.object({ programId: z.uuid() }));

/** A button's value that means one thing of a list: an id, and a number. */
export const idAndNumber = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,4}$/)
  .transform((value) => ({ id: value.slice(0, 36), number: Number(value.slice(37)) }))
  .pipe(z.object({ id: z.uuid(), number: z.int() }));

/** The same, with one more number. */
export const idAndTwoNumbers = z
  .string()
  .regex(/^[0-9a-f-]{36}:[1-9]\d{0,3}:\d{1,4}$/)
  .transform((value) => value.split(':'))
  .pipe(z.tuple([z.uuid(), z.string().transform(Number), z.string().transform(Number)]))
  .transform(([id, first, second]) => ({ id, first, second }));

/**
 * Text as typed, held to the length that its view offers, counted in code points as Slack does; Slack's own client
 * holds to it, a forged request may not.
 */
export const typedUpTo = (length: number) => typed.refine((text) => Array.from(text).length <= length);

/** The same, with the blanks around it: cells of a spreadsheet are parted by them. */
export const asTypedUpTo = (length: number) =>
  z
    .object({ value: z.string().nullish() })
    .transform(({ value }) => value ?? '')
    .refine((text) => Array.from(text).length <= length);

const viewState = z.record(z.string(), z.record(z.string(), z.unknown()));

/** Takes each block's value out of the state, by the block's id. Throws ZodError on what is no state of a view. */
export function valuesOf(state: ViewState): Readonly<Record<string, unknown>> {
  const blocks = Object.entries(viewState.parse(state));
  return Object.fromEntries(blocks.map(([block, actions]) => [block, actions[inputActionId]]));
}

/** A form either reads whole, or tells each field that is amiss in words for the one who filled it in. */
export type Read<Value> = { readonly value: Value } | { readonly errors: Readonly<Record<string, string>> };
