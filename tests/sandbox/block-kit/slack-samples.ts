import type { KnownBlock } from '@slack/types';
import { mrkdwn, plain } from './block-samples.ts';

export const text = (words: string) => ({ ...plain(words), type: 'plain_text' as const });
export const marked = (words: string) => ({ ...mrkdwn(words), type: 'mrkdwn' as const });
const picture = {
  type: 'image' as const,
  image_url: 'https://pictures.example/tea.png',
  alt_text: 'A pot of tea',
};
export const said = (words: string) => ({
  type: 'rich_text' as const,
  elements: [{ type: 'rich_text_section' as const, elements: [{ type: 'text' as const, text: words }] }],
});
export const button = { type: 'button' as const, text: text('Brew'), action_id: 'brew', value: 'now' };
const card = {
  type: 'card' as const,
  hero_image: picture,
  icon: picture,
  title: marked('Green tea'),
  subtitle: marked('From the hills'),
  body: marked('Two minutes at eighty degrees.'),
  actions: [button],
};
const task = {
  type: 'task_card' as const,
  task_id: 'task_1',
  title: 'Look for a pot',
  status: 'in_progress' as const,
  details: said('In the kitchen first'),
  output: said('Two were found'),
  sources: [{ type: 'url' as const, url: 'https://tea.example/', text: 'tea.example' }],
};

type Samples = { readonly [Type in KnownBlock['type']]: Extract<KnownBlock, { type: Type }> };

/** Each block that Slack’s own SDK knows, with all that its types say may stand in it. */
export const slackSamples: Samples = {
  actions: { type: 'actions', block_id: 'acts', elements: [button] },
  alert: { type: 'alert', level: 'warning', text: marked('The kettle is *hot*.') },
  card,
  carousel: { type: 'carousel', elements: [{ ...card, block_id: 'first' }, card] },
  container: {
    type: 'container',
    title: text('Two teas'),
    subtitle: marked('of the *morning*'),
    icon: picture,
    width: 'wide',
    is_collapsible: true,
    default_collapsed: true,
    child_blocks: [
      { type: 'section', text: marked('Green') },
      { type: 'divider' },
      { type: 'actions', elements: [button] },
    ],
  },
  context: { type: 'context', elements: [picture, text('Brewed today'), marked('by *hand*')] },
  context_actions: {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'liked',
        positive_button: { text: text('Good'), value: 'yes', accessibility_label: 'It was good' },
        negative_button: { text: text('Not good'), value: 'no' },
      },
      { type: 'icon_button', icon: 'trash', text: text('Delete'), action_id: 'gone', value: 'it' },
    ],
  },
  data_table: {
    type: 'data_table',
    caption: 'Teas',
    page_size: 10,
    row_header_column_index: 0,
    rows: [
      [
        { type: 'raw_text', text: 'Tea' },
        { type: 'raw_text', text: 'Cups' },
      ],
      [said('Green'), { type: 'raw_number', value: 3, text: '3' }],
    ],
  },
  divider: { type: 'divider' },
  file: { type: 'file', source: 'remote', external_id: 'ABCD1' },
  header: { type: 'header', text: text('Teas') },
  image: {
    type: 'image',
    slack_file: { id: 'F0123456' },
    alt_text: 'A pot of tea',
    title: text('Tea'),
  },
  input: {
    type: 'input',
    label: text('A tea'),
    hint: text('Any will do'),
    optional: true,
    dispatch_action: true,
    element: {
      type: 'plain_text_input',
      action_id: 'tea',
      multiline: true,
      min_length: 1,
      max_length: 80,
      dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
    },
  },
  markdown: { type: 'markdown', text: '**Teas**\n\n- green\n- black' },
  plan: { type: 'plan', title: 'A pot for two', tasks: [task] },
  rich_text: {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'Hello ', style: { bold: true, underline: true } },
          { type: 'user', user_id: 'U0123456' },
          { type: 'team', team_id: 'T0123456' },
          { type: 'usergroup', usergroup_id: 'S0123456' },
          { type: 'channel', channel_id: 'C0123456' },
          { type: 'broadcast', range: 'here' },
          { type: 'emoji', name: 'tea', url: 'https://pictures.example/tea.png' },
          { type: 'date', timestamp: 1_720_710_212, format: '{date_num}', fallback: 'a day' },
          { type: 'color', value: '#F405B3' },
          { type: 'link', url: 'https://tea.example/', text: 'tea', unsafe: true },
        ],
      },
      {
        type: 'rich_text_list',
        style: 'ordered',
        indent: 1,
        border: 1,
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] }],
      },
      { type: 'rich_text_preformatted', border: 0, elements: [{ type: 'text', text: 'brew()' }] },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'said' }] },
    ],
  },
  section: {
    type: 'section',
    text: marked('*Tea*'),
    fields: [text('Hot')],
    accessory: picture,
    expand: true,
  },
  table: {
    type: 'table',
    column_settings: [{ is_wrapped: true }, { align: 'right' }],
    rows: [
      [
        { type: 'raw_text', text: 'Tea' },
        { type: 'raw_number', value: 2, text: 'two' },
      ],
      [said('Green'), { type: 'raw_text', text: '3' }],
    ],
  },
  task_card: task,
  video: {
    type: 'video',
    video_url: 'https://tea.example/embed/1',
    thumbnail_url: 'https://tea.example/1.jpg',
    alt_text: 'How tea is brewed',
    title: text('Brewing'),
    title_url: 'https://tea.example/watch/1',
    author_name: 'A brewer',
    provider_name: 'Tea films',
    provider_icon_url: 'https://tea.example/icon.png',
    description: text('From leaf to cup'),
  },
};
