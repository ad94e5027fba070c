import { z } from 'zod';
import {
  characters,
  confirmDialog,
  identifier,
  listOf,
  optionObject,
  optionGroup,
  plainText,
} from './composition.ts';
import { LIMITS } from './limits.ts';

export const interactive = { action_id: identifier.optional(), confirm: confirmDialog.optional() };
export const placed = {
  ...interactive,
  placeholder: plainText(LIMITS.placeholder).optional(),
  focus_on_load: z.boolean().optional(),
};
export const several = { max_selected_items: z.int().min(1).optional() };
export const offered = {
  options: listOf(optionObject, LIMITS.selectOptions).optional(),
  option_groups: listOf(optionGroup, LIMITS.selectOptions).optional(),
};
export const conversationFilter = z.strictObject({
  include: z
    .array(z.enum(['im', 'mpim', 'private', 'public']))
    .min(1)
    .optional(),
  exclude_external_shared_channels: z.boolean().optional(),
  exclude_bot_users: z.boolean().optional(),
});

/** A picture's address, or a file in Slack that it is: one of the two. */
export const pictured = {
  image_url: characters(LIMITS.url).optional(),
  slack_file: z
    .strictObject({ id: characters(LIMITS.identifier).optional(), url: characters(LIMITS.url).optional() })
    .refine(({ id, url }) => (id === undefined) !== (url === undefined), {
      error: 'must provide exactly one of `id` or `url`',
    })
    .optional(),
};
export const hasOneSource = (image: { image_url?: unknown; slack_file?: unknown }): boolean =>
  (image.image_url === undefined) !== (image.slack_file === undefined);
export const ONE_SOURCE = 'must provide exactly one of `image_url` or `slack_file`';

export const typed = {
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
