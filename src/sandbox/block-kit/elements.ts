import { z } from 'zod';
import {
  anyText,
  buttonStyle,
  characters,
  checkableOption,
  confirmDialog,
  identifier,
  listOf,
  option,
  optionGroup,
  overflowOption,
  plainText,
} from './composition.ts';
import { LIMITS } from './limits.ts';

const interactive = { action_id: identifier.optional(), confirm: confirmDialog.optional() };
const placed = {
  ...interactive,
  placeholder: plainText(LIMITS.placeholder).optional(),
  focus_on_load: z.boolean().optional(),
};
const several = { max_selected_items: z.int().min(1).optional() };
const offered = {
  options: listOf(option, LIMITS.selectOptions).optional(),
  option_groups: listOf(optionGroup, LIMITS.selectOptions).optional(),
};
const conversationFilter = z.strictObject({
  include: z.array(z.enum(['im', 'mpim', 'private', 'public'])).optional(),
  exclude_external_shared_channels: z.boolean().optional(),
  exclude_bot_users: z.boolean().optional(),
});

export const button = z.strictObject({
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

export const image = z.strictObject({
  type: z.literal('image'),
  image_url: characters(LIMITS.url),
  alt_text: characters(LIMITS.imageAltText),
});

const selects = [
  z.strictObject({
    type: z.literal('static_select'),
    ...placed,
    ...offered,
    initial_option: option.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_static_select'),
    ...placed,
    ...offered,
    ...several,
    initial_options: z.array(option).min(1).optional(),
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

const typed = {
  action_id: identifier.optional(),
  placeholder: plainText(LIMITS.placeholder).optional(),
  focus_on_load: z.boolean().optional(),
  initial_value: z.string().optional(),
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
    })
    .optional(),
};

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
  button,
  overflow,
  ...selects,
  ...choices,
  ...pickers,
]);
export const accessory = z.discriminatedUnion('type', [
  button,
  overflow,
  image,
  ...selects,
  ...choices,
  ...pickers,
]);
export const inputElement = z.discriminatedUnion('type', [
  ...selects,
  ...choices,
  ...pickers,
  ...typedInputs,
]);

export type ContextElement = z.infer<typeof contextElement>;
/** Every element that a person can act on. */
export type InteractiveElement = z.infer<typeof actionsElement> | z.infer<typeof inputElement>;
