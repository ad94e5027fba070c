import type { ModalView } from '@slack/types';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });
const tea = ['Green', 'Black', 'Mint'].map(option);

/** One input of every kind, with nothing filled in. */
export const everyInput: ModalView = {
  type: 'modal',
  callback_id: 'gallery',
  title: plain('Every field'),
  submit: plain('Save'),
  blocks: [
    {
      type: 'input',
      block_id: 'line',
      label: plain('A line'),
      hint: plain('Short'),
      element: { type: 'plain_text_input', action_id: 'it' },
    },
    {
      type: 'input',
      block_id: 'long',
      label: plain('A story'),
      element: { type: 'plain_text_input', action_id: 'it', multiline: true },
    },
    {
      type: 'input',
      block_id: 'number',
      label: plain('How many'),
      element: {
        type: 'number_input',
        action_id: 'it',
        is_decimal_allowed: false,
        min_value: '1',
        max_value: '9',
      },
    },
    {
      type: 'input',
      block_id: 'email',
      label: plain('Mail'),
      element: { type: 'email_text_input', action_id: 'it' },
    },
    {
      type: 'input',
      block_id: 'url',
      label: plain('Link'),
      element: { type: 'url_text_input', action_id: 'it' },
    },
    {
      type: 'input',
      block_id: 'one',
      label: plain('One tea'),
      element: {
        type: 'static_select',
        action_id: 'it',
        option_groups: [{ label: plain('Teas'), options: tea }],
      },
    },
    {
      type: 'input',
      block_id: 'many',
      label: plain('Many teas'),
      element: { type: 'multi_static_select', action_id: 'it', options: tea, max_selected_items: 2 },
    },
    {
      type: 'input',
      block_id: 'radio',
      label: plain('Strength'),
      element: {
        type: 'radio_buttons',
        action_id: 'it',
        options: [{ ...option('Weak'), description: plain('for the evening') }, option('Strong')],
      },
    },
    {
      type: 'input',
      block_id: 'checks',
      label: plain('With'),
      element: { type: 'checkboxes', action_id: 'it', options: [option('Milk'), option('Honey')] },
    },
    {
      type: 'input',
      block_id: 'person',
      label: plain('Somebody'),
      element: { type: 'users_select', action_id: 'it' },
    },
    {
      type: 'input',
      block_id: 'people',
      label: plain('Several people'),
      element: { type: 'multi_users_select', action_id: 'it', max_selected_items: 2 },
    },
    {
      type: 'input',
      block_id: 'place',
      label: plain('Where'),
      element: { type: 'conversations_select', action_id: 'it' },
    },
    {
      type: 'input',
      block_id: 'date',
      label: plain('Day'),
      element: { type: 'datepicker', action_id: 'it' },
    },
    {
      type: 'input',
      block_id: 'time',
      label: plain('Hour'),
      element: { type: 'timepicker', action_id: 'it' },
    },
    {
      type: 'input',
      block_id: 'moment',
      label: plain('Moment'),
      element: { type: 'datetimepicker', action_id: 'it' },
    },
  ],
};

/** One block of every kind that only tells something, and every element that acts at once. */
export const everyBlock = [
  { type: 'header', text: plain('Every block :tada:') },
  {
    type: 'section',
    text: mrkdwn('*Bold* _slanted_ ~gone~ `code` <https://example.com|a link> :wave:\n>quoted\n• point'),
  },
  {
    type: 'section',
    fields: ['*Held*\n3 of 4', '*Goals*\n2 active', '*Since*\n12 May', '*Next*\nTuesday'].map(mrkdwn),
  },
  {
    type: 'section',
    text: mrkdwn('A goal\nwith a menu'),
    accessory: { type: 'overflow', action_id: 'more', options: [option('Edit'), option('Drop')] },
  },
  { type: 'divider' },
  { type: 'context', elements: [mrkdwn('Only a *small* remark'), plain('and another')] },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [{ type: 'text', text: 'Typed & <kept>', style: { bold: true } }],
      },
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: ['one', 'two'].map((text) => ({
          type: 'rich_text_section',
          elements: [{ type: 'text', text }],
        })),
      },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'said' }] },
    ],
  },
  {
    type: 'table',
    column_settings: [{ align: 'left' }, { align: 'right' }],
    rows: [
      ['Pair', 'Fit'],
      ['Ana and Ben', '86'],
      ['Chen and Dalia', '79'],
    ].map((row) => row.map((text) => ({ type: 'raw_text', text }))),
  },
  {
    type: 'data_visualization',
    title: 'Sessions held',
    chart: {
      type: 'bar',
      series: [
        {
          name: 'Agreed',
          data: [
            { label: 'May', value: 12 },
            { label: 'June', value: 14 },
          ],
        },
        {
          name: 'Held',
          data: [
            { label: 'May', value: 9 },
            { label: 'June', value: 13 },
          ],
        },
      ],
      axis_config: { categories: ['May', 'June'] },
    },
  },
  {
    type: 'data_visualization',
    title: 'Benefits felt',
    chart: {
      type: 'pie',
      segments: [
        { label: 'Network', value: 5 },
        { label: 'Confidence', value: 3 },
        { label: 'Support', value: 2 },
      ],
    },
  },
  {
    type: 'actions',
    block_id: 'acts',
    elements: [
      { type: 'button', action_id: 'go', text: plain('Go'), style: 'primary', value: 'now' },
      {
        type: 'button',
        action_id: 'stop',
        text: plain('Stop'),
        style: 'danger',
        confirm: {
          title: plain('Really stop?'),
          text: mrkdwn('It can be *undone*.'),
          confirm: plain('Stop it'),
          deny: plain('Keep on'),
          style: 'danger',
        },
      },
      { type: 'users_select', action_id: 'who', placeholder: plain('Who') },
      { type: 'datepicker', action_id: 'when', placeholder: plain('When') },
      { type: 'checkboxes', action_id: 'mute', options: [option('Quiet')] },
    ],
  },
] as const;
