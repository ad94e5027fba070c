import { z } from 'zod';
import { buttonStyle, characters, optionObject, plainText } from './composition.ts';
import { conversationFilter, interactive, placed, several, typed } from './element-parts.ts';
import { LIMITS } from './limits.ts';
import { richText } from './rich-text.ts';

const queried = { min_query_length: z.int().min(0).optional() };

/** Menus whose lines the app or the workspace would have to give while somebody types. */
export const unplayedSelects = [
  z.strictObject({
    type: z.literal('external_select'),
    ...placed,
    ...queried,
    initial_option: optionObject.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...placed,
    ...queried,
    ...several,
    initial_options: z.array(optionObject).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...placed,
    initial_channel: characters(LIMITS.identifier).optional(),
    response_url_enabled: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_channels_select'),
    ...placed,
    ...several,
    initial_channels: z.array(z.string()).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...placed,
    ...several,
    initial_conversations: z.array(z.string()).min(1).optional(),
    default_to_current_conversation: z.boolean().optional(),
    filter: conversationFilter.optional(),
  }),
] as const;

export const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  text: plainText(LIMITS.buttonText),
  ...interactive,
  workflow: z.strictObject({
    trigger: z.strictObject({
      url: characters(LIMITS.url),
      customizable_input_parameters: z
        .array(z.strictObject({ name: z.string(), value: z.string() }))
        .optional(),
    }),
  }),
  style: buttonStyle.optional(),
  accessibility_label: characters(LIMITS.buttonText).optional(),
});

export const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  ...typed,
  initial_value: richText.optional(),
  min_lines: z.int().min(1).optional(),
  max_lines: z.int().min(1).optional(),
});

export const fileInput = z.strictObject({
  type: z.literal('file_input'),
  action_id: typed.action_id,
  filetypes: z.array(z.string()).min(1).optional(),
  max_files: z.int().min(1).max(LIMITS.filesOfInput).optional(),
});

const feedbackButton = z.strictObject({
  text: plainText(LIMITS.buttonText),
  value: characters(LIMITS.buttonValue),
  accessibility_label: characters(LIMITS.buttonText).optional(),
});

/** The elements of a context_actions block. */
export const contextAction = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('feedback_buttons'),
    action_id: typed.action_id,
    positive_button: feedbackButton,
    negative_button: feedbackButton,
  }),
  z.strictObject({
    type: z.literal('icon_button'),
    ...interactive,
    icon: characters(LIMITS.identifier),
    text: plainText(LIMITS.buttonText),
    accessibility_label: characters(LIMITS.buttonText).optional(),
    value: characters(LIMITS.buttonValue).optional(),
    visible_to_user_ids: z.array(z.string()).min(1).optional(),
  }),
]);

const all = z.discriminatedUnion('type', [
  ...unplayedSelects,
  workflowButton,
  richTextInput,
  fileInput,
  contextAction,
]);

/** What Slack documents and nobody can act in here: it is judged, and shown for what it is. */
export type UnplayedElement = z.infer<typeof all>;
