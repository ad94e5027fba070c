import type { ActionsBlock, ContextActionsBlock, InputBlock } from '@slack/types';
import { option } from './block-samples.ts';
import { button, marked, said, slackSamples, text } from './slack-samples.ts';

const choice = (words: string) => ({ ...option(words), text: text(words) });

type Element =
  ActionsBlock['elements'][number] | ContextActionsBlock['elements'][number] | InputBlock['element'];
type ElementSamples = { readonly [Type in Element['type']]: Extract<Element, { type: Type }> };

const placed = { action_id: 'it', placeholder: text('Choose'), focus_on_load: true };
const confirm = {
  title: text('Sure?'),
  text: marked('It is *hot*.'),
  confirm: text('Yes'),
  deny: text('No'),
  style: 'danger' as const,
};
const grouped = [{ label: text('Leaves'), options: [choice('Green'), choice('Black')] }];
const filter = { include: ['public' as const, 'mpim' as const], exclude_bot_users: true };
const [liked, deletes] = slackSamples.context_actions.elements;

/** Each element that Slack’s own SDK knows, likewise. */
export const elementSamples = {
  button: {
    ...button,
    style: 'primary',
    url: 'https://tea.example/',
    accessibility_label: 'Brew it',
    confirm,
  },
  channels_select: { type: 'channels_select', ...placed, initial_channel: 'C1', response_url_enabled: true },
  checkboxes: {
    type: 'checkboxes',
    action_id: 'it',
    options: [choice('Milk'), { ...choice('Honey'), text: marked('*Honey*') }],
    initial_options: [choice('Milk')],
  },
  conversations_select: {
    type: 'conversations_select',
    ...placed,
    filter,
    default_to_current_conversation: true,
  },
  datepicker: { type: 'datepicker', ...placed, initial_date: '1990-04-28', confirm },
  datetimepicker: { type: 'datetimepicker', action_id: 'it', initial_date_time: 1_628_633_820 },
  email_text_input: { type: 'email_text_input', ...placed, initial_value: 'ana@tea.example' },
  external_select: {
    type: 'external_select',
    ...placed,
    min_query_length: 3,
    initial_option: choice('Green'),
  },
  feedback_buttons: liked as ElementSamples['feedback_buttons'],
  file_input: { type: 'file_input', action_id: 'it', filetypes: ['jpg', 'png'], max_files: 5 },
  icon_button: deletes as ElementSamples['icon_button'],
  multi_channels_select: {
    type: 'multi_channels_select',
    ...placed,
    initial_channels: ['C1'],
    max_selected_items: 2,
  },
  multi_conversations_select: {
    type: 'multi_conversations_select',
    ...placed,
    initial_conversations: ['C1'],
    filter,
  },
  multi_external_select: { type: 'multi_external_select', ...placed, initial_options: [choice('Green')] },
  multi_static_select: {
    type: 'multi_static_select',
    ...placed,
    option_groups: grouped,
    max_selected_items: 1,
  },
  multi_users_select: { type: 'multi_users_select', ...placed, initial_users: ['U1'] },
  number_input: {
    type: 'number_input',
    ...placed,
    is_decimal_allowed: true,
    min_value: '0',
    max_value: '9.5',
  },
  overflow: {
    type: 'overflow',
    action_id: 'it',
    options: [{ ...choice('Read'), url: 'https://tea.example/', description: text('elsewhere') }],
    confirm,
  },
  plain_text_input: { type: 'plain_text_input', ...placed, initial_value: 'Green' },
  radio_buttons: {
    type: 'radio_buttons',
    action_id: 'it',
    options: [choice('Weak'), choice('Strong')],
    initial_option: choice('Weak'),
  },
  rich_text_input: {
    type: 'rich_text_input',
    ...placed,
    initial_value: said('Green'),
    min_lines: 2,
    max_lines: 6,
  },
  static_select: {
    type: 'static_select',
    ...placed,
    option_groups: grouped,
    initial_option: choice('Black'),
  },
  timepicker: { type: 'timepicker', ...placed, initial_time: '11:40', timezone: 'America/Los_Angeles' },
  url_text_input: { type: 'url_text_input', ...placed, initial_value: 'https://tea.example/' },
  users_select: { type: 'users_select', ...placed, initial_user: 'U1' },
  workflow_button: {
    type: 'workflow_button',
    text: text('Start'),
    action_id: 'it',
    style: 'primary',
    accessibility_label: 'Start the workflow',
    workflow: {
      trigger: {
        url: 'https://slack.com/shortcuts/Ft0123ABC456/321',
        customizable_input_parameters: [{ name: 'who', value: 'Ana' }],
      },
    },
  },
} satisfies ElementSamples;
