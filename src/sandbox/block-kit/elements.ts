import { z } from 'zod';
import {
  anyText,
  buttonStyle,
  characters,
  checkableOption,
  listOf,
  optionObject,
  overflowOption,
  plainText,
} from './composition.ts';
import {
  conversationFilter,
  hasOneSource,
  interactive,
  offered,
  ONE_SOURCE,
  pictured,
  placed,
  several,
  typed,
} from './element-parts.ts';
import { LIMITS } from './limits.ts';
import {
  fileInput,
  richTextInput,
  unplayedSelects,
  workflowButton,
  type UnplayedElement,
} from './unplayed-elements.ts';

export const buttonElement = z.strictObject({
  type: z.literal('button'),
  text: plainText(LIMITS.buttonText),
  ...interactive,
  value: characters(LIMITS.buttonValue).optional(),
  url: characters(LIMITS.url).optional(),
  style: buttonStyle.optional(),
  accessibility_label: characters(LIMITS.buttonText).optional(),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...interactive,
  options: listOf(overflowOption, LIMITS.overflowOptions),
});

export const image = z
  .strictObject({ type: z.literal('image'), ...pictured, alt_text: characters(LIMITS.imageAltText) })
  .refine(hasOneSource, { error: ONE_SOURCE });

const selects = [
  z.strictObject({
    type: z.literal('static_select'),
    ...placed,
    ...offered,
    initial_option: optionObject.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_static_select'),
    ...placed,
    ...offered,
    ...several,
    initial_options: z.array(optionObject).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('users_select'),
    ...placed,
    initial_user: characters(LIMITS.identifier).optional(),
  }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    ...placed,
    ...several,
    initial_users: z.array(z.string()).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...placed,
    initial_conversation: characters(LIMITS.identifier).optional(),
    default_to_current_conversation: z.boolean().optional(),
    response_url_enabled: z.boolean().optional(),
    filter: conversationFilter.optional(),
  }),
] as const;

const checkable = {
  ...interactive,
  options: listOf(checkableOption, LIMITS.checkableOptions),
  focus_on_load: z.boolean().optional(),
};

const choices = [
  z.strictObject({
    type: z.literal('radio_buttons'),
    ...checkable,
    initial_option: checkableOption.optional(),
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    ...checkable,
    initial_options: z.array(checkableOption).min(1).optional(),
  }),
] as const;

const pickers = [
  z.strictObject({
    type: z.literal('datepicker'),
    ...placed,
    initial_date: z.iso.date({ error: 'must be a date as YYYY-MM-DD' }).optional(),
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...placed,
    initial_time: z.iso.time({ precision: -1, error: 'must be a time as HH:mm' }).optional(),
    timezone: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('datetimepicker'),
    ...interactive,
    initial_date_time: z.int().optional(),
    focus_on_load: z.boolean().optional(),
  }),
] as const;

const typedInputs = [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...typed,
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(LIMITS.typedText).optional(),
    max_length: z.int().min(1).max(LIMITS.typedText).optional(),
  }),
  z.strictObject({
    type: z.literal('number_input'),
    ...typed,
    is_decimal_allowed: z.boolean(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('email_text_input'), ...typed }),
  z.strictObject({ type: z.literal('url_text_input'), ...typed }),
] as const;

export const contextElement = z.union([image, anyText(LIMITS.sectionField)]);
export const actionsElement = z.discriminatedUnion('type', [
  buttonElement,
  overflow,
  ...selects,
  ...choices,
  ...pickers,
  ...unplayedSelects,
  workflowButton,
  richTextInput,
]);
export const accessory = z.discriminatedUnion('type', [
  buttonElement,
  overflow,
  image,
  ...selects,
  ...choices,
  ...pickers,
  ...unplayedSelects,
  workflowButton,
]);
export const inputElement = z.discriminatedUnion('type', [
  ...selects,
  ...choices,
  ...pickers,
  ...typedInputs,
  ...unplayedSelects,
  richTextInput,
  fileInput,
]);

export type Image = z.infer<typeof image>;
export type ContextElement = z.infer<typeof contextElement>;
type Placed = z.infer<typeof actionsElement> | z.infer<typeof inputElement>;
/** Every element that a person can act on here. */
export type InteractiveElement = Exclude<Placed, UnplayedElement>;
