import { describe, expect, it } from '@jest/globals';
import { checkMessageBlocks, checkView } from '../../../src/sandbox/block-kit/validate.ts';
import { actions, input, modal, mrkdwn, plain, times } from './block-samples.ts';
import { elementSamples } from './element-samples.ts';
import { slackSamples } from './slack-samples.ts';

type Kind = keyof typeof slackSamples;

const inMessage = (...blocks: readonly object[]): readonly string[] => {
  const verdict = checkMessageBlocks(blocks);
  return verdict.ok ? [] : verdict.messages;
};
const inView = (view: object): readonly string[] => {
  const verdict = checkView(view);
  return verdict.ok ? [] : verdict.messages;
};
const inModal = (...blocks: readonly object[]) => inView(modal({ blocks, submit: plain('Save') }));
const sample = (kind: Kind, given: object = {}) => ({ ...slackSamples[kind], ...given });
const rows = (count: number, width = 1) =>
  times(count, () => times(width, () => ({ type: 'raw_text', text: 'x' })));

const kinds = Object.keys(slackSamples) as readonly Kind[];
const onlyIn: Partial<Record<Kind, readonly string[]>> = {
  alert: ['modal'],
  context_actions: ['message'],
  data_table: ['message'],
  file: ['message'],
  markdown: ['message'],
  plan: ['message'],
  table: ['message'],
  task_card: ['message'],
};

describe('every block that Slack documents', () => {
  it.each(kinds)('%s is taken where Slack takes it, and nowhere else', (kind) => {
    const block = slackSamples[kind];
    const taken = {
      message: inMessage(block),
      modal: inModal(block),
      home: inView({ type: 'home', blocks: [block] }),
    };
    const where = onlyIn[kind] ?? ['message', 'modal', 'home'];
    const complaint = expect.stringContaining(`unsupported type: ${kind} [json-pointer:`);
    for (const [surface, complaints] of Object.entries(taken))
      expect(complaints).toEqual(where.includes(surface) ? [] : [complaint]);
  });

  it.each([
    ['an alert’s text', 'alert', { text: plain('x'.repeat(201)) }, 'less than 201'],
    ['an alert’s level', 'alert', { level: 'fatal' }, 'unsupported value: fatal'],
    ['a card’s title', 'card', { title: mrkdwn('x'.repeat(151)) }, 'less than 151'],
    ['a card’s body', 'card', { body: mrkdwn('x'.repeat(201)) }, 'less than 201'],
    ['a carousel without cards', 'carousel', { elements: [] }, 'more than 0 items'],
    [
      'a carousel’s cards',
      'carousel',
      { elements: times(11, () => slackSamples.card) },
      'no more than 10 items',
    ],
    [
      'a container’s blocks',
      'container',
      { child_blocks: times(11, () => ({ type: 'divider' })) },
      '10 items',
    ],
    ['what stands in a container', 'container', { child_blocks: [slackSamples.card] }, 'unsupported type'],
    ['a container without a title', 'container', { title: undefined }, '`title` or `rich_text_title`'],
    ['a container folded for good', 'container', { is_collapsible: false }, 'requires `is_collapsible`'],
    ['a data table of its head alone', 'data_table', { rows: rows(1) }, 'more than 1 items'],
    ['a data table’s rows', 'data_table', { rows: rows(202) }, 'no more than 201 items'],
    ['a data table’s widths', 'data_table', { rows: [...rows(1, 2), ...rows(1, 1)] }, 'same number of cells'],
    ['a data table’s head', 'data_table', { rows: [[slackSamples.rich_text], ...rows(1)] }, 'rich_text'],
    ['a data table’s named column', 'data_table', { row_header_column_index: 2 }, 'less than 2'],
    ['a file of this Slack', 'file', { source: 'local' }, 'unsupported value'],
    ['an image of two sources', 'image', { image_url: 'https://a.example/b.png' }, 'exactly one of'],
    ['a task’s status', 'task_card', { status: 'asleep' }, 'unsupported value: asleep'],
    ['a video’s title', 'video', { title: plain('x'.repeat(200)) }, 'less than 200'],
    ['a video without encryption', 'video', { video_url: 'http://tea.example/1' }, 'HTTPS'],
  ] as const)('%s is refused', (...[, kind, given, complaint]) => {
    const block = sample(kind, given);
    const complaints = kind === 'alert' ? inModal(block) : inMessage(block);
    expect(complaints.join('\n')).toContain(complaint);
  });

  it('a card says or shows something', () => {
    expect(inMessage({ type: 'card', subtitle: mrkdwn('Only this') }).join()).toContain('at least one of');
  });

  it('markdown is counted over the message', () => {
    const half = sample('markdown', { text: 'x'.repeat(6000) });
    expect(inMessage(half, half)).toEqual([]);
    expect(inMessage(half, sample('markdown', { text: 'x'.repeat(6001) })).join()).toContain(
      'less than 12001',
    );
  });

  it('ids, and tables, are counted within containers too', () => {
    const inner = { type: 'divider', block_id: 'same' };
    const container = sample('container', { child_blocks: [inner] });
    expect(inMessage(inner, container).join()).toContain(
      '`block_id` already exists: same [json-pointer:/blocks/1/child_blocks/0/block_id]',
    );
    const tabled = sample('container', { child_blocks: [slackSamples.table] });
    expect(inMessage(tabled, slackSamples.table).join()).toContain('no more than 1 table blocks');
    expect(inModal(tabled).join()).toContain('/view/blocks/0/child_blocks/0/type');
  });

  it('a form within a container needs a button too', () => {
    const container = sample('container', { child_blocks: [slackSamples.input] });
    expect(inView(modal({ blocks: [container] })).join()).toContain('missing required field: submit');
  });
});

const isTaken = (complaints: readonly string[]): boolean => complaints.length === 0;
const asks = new Set([
  'plain_text_input',
  'number_input',
  'email_text_input',
  'url_text_input',
  'file_input',
]);
const presses = new Set(['button', 'overflow', 'workflow_button']);
const small = new Set(['feedback_buttons', 'icon_button']);

describe('every element that Slack documents', () => {
  it.each(Object.entries(elementSamples))(
    '%s is taken where Slack takes it, and nowhere else',
    (type, sent) => {
      expect({
        actions: isTaken(inMessage(actions(sent))),
        input: isTaken(inModal(input(sent))),
        'context actions': isTaken(inMessage({ type: 'context_actions', elements: [sent] })),
      }).toEqual({
        actions: !asks.has(type) && !small.has(type),
        input: !presses.has(type) && !small.has(type),
        'context actions': small.has(type),
      });
    },
  );

  it('a filter of conversations says something', () => {
    const picked = { ...elementSamples.conversations_select, filter: { include: [] } };
    expect(inMessage(actions(picked))).toHaveLength(1);
  });
});
