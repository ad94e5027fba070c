import { z } from 'zod';
import { inputActionId } from './blocks.ts';
import type { ViewState } from './listening/occasion.ts';

/** The shapes in which an input's value comes, by kind of element. */
export const typed = z.object({ value: z.string().nullish() }).transform(({ value }) => value?.trim() ?? '');
export const chosen = z
  .object({ selected_option: z.object({ value: z.string() }) })
  .transform(({ selected_option: { value } }) => value);
export const chosenMany = z
  .object({ selected_options: z.array(z.object({ value: z.string() })) })
  .transform(({ selected_options: all }) => all.map(({ value }) => value));
export const chosenPeople = z
  .object({ selected_users: z.array(z.string()) })
  .transform(({ selected_users: all }) => all);
export const chosenDate = z
  .object({ selected_date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) })
  .transform(({ selected_date: date }) => Temporal.PlainDate.from(date));

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

/** A button's value that means one thing of a list: an id, and a number. */
export const idAndNumber = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,4}$/)
  .transform((value) => ({ id: value.slice(0, 36), number: Number(value.slice(37)) }));

/** Text as typed, held to the length that its view offers; Slack's own client holds to it, a forged request may not. */
export const typedUpTo = (length: number) => typed.pipe(z.string().max(length));

/** Takes each block's value out of the state, by the block's id. */
export function valuesOf(state: ViewState): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(state).map(([block, actions]) => [block, actions[inputActionId]]));
}

/** A form either reads whole, or tells each field that is amiss in words for the one who filled it in. */
export type Read<Value> = { readonly value: Value } | { readonly errors: Readonly<Record<string, string>> };
